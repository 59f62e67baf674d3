import type { Collection } from '../collection/collection.ts';
import type { Query } from '../shown/answer.ts';

/** Three commands to try, made from what the library holds, so that each shows what it promises. */
export interface Examples {
	/** Somebody's words, the name with a letter missing: found, and said. */
	readonly hit: Query;
	/** A quotation with one word changed: not as printed. */
	readonly wrongQuotation: Query;
	/** A question that the documents do not answer: an honest nothing. */
	readonly nothing: Query;
}

/** Words that no library is likely to hold together; the examples check that this one does not. */
const UNANSWERED = [
	'what is the capital of Mongolia?',
	'who won the yodelling contest?',
	'how tall is the tallest giraffe?',
] as const;

/** Words of a quotation that can be taken in at a glance. */
const SHORTEST_EXAMPLE = 6;
const LONGEST_EXAMPLE = 24;

/** Leaves a letter out of the last word, as people do: "Helen Marsh" to "Helen Mash". */
function misspelt(name: string): string {
	const at = name.length - 2;
	return at > 0 ? name.slice(0, at - 1) + name.slice(at) : name;
}

/** Words that a sentence stands without: left out, the quotation still reads well and is not what was printed. */
const LEFT_OUT = /\s(?:\p{Ll}+ly|very|already|also|just|only|indeed|finally|ever|still)(?=\s)/u;

/**
 * A sentence of a quotation with one word less, or with two words around "and" the other way round; null where it has neither.
 * Nothing is put into anybody's mouth: every word is one of theirs.
 */
function altered(sentence: string): string | null {
	const words = sentence
		.replace(/[“”"‘«»]|’$/gu, '')
		.replace(/[.,!?;:…]+$/u, '')
		.trim();
	const count = words.split(/\s+/u).length;
	if (count < SHORTEST_EXAMPLE || count > LONGEST_EXAMPLE) return null;
	const less = words.replace(LEFT_OUT, '');
	if (less !== words) return less;
	const turned = words.replace(/(\p{Ll}{3,}) and (\p{Ll}{3,})/u, '$2 and $1');
	return turned === words ? null : turned;
}

/** Examples for `/help` and the first card, or null where the library names nobody with words of their own. */
export function examplesFrom(collection: Collection): Examples | null {
	const bySpeaker = collection.holdings.entities
		.map((entity) => ({ entity, said: collection.statementsOf(entity.id) }))
		.filter(({ entity, said }) => said.length > 0 && entity.name.length > 5)
		.sort((a, b) => b.said.length - a.said.length || (a.entity.id < b.entity.id ? -1 : 1));
	const person = bySpeaker.find(({ entity }) => entity.kind === 'person') ?? bySpeaker[0];
	if (person === undefined) return null;
	const quotation = person.said
		.flatMap(({ document, number }) => {
			const held = collection.holdings.documents[document];
			const statement = held?.extraction.statements[number];
			if (held === undefined || statement?.mode !== 'verbatim') return [];
			return collection
				.sentencesOf(held)
				.filter((one) => statement.parts.some((part) => part.start <= one.start && one.end <= part.end))
				.map((one) => altered(held.text.content.slice(one.start, one.end)));
		})
		.find((words) => words !== null);
	if (quotation === undefined || quotation === null) return null;
	const nothing =
		UNANSWERED.find((question) => collection.passages.index.search(question).found.length === 0) ?? UNANSWERED[0];
	return {
		hit: { command: 'statement', options: { by: misspelt(person.entity.name) } },
		wrongQuotation: { command: 'quote', options: { text: quotation } },
		nothing: { command: 'ask', options: { question: nothing } },
	};
}
