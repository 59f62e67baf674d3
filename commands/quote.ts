import { defineCommand } from '../src/answers/command.ts';
import { requireWords } from '../src/answers/filters.ts';
import { checkQuotation } from '../src/answers/quotation.ts';
import { KNOWN_BY_OPTION, SHOWING_OPTIONS } from '../src/answers/showingOptions.ts';

export default defineCommand(
	{
		name: 'quote',
		description: 'Is this what was printed? Checks the wording of a quotation',
		answersWith: 'message',
		options: {
			text: { type: 'text', description: 'The words to check', required: true, suggest: 'words' },
			by: { type: 'text', description: 'Whose words they are meant to be', suggest: 'names' },
			...KNOWN_BY_OPTION,
			...SHOWING_OPTIONS,
		},
	},
	({ text, by }, { collection, query }) =>
		checkQuotation(collection, requireWords(text, 'quoteEmpty'), by ?? null, query),
);
