import { defineCommand } from '../src/answers/asking/command.ts';
import { SHOWING_OPTIONS } from '../src/answers/asking/showingOptions.ts';
import { showDocuments } from '../src/answers/documents.ts';
import { documentsFor } from '../src/answers/finding/filters.ts';

export default defineCommand(
	{
		name: 'source',
		description: 'One document: what is known about it, and its paragraphs where it may be read in full',
		answersWith: 'message',
		options: {
			id: { type: 'text', description: 'Its number or title', required: true, suggest: 'documents' },
			...SHOWING_OPTIONS,
		},
	},
	({ id }, { collection }) => showDocuments(collection, documentsFor(collection, id)),
);
