import { defineCommand } from '../src/answers/command.ts';
import { requireWords } from '../src/answers/filters.ts';
import { whoIs } from '../src/answers/who.ts';

export default defineCommand(
	{
		name: 'who',
		description: 'A person or organisation: names, roles as printed, their words, where they are named',
		answersWith: 'message',
		options: {
			name: { type: 'text', description: 'The name, or a part of it', required: true, suggest: 'names' },
			public: { type: 'yes-no', description: 'Answer in the open, for everyone here' },
		},
	},
	({ name }, { collection, query }) => whoIs(collection, requireWords(name, 'questionEmpty'), query),
);
