import { defineCommand } from '../src/answers/asking/command.ts';
import { decide } from '../src/answers/moderating/audit.ts';
import { wordsToDecideOn } from '../src/answers/moderating/decidedWords.ts';
import { fullerQuotation } from '../src/answers/moderating/fullerQuotation.ts';
import { label } from '../src/answers/shown/pieces.ts';
import { UserError } from '../src/answers/shown/userError.ts';
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
			what: {
				type: 'choice',
				description: 'What it is; a correction if you say nothing',
				choices: { correction: 'Correction', denial: 'Denial', reply: 'Reply', fuller: 'Fuller quotation' },
			},
			words: { type: 'text', description: 'What is to stand there; it is signed with your name', longest: LONGEST },
			quote: {
				type: 'text',
				description: 'For a fuller quotation: the reference of a card with it, or its words as printed',
				longest: LONGEST,
			},
			from: { type: 'text', description: 'Whose denial or reply it is', longest: 100 },
		},
	},
	async ({ reference, words: typed = '', quote = '', what, from }, asking) => {
		const { collection } = asking;
		const under = await wordsToDecideOn(collection, reference);
		const words = typed.trim();
		if ((words === '') === (quote.trim() === '')) throw new UserError([label('fullerWordsOrQuote')]);
		const quoted = words === '' ? await fullerQuotation(collection, quote, under) : null;
		if (quoted !== null && what !== undefined && what !== 'fuller') throw new UserError([label('onlyFullerQuotes')]);
		const whose = from?.trim() ?? '';
		const act = {
			kind: 'correction',
			anchor: anchorOf(under.held, under.range),
			what: quoted === null ? (what ?? 'correction') : 'fuller',
			words,
			quoted: quoted === null ? null : anchorOf(quoted.held, quoted.range),
			from: whose === '' ? null : whose,
		} as const;
		return decide(asking, act, [[label('decidedCards')]]);
	},
);
