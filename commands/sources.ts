import { defineCommand } from '../src/answers/command.ts';
import { listDocuments } from '../src/answers/documents.ts';

export default defineCommand(
	{
		name: 'sources',
		description: 'The documents here: what the bot can know, and what it cannot',
		answersWith: 'message',
		options: {
			public: { type: 'yes-no', description: 'Answer in the open, for everyone here' },
		},
	},
	(_, { collection }) => listDocuments(collection),
);
