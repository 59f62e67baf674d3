import type { Holdings } from '../src/library/holdings.ts';
import { heldOf } from '../test/discord/answers.ts';
import { countWords, numbersFrom, passagesFrom, questionOn } from './madeUpCorpus.ts';

/** Made-up documents and questions on them, the same in every run. */

const SEED = 7;
const PASSAGES_A_DOCUMENT = 20;
const WORDS_A_QUESTION = 5;

export function madeUpHoldings(count: number): Holdings {
	const passages = [...passagesFrom(SEED, count)];
	const documents = Array.from({ length: Math.ceil(count / PASSAGES_A_DOCUMENT) }, (_, i) => {
		const own = passages.slice(i * PASSAGES_A_DOCUMENT, (i + 1) * PASSAGES_A_DOCUMENT);
		return heldOf(own.map(({ text }) => text).join(' '), i + 1);
	});
	return {
		libraryId: 'bench',
		revision: 'bench',
		documents,
		entities: [],
		unsettled: [],
		hidden: [],
		byTextNumber: async (textNumber) => documents[textNumber - 1] ?? null,
	};
}

/** Questions of people who have read one of the passages, without end. */
export function* questionsOn(count: number): Generator<string, never> {
	const passages = [...passagesFrom(SEED, count)];
	const counts = countWords(passages);
	const next = numbersFrom(SEED + 1);
	for (;;) {
		const passage = passages[Math.floor(next() * passages.length)];
		if (passage !== undefined) yield questionOn(passage, counts, WORDS_A_QUESTION, next);
	}
}
