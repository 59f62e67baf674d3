import { deskOf } from '../src/answers/asking/asking.ts';
import { defineCommand } from '../src/answers/asking/command.ts';
import { questionsOf } from '../src/answers/moderating/queueLines.ts';

export default defineCommand(
	{
		name: 'unanswered',
		description: 'Questions that found nothing and that members handed over, counted',
		answersWith: 'message',
		for: 'moderators',
		options: {},
	},
	async (_, asking) => questionsOf(await deskOf(asking).questions(asking.collection.holdings.libraryId)),
);
