import type { Held } from '../library/held/holdings.ts';
import { slice } from '../text/span.ts';
import type { When } from '../text/when.ts';
import { joined } from './cards/cards.ts';
import type { Card } from './shown/answer.ts';
import { countFact, dateFact, documentFact } from './shown/facts.ts';
import type { PicturedEvent, PictureLook, TimelinePicture } from './shown/picture.ts';
import { type Line, label, type Piece, wordsOfLine } from './shown/pieces.ts';

/** More events than this would not be read in one picture. */
const MOST_PICTURED = 60;

/** A dated card with what the date means. */
export interface DatedCard {
	readonly card: Card;
	readonly when: When;
	readonly planned: boolean;
}

/**
 * The days of a long list that most documents tell of, in the list's order: what many reports date is what a timeline by hand has.
 * Equal days go by the list.
 */
function mostTold(dated: readonly DatedCard[]): ReadonlySet<DatedCard> {
	const tellers = new Map<string, Set<Held>>();
	const keyOf = ({ when }: DatedCard): string => `${when.from}/${when.to}`;
	for (const one of dated) {
		const known = tellers.get(keyOf(one)) ?? new Set();
		known.add(one.card.citation.held);
		tellers.set(keyOf(one), known);
	}
	const told = (one: DatedCard): number => tellers.get(keyOf(one))?.size ?? 0;
	// Stable: of equal ones the first stays first.
	return new Set(dated.toSorted((a, b) => told(b) - told(a)).slice(0, MOST_PICTURED));
}

const documentLine = (held: Held): Line => [
	held.source.rendition === 'digest' ? label('ourDigestIn', { document: documentFact(held) }) : documentFact(held),
];

/**
 * The picture that stands beside a list of dated cards, or null where there is nothing to see: a single event is no line.
 *
 * @param title - the line over the list, where all of it is in the picture
 */
export function timelinePicture(look: PictureLook, title: Line, dated: readonly DatedCard[]): TimelinePicture | null {
	if (dated.length < 2) return null;
	const told = mostTold(dated);
	const shown = dated.map((one, i) => ({ ...one, number: i + 1, in: told.has(one) })).filter((one) => one.in);
	return {
		look,
		title:
			shown.length === dated.length
				? title
				: [label('mostToldPictured', { n: countFact(shown.length), total: countFact(dated.length) })],
		events: shown.map(({ card, when, planned, number }) => {
			const date = dateFact(when.edtf);
			const known: Piece = when.basis === 'printed' ? date : label('workedOutDate', { date });
			return {
				number,
				when,
				about: /[~?%]/.test(when.edtf),
				planned,
				date: planned ? joined([known, label('planned')]) : [known],
				words: card.words,
				cut: card.cut,
				document: documentLine(card.citation.held),
			};
		}),
	};
}

/** The longest beginning of some words that is no longer than `most` and ends at a word, or null. */
function beginning({ words, text, start }: Card['words'], most: number): Card['words'] | null {
	if (words.length <= most) return slice(text, start, start + words.length);
	const space = words.lastIndexOf(' ', most);
	return space <= 0 ? null : slice(text, start, start + words.slice(0, space).trimEnd().length);
}

function eventInWords({ number, date, words, cut, document }: PicturedEvent, most: number): Line {
	const shown = beginning(words, most);
	const line: Piece[] = [countFact(number), label('colon'), ...date];
	if (shown !== null) {
		line.push(label('colon'));
		if (cut.before) line.push(label('cutBefore'));
		line.push(shown);
		if (cut.after || shown.words.length < words.words.length) line.push(label('cutAfter'));
	}
	return [...line, label('comma'), ...document, label('stop')];
}

/** Words of each event in a description, in UTF-16 code units: as many as there is room for, the same for all. */
const WORDS_AN_EVENT = [Number.POSITIVE_INFINITY, 160, 120, 80, 60, 40, 30, 20, 0];

/**
 * The picture in words, for who does not see it: its title and its events in order. Where there is not room for all words,
 * each event keeps its date and its beginning; then the last events are left to the list.
 *
 * @param most - longest description, in UTF-16 code units
 */
export function pictureInWords({ title, events }: TimelinePicture, most: number): string {
	const all = (lines: readonly Line[]): string => [title, ...lines].map(wordsOfLine).join('\n');
	for (const room of WORDS_AN_EVENT) {
		const words = all(events.map((event) => eventInWords(event, room)));
		if (words.length <= most) return words;
	}
	for (let count = events.length - 1; count > 0; count--) {
		const lines = events.slice(0, count).map((event) => eventInWords(event, 0));
		const words = all([...lines, [label('moreInList', { n: countFact(events.length - count) })]]);
		if (words.length <= most) return words;
	}
	return all([]);
}
