import { defineCommand } from '../src/answers/command.ts';
import { deskOf } from '../src/answers/desk.ts';
import { questionsOf } from '../src/answers/queueLines.ts';

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
