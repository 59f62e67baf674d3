import { defineCommand } from '../src/answers/command.ts';
import { deskOf } from '../src/answers/desk.ts';
import { reportsOf } from '../src/answers/queueLines.ts';

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
