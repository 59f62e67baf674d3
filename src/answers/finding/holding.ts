import type { Held } from '../../library/holdings.ts';
import { wordsOf } from '../../search/tokens.ts';
import type { Range } from '../../text/span.ts';
import type { Collection, Place } from '../collection/collection.ts';
import { lackingWords } from './lackingWords.ts';
import { isOn, namedPeople } from './namedPeople.ts';
import type { Answered } from './search.ts';

/** What stretches of documents hold of a question: its words, and the people whom it names. */
export interface Holding {
	/** Whether the question names anybody who is known. */
	readonly namesPeople: boolean;
	/** How many of the people whom the question names a stretch is on. */
	people(stretch: Place): number;
	/** Words of the question that a stretch lacks, as typed. The name of somebody whom it is on is not lacked. */
	lacking(stretch: Place): readonly string[];
	/** As {@link lacking}, without words that name people. */
	lackingElse(stretch: Place): readonly string[];
}

/** @param hits - what was found, and where the sought words stand in it */
export function holdingOf(
	collection: Collection,
	result: Answered,
	hits: readonly { readonly held: Held; readonly focus: readonly Range[] }[],
): Holding {
	const corrected = new Map(result.changed.map(({ typed, used }) => [typed, used[0] ?? typed]));
	const meant = (word: string): string => corrected.get(word) ?? word;
	// A word that stands somewhere in small letters is an ordinary one here ("long", "brown").
	const isOrdinary = (word: string): boolean =>
		hits.some(({ held, focus }) =>
			focus.some(({ start, end }) => held.text.content.slice(start, end).replace(/['’]s$/u, '') === word),
		);
	const named = namedPeople(collection, wordsOf(result.query).map(meant), isOrdinary);
	const isName = (word: string): boolean => named.some(({ words }) => words.includes(meant(word)));
	const lackingIn = lackingWords(result);
	const lacking = (stretch: Place): readonly string[] => {
		const lacks = lackingIn(collection.holdings.documents[stretch.document]?.text.content ?? '', stretch);
		if (!lacks.some(isName)) return lacks;
		const here = named.filter((one) => isOn(collection, one, stretch));
		return lacks.filter((word) => !here.some(({ words }) => words.includes(meant(word))));
	};
	return {
		namesPeople: named.length > 0,
		lacking,
		lackingElse: (stretch) => lacking(stretch).filter((word) => !isName(word)),
		people: (stretch) => {
			const lacks = lacking(stretch).map(meant);
			// A surname names somebody, also where the text does not say who it is.
			return named.filter(({ words }) => !lacks.includes(words.at(-1) ?? '')).length;
		},
	};
}
