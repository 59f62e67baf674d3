import { expect } from 'vitest';
import { allComponents } from '../../src/discord/referee/measure.ts';
import type { Shown } from './fake/fakeDiscord.ts';
import { shown } from './shown.ts';

/**
 * A message read from top to bottom without its markup, as a screen reader reads it: every excerpt is announced before it begins, and
 * after it stands whose words it was.
 */

const ANNOUNCED = /(?:^|[^\p{L}])Words as printed:$/u;
/** How the line after an excerpt begins: a note of a moderator's, or whose words they are. */
const WHOSE =
	/^(?:Paragraph \d+ · )?(?:Opinion piece · )?(?:Quoted words|Reported, not quoted|Part quoted, part reported|Document's own words|Our digest, not its words|Copied into our digest|Heading|Photo caption|Statement |Signed or group statement|Words of a group|Correction|Denial|Reply|Fuller quotation)/u;
const FENCE = /^```[\s\S]*?^```$/gmu;

interface Excerpt {
	/** The lines around it without their markup. */
	readonly before: string;
	readonly after: string;
}

function excerptsIn(markdown: string): readonly Excerpt[] {
	const lines = markdown.split('\n');
	const quoted = (line: string | undefined): boolean => line?.startsWith('> ') === true || line === '>';
	return lines.flatMap((line, i) => {
		if (!quoted(line) || quoted(lines[i - 1])) return [];
		const end = lines.findIndex((one, j) => j > i && !quoted(one));
		return [{ before: shown(lines[i - 1] ?? ''), after: end < 0 ? '' : shown(lines[end] ?? '') }];
	});
}

/** Asserts it of a message; gives how many excerpts it held. @param where - for whoever reads the failure */
export function readsLinearly(message: Shown, where: string): number {
	const parts = allComponents(message.body.components);
	const markdown = parts
		.flatMap(({ content }) => (typeof content === 'string' ? [content] : []))
		.join('\n')
		// Lines to copy are announced together, by the line before them.
		.replace(FENCE, 'Reference');
	const excerpts = excerptsIn(markdown);
	for (const { before, after } of excerpts) {
		expect(before, where).toMatch(ANNOUNCED);
		expect(after, where).toMatch(WHOSE);
	}
	const lines = shown(markdown).split('\n');
	const labels = parts.flatMap(({ label, custom_id: id }) =>
		typeof label === 'string' && id !== undefined ? [label] : [],
	);
	// What is pressed says by itself what it is for, and a number on it stands in front of what it means.
	expect(new Set(labels).size, `${where}: ${labels}`).toBe(labels.length);
	for (const label of labels) {
		const number = /^(?:Open|Share) (\d+)$/u.exec(label)?.[1];
		if (number !== undefined)
			expect(
				lines.some((line) => line.startsWith(`${number} `)),
				`${where}: ${label}`,
			).toBe(true);
	}
	const reference = lines.findIndex((line) => /^Reference [0-9A-Z]/u.test(line));
	if (reference >= 0) expect(lines.slice(reference + 1).filter(Boolean), where).toEqual([]);
	return excerpts.length;
}
