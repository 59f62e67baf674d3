import { defineCommand } from '../src/answers/command.ts';
import { examplesFrom } from '../src/answers/examples.ts';
import { commandFact, documentCountFact, queryFact } from '../src/answers/facts.ts';
import { emptyLibrary } from '../src/answers/notes.ts';
import { type Line, label } from '../src/answers/pieces.ts';

export default defineCommand(
	{
		name: 'help',
		description: 'What this bot can do, and how to ask',
		answersWith: 'message',
		options: {},
	},
	(_, { collection, commands, moderator }) => {
		const examples = examplesFrom(collection);
		const tries: readonly Line[] =
			examples === null
				? []
				: [
						[label('helpTry')],
						...[examples.hit, examples.wrongQuotation, examples.nothing].map((query) => [queryFact(query)]),
					];
		const setUp: readonly Line[] = moderator
			? [[label('setUp')], [label('setUpDocuments')], [label('setUpWho')], [label('setUpContact')]]
			: [];
		const held = collection.holdings.documents.length;
		return {
			heading: [[label('helpFinds')]],
			body: [
				[label('helpPrivate')],
				...(emptyLibrary(collection) ?? [[label('helpHeld', { documents: documentCountFact(held) })]]),
				...tries,
				[label('helpCommands')],
				...[...commands.values()].map(({ definition }) => [commandFact(definition)]),
				[label('helpWho')],
				...setUp,
			],
		};
	},
);
