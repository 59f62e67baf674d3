import { defineCommand } from '../src/answers/asking/command.ts';
import { KNOWN_BY_OPTION, SHOWING_OPTIONS } from '../src/answers/asking/showingOptions.ts';
import { dayRange } from '../src/answers/finding/filters.ts';
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
			picture: {
				type: 'choice',
				description: 'The picture beside the list: on a dark ground, on a light one, or none',
				choices: { dark: 'Dark', light: 'Light', none: 'None' },
			},
			...KNOWN_BY_OPTION,
			...SHOWING_OPTIONS,
		},
	},
	({ about, from, to, picture = 'dark' }, { collection }) =>
		findEvents(collection, about ?? null, dayRange(from, to), picture === 'none' ? null : picture),
);
