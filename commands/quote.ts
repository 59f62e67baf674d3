import { defineCommand } from '../src/answers/asking/command.ts';
import { KNOWN_BY_OPTION, SHOWING_OPTIONS } from '../src/answers/asking/showingOptions.ts';
import { requireWords } from '../src/answers/finding/filters.ts';
import { checkQuotation } from '../src/answers/quotations/quotation.ts';

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
