import { cardFromReceipt } from '../src/answers/cards.ts';
import { defineCommand, UserError } from '../src/answers/command.ts';
import { label } from '../src/answers/pieces.ts';

export default defineCommand(
	{
		name: 'pin',
		description: 'Posts a card in this channel and pins it',
		answersWith: 'message',
		writes: true,
		options: {
			reference: { type: 'text', description: 'The reference on the card', required: true, longest: 60 },
		},
	},
	async ({ reference }, { collection, where, askerId, moderation, moderator }) => {
		if (where.place !== 'server') throw new UserError([label('onlyInServer')]);
		if (moderation?.pin === undefined) throw new UserError([label('pinNeedsToken')]);
		const card = await cardFromReceipt(collection, reference);
		if (card === null) throw new UserError([label('referenceWrong')]);
		return { heading: await moderation.pin({ collection, card, where, askerId, moderator }) };
	},
);
