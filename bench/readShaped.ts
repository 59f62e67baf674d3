// Reads the files that the tests make as people have them, each with its trap, and writes down what was read.
//
//   npx node bench/readShaped.ts
//
// The table goes to docs/reading-files.md. That all of it is right, and the words with it, is what test/reading/realShaped.test.ts asks.
import { writeFileSync } from 'node:fs';
import { type Basis, FACT_NAMES, type Fact } from '../src/reading/facts.ts';
import { type ReadDocument, readDocument } from '../src/reading/readDocument.ts';
import { REAL_SHAPED } from '../test/reading/files/realShaped.ts';

const BASES: Readonly<Record<Basis, string>> = {
	given: 'given',
	printed: 'printed',
	inferred: 'worked out',
	unknown: '',
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/gu, ' ');

/** What is known beside the words, each fact with its basis. */
const factsOf = (document: ReadDocument): string =>
	FACT_NAMES.flatMap((name) => {
		const { value, basis }: Fact<string> = document[name];
		return value === null ? [] : [`${name} “${value}” (${BASES[basis]})`];
	}).join('; ');

const rows: string[] = [];
for (const { file, about, bytes } of REAL_SHAPED) {
	const document = await readDocument(bytes, file);
	const { pages, asides, text } = document;
	const read = `${text.blocks.length} ${text.blocks.length === 1 ? 'block' : 'blocks'}${pages === null ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`}`;
	rows.push(`| \`${file}\` | ${cell(about)} | ${read} | ${cell(factsOf(document))} | ${cell(asides.join(' '))} |`);
}

writeFileSync(
	new URL('../docs/reading-files.md', import.meta.url),
	`# Files as people have them, and what is read in them

${rows.length} files made by the tests, each with its trap, and what was read: \`npx node bench/readShaped.ts\`. Block for block, word for word,
page for page and fact for fact they are compared by \`npx vitest run test/reading/realShaped.test.ts\`. A fact that stands in no column is
not known, and nothing is made up for it.

| file | its trap | text | facts and how they are known | said when it is read |
|---|---|---|---|---|
${rows.join('\n')}
`,
);
