import { deskOf } from '../src/answers/asking/asking.ts';
import { defineCommand } from '../src/answers/asking/command.ts';
import { auditOf } from '../src/answers/moderating/audit.ts';

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
