import type { Held } from '../../library/held/holdings.ts';
import { wordsOf } from '../../search/words/tokens.ts';
import type { Range } from '../../text/span.ts';
import type { Collection, Place } from '../collection/collection.ts';
import { lackingWords } from './lackingWords.ts';
import { isOn, type Named, namedPeople } from './namedPeople.ts';
import type { Answered } from './search.ts';

/** What stretches of documents hold of a question: its words, and the people whom it names. */
export interface Holding {
	/** Whom the question names: known people, each name with all whom it fits. */
	readonly named: readonly Named[];
	/** How many of the people whom the question names a stretch is on. */
	people(stretch: Place): number;
	/** Words of the question that a stretch lacks, as typed. The name of somebody whom it is on is not lacked. */
	lacking(stretch: Place): readonly string[];
	/** Whether a stretch has all the rest of the question, and that is more than one word. */
	hasTheRest(stretch: Place): boolean;
}

/** `-word` asks for what does not have the word: it names nobody. */
const LEFT_OUT = /(?<=^|\s)-\S+/gu;

/**
 * @param hits - what was found, and where the sought words stand in it
 * @param question - what was typed, without filters, where not all of it was searched for
 */
export function holdingOf(
	collection: Collection,
	result: Answered,
	hits: () => readonly { readonly held: Held; readonly focus: readonly Range[] }[],
	question = result.query,
): Holding {
	const corrected = new Map(result.changed.map(({ typed, used }) => [typed, used[0] ?? typed]));
	const meant = (word: string): string => corrected.get(word) ?? word;
	// A word that stands mostly in small letters is an ordinary one here ("long", "brown"), not one that a caption has so once.
	const isOrdinary = (word: string): boolean => {
		let small = 0;
		let capital = 0;
		for (const { held, focus } of hits()) {
			for (const { start, end } of focus) {
				const printed = held.text.content.slice(start, end).replace(/['’]s$/u, '');
				if (printed === word) small++;
				else if (printed.toLowerCase() === word) capital++;
			}
		}
		return small > 0 && small >= capital;
	};
	const named = namedPeople(collection, wordsOf(question.replace(LEFT_OUT, ' ')).map(meant), isOrdinary);
	const isName = (word: string): boolean => named.some(({ words }) => words.includes(meant(word)));
	const lackingIn = lackingWords(result);
	const rest = result.words.filter((word) => !isName(word)).length;
	const lacking = (stretch: Place): readonly string[] => {
		const held = collection.holdings.documents[stretch.document];
		const lacks = held === undefined ? [] : lackingIn(held.text, stretch);
		if (!lacks.some(isName)) return lacks;
		const here = named.filter((one) => isOn(collection, one, stretch));
		return lacks.filter((word) => !here.some(({ words }) => words.includes(meant(word))));
	};
	return {
		named,
		lacking,
		hasTheRest: (stretch) => rest > 1 && lacking(stretch).every(isName),
		people: (stretch) => {
			const held = collection.holdings.documents[stretch.document];
			const here = new Set(held === undefined ? [] : wordsOf(held.text.content.slice(stretch.start, stretch.end)));
			// A surname names somebody, also where the text does not say who it is, unless it says that it is somebody else.
			const bySurname = ({ people, words }: Named): boolean => {
				const surname = words.at(-1) ?? '';
				const others = collection.named(surname).filter((one) => !people.includes(one));
				return here.has(surname) && !isOn(collection, { people: others }, stretch);
			};
			return named.filter((one) => isOn(collection, one, stretch) || bySurname(one)).length;
		},
	};
}
