import { defineCommand } from '../src/answers/asking/command.ts';
import { KNOWN_BY_OPTION, SHOWING_OPTIONS } from '../src/answers/asking/showingOptions.ts';
import { dayRange, documentsFor } from '../src/answers/finding/filters.ts';
import { findStatements } from '../src/answers/statements.ts';

export default defineCommand(
	{
		name: 'statement',
		description: 'Who said what, word for word as the documents print it',
		answersWith: 'message',
		options: {
			by: { type: 'text', description: 'Whose words: a person, an organisation, "spokeswoman"', suggest: 'names' },
			about: { type: 'text', description: 'What about', suggest: 'topics' },
			from: { type: 'date', description: 'First day, month or year, e.g. 2021-08-14' },
			to: { type: 'date', description: 'Last day, month or year' },
			source: { type: 'text', description: 'Only this document', suggest: 'documents' },
			mode: {
				type: 'choice',
				description: 'How the words stand there',
				choices: {
					verbatim: 'Quoted words',
					mixed: 'Part quoted, part reported',
					reported: 'Reported, not quoted',
					written: 'Signed or group statements',
				},
			},
			...KNOWN_BY_OPTION,
			...SHOWING_OPTIONS,
		},
	},
	({ by, about, from, to, source, mode }, { collection, query }) =>
		findStatements(
			collection,
			{
				by: by ?? null,
				about: about ?? null,
				days: dayRange(from, to),
				documents: source === undefined ? null : documentsFor(collection, source),
				mode: mode ?? null,
			},
			query,
		),
);
