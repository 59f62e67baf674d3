import { defineMessageCommand } from '../src/answers/command.ts';
import { requireWords } from '../src/answers/filters.ts';
import { plainWords } from '../src/answers/messageQuotations.ts';
import { findPassages } from '../src/answers/passages.ts';

export default defineMessageCommand(
	{ name: 'Find on the record', description: 'What the documents print on what a message says' },
	(message, { collection }) => findPassages(collection, requireWords(plainWords(message), 'messageEmpty')),
);
