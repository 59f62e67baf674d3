import { defineMessageCommand } from '../src/answers/asking/command.ts';
import { requireWords } from '../src/answers/finding/filters.ts';
import { checkQuotations } from '../src/answers/quotations/manyQuotations.ts';
import { plainWords, quotationsIn } from '../src/answers/quotations/messageQuotations.ts';

export default defineMessageCommand(
	{ name: 'Check quotation', description: 'Whether what a message quotes is what was printed' },
	(message, { collection, query }) => {
		const words = requireWords(plainWords(message), 'messageEmpty');
		const quoted = quotationsIn(words);
		return checkQuotations(collection, quoted.length === 0 ? [words] : quoted, query);
	},
);
