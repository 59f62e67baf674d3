import { defineCommand } from '../src/answers/asking/command.ts';
import { KNOWN_BY_OPTION, SHOWING_OPTIONS } from '../src/answers/asking/showingOptions.ts';
import { requireWords } from '../src/answers/finding/filters.ts';
import { summarise } from '../src/answers/summary.ts';

export default defineCommand(
	{
		name: 'summary',
		description: 'A sourced summary: sentences chosen by rule, none written',
		answersWith: 'message',
		options: {
			topic: { type: 'text', description: 'What about', required: true, suggest: 'topics' },
			...KNOWN_BY_OPTION,
			...SHOWING_OPTIONS,
		},
	},
	({ topic }, { collection }) => summarise(collection, requireWords(topic, 'questionEmpty')),
);
