import type { KnownEntity } from '../../library/held/holdings.ts';
import { ASKING_WORDS, STOP_WORDS } from '../../search/words/stopWords.ts';
import { wordsOf } from '../../search/words/tokens.ts';
import type { Range } from '../../text/span.ts';
import type { Collection, Place } from '../collection/collection.ts';
import { nameWords } from '../collection/nameWords.ts';

/** Somebody whom a question names: a surname may fit several people. */
export interface Named {
	readonly people: readonly KnownEntity[];
	/** The folded words that name them. */
	readonly words: readonly string[];
}

/** Longer names are looked for by their first words. */
const MOST_WORDS = 5;

const overlaps = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;

/**
 * The known people whom a question names, by a whole name or a surname, in order. The longest name counts: "Ann Marsh" is not
 * another Marsh.
 *
 * @param words - what a typed word was corrected to stands in its place
 * @param isOrdinary - whether a word stands in the documents as an ordinary word too ("long", "may"): then it names nobody
 */
export function namedPeople(
	collection: Collection,
	words: readonly string[],
	isOrdinary: (word: string) => boolean,
): readonly Named[] {
	const found: Named[] = [];
	for (let at = 0; at < words.length; ) {
		let taken = 1;
		for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count--) {
			const name = words.slice(at, at + count);
			const [only = ''] = name;
			if (count === 1 && (STOP_WORDS.has(only) || ASKING_WORDS.has(only))) continue;
			const people = collection.named(name.join(' ')).filter(({ kind }) => kind === 'person');
			if (people.length === 0 || (count === 1 && isOrdinary(only))) continue;
			found.push({ people, words: nameWords(name.join(' ')) });
			taken = count;
			break;
		}
		at += taken;
	}
	return found;
}

/**
 * Whether a stretch names one of these people, means one of them by a pronoun or a description, or holds words of one. A group's
 * words are not on everybody who signed them.
 */
export function isOn(collection: Collection, { people }: Pick<Named, 'people'>, place: Place): boolean {
	const held = collection.holdings.documents[place.document];
	if (held === undefined) return false;
	const here = people.flatMap(({ places }) => places.filter(({ document }) => document === place.document));
	if (here.some(({ entity }) => entity.mentions.some((mention) => overlaps(mention, place)))) return true;
	const ids = new Set(here.map(({ entity }) => entity.id));
	return held.extraction.statements.some(
		({ parts, speaker }) =>
			speaker?.entity != null && ids.has(speaker.entity) && parts.some((part) => overlaps(part, place)),
	);
}

/**
 * A question with people called by their surnames alone, as documents call them after the first time: a sentence is not less about
 * somebody because it leaves his first name out. Questions with operators or filters stay as they are.
 */
export function bySurname(collection: Collection, question: string): string {
	if (/["“”:]|\s-\S/u.test(question)) return question;
	let shorter = question;
	for (const { words } of namedPeople(collection, wordsOf(question), () => false)) {
		const surname = words.at(-1);
		if (words.length < 2 || surname === undefined) continue;
		const name = new RegExp(
			`(?<![\\p{L}\\p{N}])${words.slice(0, -1).join('[^\\p{L}\\p{N}]+')}[^\\p{L}\\p{N}]+(?=${surname})`,
			'iu',
		);
		shorter = shorter.replace(name, '');
	}
	return shorter;
}
