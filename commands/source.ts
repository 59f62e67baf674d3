import { defineCommand } from '../src/answers/command.ts';
import { showDocuments } from '../src/answers/documents.ts';
import { documentsFor } from '../src/answers/filters.ts';

export default defineCommand(
	{
		name: 'source',
		description: 'One document: what is known about it, and its paragraphs where it may be read in full',
		answersWith: 'message',
		options: {
			id: { type: 'text', description: 'Its number or title', required: true, suggest: 'documents' },
			public: { type: 'yes-no', description: 'Answer in the open, for everyone here' },
		},
	},
	({ id }, { collection }) => showDocuments(collection, documentsFor(collection, id)),
);
