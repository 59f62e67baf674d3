import type { Query } from './answer.ts';
import type { Collection } from './collection.ts';
import { trimmed } from './excerpt.ts';
import { VERDICT_WORDS } from './quotation.ts';

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

/** Leaves a letter out of the last word, as people do: "Ken Loach" to "Ken Loch". */
function misspelt(name: string): string {
	const at = name.length - 2;
	return at > 0 ? name.slice(0, at - 1) + name.slice(at) : name;
}

/** One word of a quotation changed to another that it does not hold. */
function altered(words: string): string {
	const list = words
		.replace(/[^\p{L}\p{N}\s’'-]/gu, '')
		.split(/\s+/u)
		.filter(Boolean)
		.slice(0, 12);
	const middle = Math.floor(list.length / 2);
	return list.map((word, i) => (i === middle ? (word === 'never' ? 'always' : 'never') : word)).join(' ');
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
			if (held === undefined || statement === undefined || statement.mode === 'reported') return [];
			return statement.parts.map((part) => {
				const range = trimmed(held.text.content, part);
				return held.text.content.slice(range.start, range.end);
			});
		})
		.find((words) => words.split(/\s+/u).length > VERDICT_WORDS);
	if (quotation === undefined) return null;
	const nothing =
		UNANSWERED.find((question) => collection.passages.index.search(question).found.length === 0) ?? UNANSWERED[0];
	return {
		hit: { command: 'statement', options: { by: misspelt(person.entity.name) } },
		wrongQuotation: { command: 'quote', options: { text: altered(quotation) } },
		nothing: { command: 'ask', options: { question: nothing } },
	};
}
