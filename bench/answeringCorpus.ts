import type { Holdings } from '../src/library/held/holdings.ts';
import type { Block } from '../src/text/span.ts';
import { heldOf } from '../test/discord/answers.ts';
import { numbersFrom } from '../test/search/corpus.ts';
import { countWords, passagesFrom, questionOn } from './madeUpCorpus.ts';

/** Made-up documents and questions on them, the same in every run. */

const SEED = 7;
const PASSAGES_A_DOCUMENT = 20;
const WORDS_A_QUESTION = 5;
/** A blank line between paragraphs. */
const BETWEEN = '\n\n';

export function madeUpHoldings(count: number): Holdings {
	const passages = [...passagesFrom(SEED, count)];
	const documents = Array.from({ length: Math.ceil(count / PASSAGES_A_DOCUMENT) }, (_, i) => {
		const own = passages.slice(i * PASSAGES_A_DOCUMENT, (i + 1) * PASSAGES_A_DOCUMENT);
		const held = heldOf(own.map(({ text }) => text).join(BETWEEN), i + 1);
		let at = 0;
		const blocks = own.map(({ text }, number): Block => {
			const start = at;
			at += text.length + BETWEEN.length;
			return { kind: 'body', start, end: start + text.length, page: null, paragraph: number + 1, joins: [] };
		});
		return { ...held, text: { ...held.text, blocks } };
	});
	return {
		libraryId: 'bench',
		revision: 'bench',
		documents,
		entities: [],
		unsettled: [],
		hidden: [],
		copies: new Map(),
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
