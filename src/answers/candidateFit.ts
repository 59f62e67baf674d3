import type { Held } from '../library/held/holdings.ts';
import { stemOf } from '../search/words/stems.ts';
import { STOP_WORDS } from '../search/words/stopWords.ts';
import { partsOf } from '../text/runTogether.ts';
import type { Sought } from './cards/focus.ts';
import type { Collection } from './collection/collection.ts';
import { wordingOf } from './collection/wording.ts';
import type { Card } from './shown/answer.ts';
import { blockAt } from './shown/citation.ts';

/** What each of the three counts for, of 1 together. */
const FOR_TOPIC = 0.3;
const FOR_CENTRE = 0.3;
const FOR_PLACE = 0.4;
/** Fewer words than this are a caption's, a cry or the end of a list, and tell nothing by themselves. */
const TELLING_WORDS = 8;
/** The place of a sentence counts half after so many sentences of its document. */
const HALF_PLACE = 3;

/**
 * How well a stretch of a document tells of a topic, for a choice among many: 0 to 1. `said`: so many of the sought words name whose
 * words it shows, and need not stand in them.
 */
export type Fit = (card: Card, said?: number) => Fitting;

/** How well a stretch fits, and which share of the sought words it holds: 0 to 1 each. */
interface Fitting {
	readonly fit: number;
	readonly onTopic: number;
}

/** Sentences of a document's running text, and how many of them hold each stem. */
interface Telling {
	readonly starts: readonly number[];
	readonly counts: ReadonlyMap<string, number>;
	readonly most: number;
}

/**
 * How well a stretch fits a topic, by three plain measures: how many of the sought words it holds, how often its document uses
 * its other words (what a text is about it says again), and how early it stands (reports begin with what matters). Nothing of it
 * depends on who speaks or what is said.
 *
 * @param sought - what was looked for
 * @param count - how many words that is
 */
export function fitFor(collection: Collection, sought: Sought, count: number): Fit {
	const stems = new Map<string, string | null>();
	const stem = (word: string): string | null => {
		const known = stems.get(word);
		if (known !== undefined) return known;
		const found = STOP_WORDS.has(word.replace(/'/g, '')) ? null : stemOf(word);
		stems.set(word, found);
		return found;
	};
	const wordsOf = (held: Held, start: number, end: number): readonly string[] => {
		const { joined, offsets } = wordingOf(held.text.content, partsOf(held.text, { start, end }));
		return offsets.length === 0 ? [] : joined.trim().split(' ');
	};
	const tellings = new Map<Held, Telling>();
	const tellingOf = (held: Held): Telling => {
		const known = tellings.get(held);
		if (known !== undefined) return known;
		const counts = new Map<string, number>();
		const starts: number[] = [];
		for (const { start, end } of collection.sentencesOf(held)) {
			const kind = blockAt(held.text, start)?.kind ?? 'body';
			if (kind !== 'body' && kind !== 'item') continue;
			const words = wordsOf(held, start, end);
			if (words.length >= TELLING_WORDS) starts.push(start);
			for (const one of new Set(words.flatMap((word) => stem(word) ?? []))) {
				counts.set(one, (counts.get(one) ?? 0) + 1);
			}
		}
		const telling = { starts, counts, most: Math.max(1, ...counts.values()) };
		tellings.set(held, telling);
		return telling;
	};
	return ({ citation: { held, start, end } }, said = 0) => {
		const { starts, counts, most } = tellingOf(held);
		const words = wordsOf(held, start, end);
		const content = [...new Set(words.flatMap((word) => stem(word) ?? []))];
		if (content.length === 0) return { fit: 0, onTopic: 0 };
		const matched = new Set(words.filter((word) => sought.matches(word)).map((word) => stem(word) ?? word)).size;
		const topic = count === 0 ? 0 : Math.min(1, Math.max(matched, said) / count);
		const centre =
			content.reduce((sum, one) => sum + Math.log1p(counts.get(one) ?? 0) / Math.log1p(most), 0) / content.length;
		const before = starts.filter((one) => one < start).length;
		const place = HALF_PLACE / (HALF_PLACE + before);
		const telling = Math.min(1, words.length / TELLING_WORDS);
		return { fit: telling * (FOR_TOPIC * topic + FOR_CENTRE * centre + FOR_PLACE * place), onTopic: topic };
	};
}
