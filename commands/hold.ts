import { decided } from '../src/answers/audit.ts';
import { defineCommand } from '../src/answers/command.ts';
import { wordsToDecideOn } from '../src/answers/decidedWords.ts';
import { deskOf } from '../src/answers/desk.ts';
import { label } from '../src/answers/pieces.ts';
import { anchorOf } from '../src/library/decisions/anchors.ts';

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
		const act = { kind: 'hold', anchor: anchorOf(held, range) } as const;
		const decision = await deskOf(asking).decide(asking.collection.holdings.libraryId, asking.askerId, act);
		return decided(decision, [[label('onHold')], [label('decidedCards')]]);
	},
);
