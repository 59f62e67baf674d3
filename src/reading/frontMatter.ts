import { checkGiven, type GivenFacts } from './given.ts';
import { LONGEST_FRONT_MATTER } from './limits.ts';
import { ReadingError } from './readingError.ts';

/** A text parted into its front matter and its body. */
export interface Parted {
	readonly given: GivenFacts;
	readonly body: string;
}

/** YAML between two lines `---` at the very beginning (the form that Jekyll brought). */
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/u;
const OPENED = /^---[ \t]*\n[\w-]+[ \t]*:/u;

/** Our name for each key that people may write; other keys (a blog's `layout`, `tags`) are left alone. */
const KEYS: Readonly<Record<string, keyof GivenFacts>> = {
	title: 'title',
	publisher: 'publisher',
	author: 'author',
	published: 'published',
	date: 'published',
	url: 'url',
	kind: 'kind',
	rendition: 'rendition',
	original: 'original',
	read_in_full: 'readInFull',
};

/**
 * @param content - canonical text of a file
 * @throws ReadingError for front matter that is not closed, too long, not YAML, or with a value that does not do; the
 *   sentence names the line
 */
export async function partFrontMatter(content: string): Promise<Parted> {
	const match = FRONT_MATTER.exec(content);
	if (match === null) {
		if (OPENED.test(content)) {
			throw new ReadingError('Line 1 opens front matter with ---, but no line --- closes it.');
		}
		return { given: {}, body: content };
	}
	const written = match[1] ?? '';
	if (written.length > LONGEST_FRONT_MATTER) {
		throw new ReadingError(
			`The front matter has ${written.length} characters; the most that can be read is ${LONGEST_FRONT_MATTER}.`,
		);
	}
	const { LineCounter, isMap, isScalar, parseDocument } = await import('yaml');
	const lines = new LineCounter();
	const document = parseDocument(written, { schema: 'core', lineCounter: lines, prettyErrors: false });
	/** Line of the file: front matter begins on its second. */
	const lineOf = (offset: number): number => lines.linePos(offset).line + 1;
	const [fault] = document.errors;
	if (fault !== undefined) {
		throw new ReadingError(`The front matter cannot be read as YAML: line ${lineOf(fault.pos[0])} (${fault.code}).`);
	}
	const body = content.slice(match[0].length);
	if (document.contents === null) return { given: {}, body };
	if (!isMap(document.contents)) {
		throw new ReadingError('The front matter cannot be read: line 2 is no "key: value".');
	}

	const values: Record<string, unknown> = {};
	const names = new Map<string, string>();
	for (const { key, value } of document.contents.items) {
		if (!isScalar(key) || !isScalar(value) || value.value === null) continue;
		const known = Object.hasOwn(KEYS, String(key.value)) ? KEYS[String(key.value)] : undefined;
		if (known === undefined) continue;
		if (Object.hasOwn(values, known) && key.value === 'date') continue;
		// A year or a title of digits is a number to YAML; as written it is what was meant.
		values[known] = typeof value.value === 'number' ? (value.source ?? String(value.value)) : value.value;
		names.set(known, `Front matter, line ${lineOf(key.range?.[0] ?? 0)}: ${key.value}`);
	}
	return { given: checkGiven(values, (key) => names.get(key) ?? key), body };
}
