import { defineCommand } from '../src/answers/asking/command.ts';
import { cardFromReceipt } from '../src/answers/cards/cards.ts';
import { label } from '../src/answers/shown/pieces.ts';
import { UserError } from '../src/answers/shown/userError.ts';

export default defineCommand(
	{
		name: 'pin',
		description: 'Posts a card in this channel and pins it',
		answersWith: 'message',
		for: 'pinning',
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
