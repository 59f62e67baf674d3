import { defineCommand } from '../src/answers/asking/command.ts';
import { SHOWING_OPTIONS } from '../src/answers/asking/showingOptions.ts';
import { listDocuments } from '../src/answers/documents.ts';

export default defineCommand(
	{
		name: 'sources',
		description: 'The documents here: what the bot can know, and what it cannot',
		answersWith: 'message',
		options: {
			...SHOWING_OPTIONS,
		},
	},
	(_, { collection }) => listDocuments(collection),
);
