import { defineCommand } from '../src/answers/asking/command.ts';
import { KNOWN_BY_OPTION, SHOWING_OPTIONS } from '../src/answers/asking/showingOptions.ts';
import { compare } from '../src/answers/compare.ts';
import { requireWords } from '../src/answers/finding/filters.ts';

export default defineCommand(
	{
		name: 'compare',
		description: 'What each document prints on a topic, side by side',
		answersWith: 'message',
		options: {
			topic: { type: 'text', description: 'What about', required: true, suggest: 'topics' },
			...KNOWN_BY_OPTION,
			...SHOWING_OPTIONS,
		},
	},
	({ topic }, { collection }) => compare(collection, requireWords(topic, 'questionEmpty')),
);
