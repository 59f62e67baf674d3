import { defineCommand } from '../src/answers/asking/command.ts';
import { cardOfWords, wordsUnder } from '../src/answers/cards/cards.ts';
import { verify } from '../src/answers/cards/verify.ts';
import { label } from '../src/answers/shown/pieces.ts';
import { UserError } from '../src/answers/shown/userError.ts';

export default defineCommand(
	{
		name: 'receipt',
		description: 'Checks the reference on a card: do the words still stand in the document?',
		answersWith: 'message',
		options: {
			id: { type: 'text', description: 'The reference on the card, e.g. 3-2W-1K-7', required: true, longest: 60 },
		},
	},
	async ({ id }, { collection }) => {
		const words = await wordsUnder(collection, id);
		if (words === null) throw new UserError([label('referenceWrong')]);
		const { is, line } = verify(collection, words);
		const card = is === 'gone' ? null : cardOfWords(collection, words);
		return { heading: [line], cards: card === null ? [] : [card] };
	},
);
