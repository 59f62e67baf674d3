import { defineCommand } from '../src/answers/command.ts';
import { requireWords } from '../src/answers/filters.ts';
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
			public: { type: 'yes-no', description: 'Answer in the open, for everyone here' },
		},
	},
	({ question }, { collection }) => findPassages(collection, requireWords(question, 'questionEmpty')),
);
