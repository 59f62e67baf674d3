import { deskOf } from '../src/answers/asking/asking.ts';
import { defineCommand } from '../src/answers/asking/command.ts';
import { requireWords } from '../src/answers/finding/filters.ts';
import { decided } from '../src/answers/moderating/audit.ts';
import { wordsToDecideOn } from '../src/answers/moderating/decidedWords.ts';
import { label } from '../src/answers/shown/pieces.ts';
import { anchorOf } from '../src/library/decisions/anchors.ts';

/** As much as an excerpt may have, so that what stands under words is never smaller for want of room. */
const LONGEST = 700;

export default defineCommand(
	{
		name: 'correction',
		description: 'Puts a correction, denial, reply or fuller quotation under words, on every card of them',
		answersWith: 'message',
		for: 'moderators',
		writes: true,
		options: {
			reference: { type: 'text', description: 'The reference on the card', required: true, longest: 60 },
			words: {
				type: 'text',
				description: 'What is to stand there; it is signed with your name',
				required: true,
				longest: LONGEST,
			},
			what: {
				type: 'choice',
				description: 'What it is; a correction if you say nothing',
				choices: { correction: 'Correction', denial: 'Denial', reply: 'Reply', fuller: 'Fuller quotation' },
			},
			from: { type: 'text', description: 'Whose denial or reply it is', longest: 100 },
		},
	},
	async ({ reference, words, what = 'correction', from }, asking) => {
		const { held, range } = await wordsToDecideOn(asking.collection, reference);
		const whose = from?.trim() ?? '';
		const act = {
			kind: 'correction',
			anchor: anchorOf(held, range),
			what,
			words: requireWords(words, 'quoteEmpty').trim(),
			from: whose === '' ? null : whose,
		} as const;
		const decision = await deskOf(asking).decide(asking.collection.holdings.libraryId, asking.askerId, act);
		return decided(decision, [[label('decidedCards')]]);
	},
);
