import { defineCommand } from '../src/answers/asking/command.ts';
import { cardOfWords } from '../src/answers/cards/cards.ts';
import { decide } from '../src/answers/moderating/audit.ts';
import { wordsToDecideOn } from '../src/answers/moderating/decidedWords.ts';
import type { Choice } from '../src/answers/shown/answer.ts';
import { documentFact, documentsFact } from '../src/answers/shown/facts.ts';
import { label } from '../src/answers/shown/pieces.ts';
import { encodeReceipt } from '../src/answers/shown/receipt.ts';
import { anchorOf } from '../src/library/decisions/anchors.ts';
import type { Held } from '../src/library/held/holdings.ts';

/** The button that puts the same words of another document on hold; none where they stand there in another spelling. */
function holdChoice(other: Held, words: string): readonly Choice[] {
	const start = other.text.content.indexOf(words);
	if (start < 0) return [];
	const reference = encodeReceipt({ textNumber: other.textNumber, start, length: words.length });
	return [
		{
			label: [label('buttonHoldIn', { document: documentFact(other) })],
			detail: null,
			query: { command: 'hold', options: { reference } },
		},
	];
}

export default defineCommand(
	{
		name: 'hold',
		description: 'Puts words on hold while moderators look: they vanish from every card at once',
		answersWith: 'message',
		for: 'moderators',
		writes: true,
		options: {
			reference: { type: 'text', description: 'The reference on the card', required: true, longest: 60 },
		},
	},
	async ({ reference }, asking) => {
		const { held, range } = await wordsToDecideOn(asking.collection, reference);
		const elsewhere = cardOfWords(asking.collection, { held, range })?.alsoIn ?? [];
		const act = { kind: 'hold', anchor: anchorOf(held, range) } as const;
		const done = await decide(asking, act, [
			...(elsewhere.length === 0 ? [] : [[label('holdAlsoIn', { documents: documentsFact(elsewhere) })]]),
			[label('decidedCards')],
		]);
		const words = held.text.content.slice(range.start, range.end);
		return { ...done, choices: [...(done.choices ?? []), ...elsewhere.flatMap((other) => holdChoice(other, words))] };
	},
);
