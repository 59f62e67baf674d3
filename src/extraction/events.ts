import type { Range } from '../text/span.ts';
import type { When } from '../text/when.ts';
import { AHEAD } from './dateWords.ts';
import type { Event } from './extraction.ts';
import { namesIn, type Placed } from './resolution/placedNames.ts';

/** How exactly a date says when: a day before a month, a month before a year. */
const spread = ({ from, to }: When): number => Date.parse(to) - Date.parse(from);

/** A whole decade or century is a background, no event. */
const LONGEST_DAYS = 366;
const MILLISECONDS_A_DAY = 86_400_000;
const LONGEST_MONTH = 31 * MILLISECONDS_A_DAY;
/** Long enough for the longest of the words that bound. */
const BOUND_LENGTH = 8;
const BOUND = /\b(?:after|since|before|until|by|from)\s$/iu;

/** What is quoted lies ahead of whoever says it, not of the sentence. */
const QUOTED = /“[^”]*”|"[^"]*"/gu;

/** A walk over ranges in order: those within a sentence, asked for in order of sentences. */
function within<T>(all: readonly T[], rangeOf: (one: T) => Range): (sentence: Range) => readonly T[] {
	let next = 0;
	return (sentence) => {
		while (next < all.length) {
			const one = all[next];
			if (one !== undefined && rangeOf(one).start >= sentence.start) break;
			next++;
		}
		const inside: T[] = [];
		for (let i = next; i < all.length; i++) {
			const one = all[i];
			if (one === undefined || rangeOf(one).end > sentence.end) break;
			inside.push(one);
		}
		return inside;
	};
}

/** Whether a range lies in one of some stretches, asked for in order of the ranges' sentences. */
function insideOf(stretches: readonly Range[]): (range: Range) => boolean {
	const ranges = [...stretches].sort((a, b) => a.start - b.start || a.end - b.end);
	let first = 0;
	return (range) => {
		// A stretch that ended some sentences ago holds nothing that comes.
		while (first < ranges.length && (ranges[first]?.end ?? 0) <= range.start) first++;
		for (let i = first; i < ranges.length && (ranges[i]?.start ?? 0) <= range.start; i++) {
			if (range.end <= (ranges[i]?.end ?? 0)) return true;
		}
		return false;
	};
}

export interface EventSetting {
	/** Day of the document, `YYYY-MM-DD`, or null. */
	readonly published: string | null;
	/** Stretches that are somebody's quoted words. */
	readonly quoted: readonly Range[];
	/** Words that count from a day which nobody knows, in order. */
	readonly undated: readonly Range[];
}

/**
 * Dated events: each sentence with its most exact date, once. A sentence in somebody's quotation tells what they say, and is
 * left to the statements.
 */
export function findEvents(
	content: string,
	sentences: readonly Range[],
	dates: readonly When[],
	placed: readonly Placed[],
	{ published, quoted, undated }: EventSetting,
): readonly Event[] {
	const datesIn = within(dates, (date) => date.printed);
	const undatedIn = within(undated, (range) => range);
	const isQuoted = insideOf(quoted);
	return sentences.flatMap((sentence): Event[] => {
		const exact = datesIn(sentence).filter(({ printed }) => !isQuoted(printed));
		const [when] = [...exact].sort((a, b) => spread(a) - spread(b) || a.printed.start - b.printed.start);
		const entities = (): readonly string[] => [...new Set(namesIn(placed, sentence).map((one) => one.entity.id))];
		if (when === undefined) {
			const printed = undatedIn(sentence).find((range) => !isQuoted(range));
			if (printed === undefined) return [];
			return [{ ...bounds(sentence), when: null, printed, entities: entities(), tense: 'past' }];
		}
		if (spread(when) > LONGEST_DAYS * MILLISECONDS_A_DAY) return [];
		// "after 2015": a bound of time, no event.
		const before = content.slice(Math.max(sentence.start, when.printed.start - BOUND_LENGTH), when.printed.start);
		if (spread(when) > LONGEST_MONTH && BOUND.test(before)) return [];
		// "Reed (2014) argues", "her memoirs, The Pier (1999)": a year in brackets dates a book.
		if (
			/^\d{4}$/u.test(when.edtf) &&
			content.charAt(when.printed.start - 1) === '(' &&
			content.charAt(when.printed.end) === ')'
		)
			return [];
		const words = content.slice(sentence.start, sentence.end).replace(QUOTED, '');
		const ahead = AHEAD.test(words) && (published === null || when.to >= published);
		return [
			{
				...bounds(sentence),
				when,
				printed: when.printed,
				entities: entities(),
				tense: ahead ? 'planned' : 'past',
			},
		];
	});
}

const bounds = ({ start, end }: Range): Range => ({ start, end });
