import { defineMessageCommand } from '../src/answers/asking/command.ts';
import { requireWords } from '../src/answers/finding/filters.ts';
import { findPassages } from '../src/answers/passages.ts';
import { plainWords } from '../src/answers/quotations/messageQuotations.ts';

export default defineMessageCommand(
	{ name: 'Find on the record', description: 'What the documents print on what a message says' },
	(message, { collection }) => findPassages(collection, requireWords(plainWords(message), 'messageEmpty')),
);
