import { defineCommand } from '../src/answers/command.ts';
import { compare } from '../src/answers/compare.ts';
import { requireWords } from '../src/answers/filters.ts';

export default defineCommand(
	{
		name: 'compare',
		description: 'What each document prints on a topic, side by side',
		answersWith: 'message',
		options: {
			topic: { type: 'text', description: 'What about', required: true, suggest: 'topics' },
			public: { type: 'yes-no', description: 'Answer in the open, for everyone here' },
		},
	},
	({ topic }, { collection }) => compare(collection, requireWords(topic, 'questionEmpty')),
);
