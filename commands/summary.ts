import { defineCommand } from '../src/answers/command.ts';
import { requireWords } from '../src/answers/filters.ts';
import { summarise } from '../src/answers/summary.ts';

export default defineCommand(
	{
		name: 'summary',
		description: 'A sourced summary: sentences chosen by rule, none written',
		answersWith: 'message',
		options: {
			topic: { type: 'text', description: 'What about', required: true, suggest: 'topics' },
			public: { type: 'yes-no', description: 'Answer in the open, for everyone here' },
		},
	},
	({ topic }, { collection }) => summarise(collection, requireWords(topic, 'questionEmpty')),
);
