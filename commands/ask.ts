import { defineCommand } from '../src/answers/asking/command.ts';
import { KNOWN_BY_OPTION, SHOWING_OPTIONS } from '../src/answers/asking/showingOptions.ts';
import { requireWords } from '../src/answers/finding/filters.ts';
import { findPassages } from '../src/answers/passages.ts';

export default defineCommand(
	{
		name: 'ask',
		description: 'The passages that answer a question best, word for word',
		answersWith: 'message',
		options: {
			question: {
				type: 'text',
				description: 'Your question, or words to look for',
				required: true,
				suggest: 'topics',
			},
			...KNOWN_BY_OPTION,
			...SHOWING_OPTIONS,
		},
	},
	({ question }, { collection }) => findPassages(collection, requireWords(question, 'questionEmpty')),
);
