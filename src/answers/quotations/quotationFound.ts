import type { Range } from '../../text/span.ts';
import { fits } from '../cards/excerpt.ts';
import { type PrintedPlace, placeOfRun } from '../cards/quotationPlace.ts';
import type { Collection } from '../collection/collection.ts';
import type { ResolvedName } from '../naming/resolveName.ts';
import { sameFigures } from './protectedWords.ts';
import type { Match } from './verdict.ts';
import { isDifference, type WordStep } from './wordDiff.ts';

/** The same characters but for what a keyboard cannot type: kinds of marks and dashes, white space. */
export const plain = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/[‘’‚‛′`´]/gu, "'")
		.replace(/[“”„‟″«»]/gu, '"')
		.replace(/[‐‑–—−]/gu, '-')
		.replace(/…/gu, '...')
		.replace(/\s+/gu, ' ')
		.trim();

/** Without the marks that people put around what they quote. */
export const bare = (text: string): string => plain(text).replace(/^["']+|["']+$/gu, '');

export interface Found {
	readonly match: Match;
	readonly place: PrintedPlace;
	/** As printed, the stretches put together. */
	readonly printed: string;
}

export function foundIn(collection: Collection, typed: string, matches: readonly Match[]): readonly Found[] {
	return matches.flatMap((match) => {
		const place = placeOfRun(collection, match.run, typed);
		if (place === null) return [];
		const { content } = place.held.text;
		return [{ match, place, printed: place.ranges.map(({ start, end }) => content.slice(start, end)).join(' ') }];
	});
}

export const differing = ({ match }: Found): number => match.steps.filter(isDifference).length;

/** The words of a place that were quoted, without what is hidden between them. */
export const quotedIn = (found: Found): string => {
	const { ranges, held } = shownPlace(found, true);
	return ranges.map(({ start, end }) => held.text.content.slice(start, end)).join(' ');
};

/**
 * What is shown of a place: all of it, or where a "…" hides so much that it would fill the card or run from one paragraph into
 * the next, the parts that were quoted. The narration between two parts of a quotation is never shown within it.
 */
export function shownPlace({ match, place }: Found, narration: boolean): PrintedPlace {
	if (!match.steps.some((step) => step.kind === 'hidden')) return place;
	const { content, blocks } = place.held.text;
	const [whole] = place.ranges;
	const together =
		!narration &&
		place.ranges.length === 1 &&
		whole !== undefined &&
		fits(content, whole) &&
		blocks.some((block) => block.start <= whole.start && whole.end <= block.end);
	if (together) return place;
	const ranges: Range[] = [];
	let open = false;
	for (const { kind, printed } of match.steps) {
		const word = printed === null ? undefined : match.run.stream.words.rangeOf(printed);
		if (kind === 'hidden') open = false;
		else if (word !== undefined) {
			const last = ranges.at(-1);
			if (open && last !== undefined) ranges[ranges.length - 1] = { start: last.start, end: word.end };
			else ranges.push(word);
			open = true;
		}
	}
	return { ...place, ranges };
}

/** The printed words behind each "…". */
export function hiddenIn({ match }: Found): readonly (readonly WordStep[])[] {
	const groups: WordStep[][] = [];
	let open = false;
	for (const step of match.steps) {
		if (step.kind !== 'hidden') {
			open = false;
			continue;
		}
		if (open) groups.at(-1)?.push(step);
		else groups.push([step]);
		open = true;
	}
	return groups;
}

/**
 * First the place that the verdict is on: printed exactly so, else the nearest; places where the person who was asked for says
 * it before others. Then every other one, the earliest first.
 */
export function inOrder(
	collection: Collection,
	found: readonly Found[],
	typed: string,
	resolved: ResolvedName | null,
): readonly Found[] {
	const theirs = ({ place }: Found): boolean =>
		resolved?.kind === 'one' &&
		place.held.extraction.statements.some(
			({ speaker, parts }) =>
				speaker?.entity != null &&
				collection.entityOf(place.held, speaker.entity)?.id === resolved.entity.id &&
				parts.some((part) => place.ranges.some((range) => part.start < range.end && range.start < part.end)),
		);
	const key = (one: Found) => [
		Number(one.place.heading),
		Number(!theirs(one)),
		differing(one),
		// What stands in one piece shows what is printed between the words, and nothing else.
		Number(one.place.ranges.length > 1),
		Number(!sameFigures(typed, one.printed)),
		Number(bare(one.printed) !== bare(typed)),
	];
	const sorted = found
		.map((one) => ({ one, key: key(one), date: one.place.held.source.published.value ?? '~' }))
		.sort((a, b) => byKey(a, b) || byDate(a, b));
	const [lead, ...rest] = sorted;
	// Headings stay behind, and so do places where somebody else is meant.
	const others = rest.sort((a, b) => byKey(first(a, 2), first(b, 2)) || byDate(a, b));
	return lead === undefined ? [] : [lead, ...others].map(({ one }) => one);
}

interface Keyed {
	readonly key: readonly number[];
	readonly date: string;
	readonly one: Found;
}
const first = (keyed: Keyed, count: number): Keyed => ({ ...keyed, key: keyed.key.slice(0, count) });

function byKey(a: Keyed, b: Keyed): number {
	for (const [i, value] of a.key.entries()) {
		const difference = value - (b.key[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

/** Undated documents come behind the dated, and equal ones by number. */
const byDate = (a: Keyed, b: Keyed): number =>
	(a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || a.one.place.held.source.number - b.one.place.held.source.number;
