import { defineCommand } from '../src/answers/asking/command.ts';
import { KNOWN_BY_OPTION, SHOWING_OPTIONS } from '../src/answers/asking/showingOptions.ts';
import { requireWords } from '../src/answers/finding/filters.ts';
import { whoIs } from '../src/answers/who.ts';

export default defineCommand(
	{
		name: 'who',
		description: 'A person or organisation: names, roles as printed, their words, where they are named',
		answersWith: 'message',
		options: {
			name: { type: 'text', description: 'The name, or a part of it', required: true, suggest: 'names' },
			...KNOWN_BY_OPTION,
			...SHOWING_OPTIONS,
		},
	},
	({ name }, { collection, query }) => whoIs(collection, requireWords(name, 'questionEmpty'), query),
);
