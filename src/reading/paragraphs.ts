import type { PageTurn, Range } from '../text/span.ts';

/**
 * A paragraph as the file lays it out, before anybody asks what it is. `plain` where the layout says nothing more. Marks of
 * the layout (a bullet, the `#` of a Markdown heading) stand in front: `marker` says how many code units of them.
 */
export interface Paragraph extends Range {
	readonly form: 'plain' | 'item' | 'quotation' | 'heading' | 'caption' | 'mark';
	readonly marker: number;
	/** How deep a heading stands, from 1, where the format says it otherwise than by marks. */
	readonly level?: number;
	/** Where the format has pages: those it stands on. The first begins where the paragraph does. */
	readonly turns?: readonly PageTurn[];
}

/** A line without the white space around it. */
export interface Line extends Range {
	readonly text: string;
	/** Columns of white space in front. */
	readonly indent: number;
}

/** The widest line at which people and programs wrap plain text by hand; anything wider is a paragraph on one line. */
const WIDEST_WRAP = 120;
/** The narrowest width that counts as wrapped; below it lines are addresses, names, verse. */
const NARROWEST_WRAP = 50;
/** Share of neighbouring lines of which the second goes on in lower case, from which a file counts as wrapped by hand. */
const RUN_ON_SHARE = 0.2;
/** A line may fall short of the width by so much where people wrap unevenly. */
const RAGGED = 6;

const BULLET = /^(?:[•·‣◦▪●*+–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)/u;

/** Length of the bullet or number in front of a list's point, or 0. */
export const bulletLength = (text: string): number => BULLET.exec(text)?.[0].trimEnd().length ?? 0;

/** Whether a line ends as a sentence does (or as what leads over to something else does). */
export const endsSentence = (text: string): boolean => /[.!?…:;]["'”’»)\]]*$/u.test(text.trimEnd());

/** "Present: A. Moss", "Venue: Town Hall": a line of particulars. */
export const isParticulars = (text: string): boolean => /^\p{Lu}[\p{L} ]{1,24}:\s/u.test(text);

/** The text's lines, empty ones among them. Linear. */
export function linesOf(content: string): readonly Line[] {
	const lines: Line[] = [];
	for (let start = 0; start <= content.length; ) {
		const stop = content.indexOf('\n', start);
		const end = stop < 0 ? content.length : stop;
		const whole = content.slice(start, end);
		const text = whole.trim();
		const indent = text === '' ? 0 : whole.length - whole.trimStart().length;
		lines.push({ start: start + indent, end: start + indent + text.length, text, indent });
		start = end + 1;
	}
	return lines;
}

/** Runs of lines without an empty line between them. */
function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
	const groups: Line[][] = [];
	let open: Line[] | null = null;
	for (const line of lines) {
		if (line.text === '') open = null;
		else if (open === null) {
			open = [line];
			groups.push(open);
		} else open.push(line);
	}
	return groups;
}

const firstWord = (text: string): string => /^\S+/u.exec(text)?.[0] ?? '';

/** Whether the next line's first word would not have fitted on this line any more: it was wrapped there. */
const fills = (line: Line, next: Line, width: number): boolean =>
	line.indent + line.text.length + 1 + firstWord(next.text).length > width - RAGGED;

const runsOn = (line: Line, next: Line): boolean => /^\p{Ll}/u.test(next.text) && !endsSentence(line.text);

/** The width at which a file's lines are wrapped by hand, or null where each line is a paragraph of its own. */
function wrapWidth(groups: readonly (readonly Line[])[]): number | null {
	const pairs = groups.flatMap((group) =>
		group.slice(1).flatMap((next, i) => {
			const line = group[i];
			return line === undefined || bulletLength(next.text) > 0 ? [] : [{ line, next }];
		}),
	);
	const width = pairs.reduce((most, { line }) => Math.max(most, line.indent + line.text.length), 0);
	if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return null;
	const runOn = pairs.filter(({ line, next }) => runsOn(line, next)).length;
	return runOn > 0 && runOn >= pairs.length * RUN_ON_SHARE ? width : null;
}

/** Paragraphs of plain text: by empty lines; by lines where they are no more than that; hand-wrapped lines joined. */
export function plainParagraphs(content: string): readonly Paragraph[] {
	const groups = groupsOf(linesOf(content));
	const width = wrapWidth(groups);
	const paragraphs: Paragraph[] = [];
	for (const group of groups) {
		group.forEach((line, i) => {
			const before = group[i - 1];
			const last = paragraphs.at(-1);
			const marker = bulletLength(line.text);
			const joined =
				width !== null && before !== undefined && marker === 0 && (fills(before, line, width) || runsOn(before, line));
			if (joined && last !== undefined) paragraphs[paragraphs.length - 1] = { ...last, end: line.end };
			else paragraphs.push({ start: line.start, end: line.end, form: marker > 0 ? 'item' : 'plain', marker });
		});
	}
	return paragraphs;
}
