import { deskOf } from '../src/answers/asking/asking.ts';
import { defineCommand } from '../src/answers/asking/command.ts';
import { reportsOf } from '../src/answers/moderating/queueLines.ts';

export default defineCommand(
	{
		name: 'reports',
		description: 'Words that members pointed at with “Something wrong?”',
		answersWith: 'message',
		for: 'moderators',
		options: {},
	},
	async (_, asking) => reportsOf(asking.collection, await deskOf(asking).reports(asking.collection.holdings.libraryId)),
);
