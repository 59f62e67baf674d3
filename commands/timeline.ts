import { defineCommand } from '../src/answers/command.ts';
import { dayRange } from '../src/answers/filters.ts';
import { findEvents } from '../src/answers/timeline.ts';

export default defineCommand(
	{
		name: 'timeline',
		description: 'Dated events in order, each with the sentence that prints it',
		answersWith: 'message',
		options: {
			about: { type: 'text', description: 'What about', suggest: 'topics' },
			from: { type: 'date', description: 'First day, month or year, e.g. 2021-08-14' },
			to: { type: 'date', description: 'Last day, month or year' },
			public: { type: 'yes-no', description: 'Answer in the open, for everyone here' },
		},
	},
	({ about, from, to }, { collection }) => findEvents(collection, about ?? null, dayRange(from, to)),
);
