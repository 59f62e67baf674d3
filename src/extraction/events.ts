import { weekdayOf } from '../text/edtf.ts';
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
const BOUND = /\b(?:after|since|before|until|by|from)\s$/iu;

/**
 * Dated events: each sentence with its most exact date, once. A sentence in somebody's quotation tells what they say, and is
 * left to the statements.
 *
 * @param published - day of the document, `YYYY-MM-DD`, or null
 * @param quoted - stretches that are somebody's quoted words
 */
export function findEvents(
	content: string,
	sentences: readonly Range[],
	dates: readonly When[],
	placed: readonly Placed[],
	published: string | null,
	quoted: readonly Range[],
): readonly Event[] {
	const events: Event[] = [];
	let next = 0;
	let quote = 0;
	const ranges = [...quoted].sort((a, b) => a.start - b.start || a.end - b.end);
	for (const sentence of sentences) {
		while (next < dates.length && (dates[next]?.printed.start ?? 0) < sentence.start) next++;
		const inside: When[] = [];
		for (let i = next; i < dates.length; i++) {
			const one = dates[i];
			if (one === undefined || one.printed.end > sentence.end) break;
			inside.push(one);
		}
		while (quote < ranges.length && (ranges[quote]?.end ?? 0) <= sentence.start) quote++;
		const exact = inside.filter(({ printed }) => {
			for (let i = quote; i < ranges.length && (ranges[i]?.start ?? 0) <= printed.start; i++) {
				if (printed.end <= (ranges[i]?.end ?? 0)) return false;
			}
			return true;
		});
		const [when] = exact.sort((a, b) => spread(a) - spread(b) || a.printed.start - b.printed.start);
		if (when === undefined || spread(when) > LONGEST_DAYS * MILLISECONDS_A_DAY) continue;
		// "after 2015": a bound of time, no event.
		if (
			spread(when) > LONGEST_MONTH &&
			BOUND.test(content.slice(Math.max(sentence.start, when.printed.start - 8), when.printed.start))
		)
			continue;
		const words = content.slice(sentence.start, sentence.end);
		const ahead = AHEAD.test(words) && (published === null || when.to >= published) && weekdayOf(when.from) >= 0;
		events.push({
			start: sentence.start,
			end: sentence.end,
			when,
			entities: [...new Set(namesIn(placed, sentence).map((one) => one.entity.id))],
			tense: ahead ? 'planned' : 'past',
		});
	}
	return events;
}
