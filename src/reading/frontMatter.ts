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

/** One "key: value" as it was written; numbers stay as they were written. */
interface Entry {
	readonly key: string;
	readonly value: unknown;
	/** Of the front matter, from 1. */
	readonly line: number;
}

const LINE = /^([a-z][\w-]*):[ \t]+(\S.*)$/iu;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/u;
/** A plain scalar on one line that means in YAML what it looks like. */
const PLAIN = /^[\p{L}\p{N}](?!.*(?::(?:\s|$)|\s#))[^\t]*$/u;
const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
	...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
	...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
	...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);

/** Entries of front matter that is nothing but lines "key: value", as most is; null where it takes a parser of YAML. */
export function simpleEntries(written: string): readonly Entry[] | null {
	const entries: Entry[] = [];
	const keys = new Set<string>();
	for (const [i, whole] of written.split('\n').entries()) {
		const line = whole.trimEnd();
		if (line === '') continue;
		const [, key, raw = ''] = LINE.exec(line) ?? [];
		if (key === undefined || keys.has(key)) return null;
		keys.add(key);
		const quoted = QUOTED.exec(raw);
		if (quoted === null && !PLAIN.test(raw)) return null;
		const constant = CONSTANTS.get(raw);
		const value = quoted === null ? (constant === undefined ? raw : constant) : (quoted[1] ?? quoted[2] ?? '');
		entries.push({ key, value, line: i + 1 });
	}
	return entries;
}

/**
 * Entries of front matter, read by a parser of YAML.
 *
 * @throws ReadingError for what is no YAML, or no "key: value"; the sentence names the line
 */
export async function yamlEntries(written: string): Promise<readonly Entry[]> {
	const { LineCounter, isMap, isScalar, parseDocument } = await import('yaml');
	const lines = new LineCounter();
	const document = parseDocument(written, { schema: 'core', lineCounter: lines, prettyErrors: false });
	const [fault] = document.errors;
	if (fault !== undefined) {
		// Front matter begins on the file's second line.
		const line = lines.linePos(fault.pos[0]).line + 1;
		throw new ReadingError(`The front matter cannot be read as YAML: line ${line} (${fault.code}).`);
	}
	if (document.contents === null) return [];
	if (!isMap(document.contents)) {
		throw new ReadingError('The front matter cannot be read: line 2 is no "key: value".');
	}
	return document.contents.items.flatMap(({ key, value }): Entry[] => {
		if (!isScalar(key) || !isScalar(value)) return [];
		// A year or a title of digits is a number to YAML; as written it is what was meant.
		const meant = typeof value.value === 'number' ? (value.source ?? String(value.value)) : value.value;
		return [{ key: String(key.value), value: meant, line: lines.linePos(key.range?.[0] ?? 0).line }];
	});
}

const MORE_THAN_FRONT_MATTER = LONGEST_FRONT_MATTER + 1_000;

/** Whether a text begins with front matter that takes a parser of YAML. */
export function needsYaml(content: string): boolean {
	const written = FRONT_MATTER.exec(content.slice(0, MORE_THAN_FRONT_MATTER))?.[1];
	return written !== undefined && written.length <= LONGEST_FRONT_MATTER && simpleEntries(written) === null;
}

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
	const values: Record<string, unknown> = {};
	const names = new Map<string, string>();
	for (const { key, value, line } of simpleEntries(written) ?? (await yamlEntries(written))) {
		const known = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
		if (known === undefined || value === null) continue;
		if (Object.hasOwn(values, known) && key === 'date') continue;
		values[known] = value;
		names.set(known, `Front matter, line ${line + 1}: ${key}`);
	}
	return { given: checkGiven(values, (key) => names.get(key) ?? key), body: content.slice(match[0].length) };
}
