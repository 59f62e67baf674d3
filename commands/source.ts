import { defineCommand } from '../src/answers/command.ts';
import { showDocuments } from '../src/answers/documents.ts';
import { documentsFor } from '../src/answers/filters.ts';
import { SHOWING_OPTIONS } from '../src/answers/showingOptions.ts';

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
