import { auditOf } from '../src/answers/audit.ts';
import { defineCommand } from '../src/answers/command.ts';
import { deskOf } from '../src/answers/desk.ts';

export default defineCommand(
	{
		name: 'audit',
		description: 'Everything that moderators decided here, and a button that undoes it',
		answersWith: 'message',
		for: 'moderators',
		options: {},
	},
	async (_, asking) => {
		const { libraryId } = asking.collection.holdings;
		const desk = deskOf(asking);
		return auditOf(await desk.log(libraryId), await desk.documents(libraryId));
	},
);
