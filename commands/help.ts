import { defineCommand, forModerators } from '../src/answers/command.ts';
import { examplesFrom } from '../src/answers/examples.ts';
import { commandFact, documentCountFact, queryFact, settingFact } from '../src/answers/facts.ts';
import { emptyLibrary } from '../src/answers/notes.ts';
import { type Line, label } from '../src/answers/pieces.ts';
import { setUpLines } from '../src/answers/setUp.ts';

export default defineCommand(
	{
		name: 'help',
		description: 'What this bot can do, and how to ask',
		answersWith: 'message',
		options: {},
	},
	async (_, { collection, commands, moderator, moderation, where }) => {
		const examples = examplesFrom(collection);
		const tries: readonly Line[] =
			examples === null
				? []
				: [
						[label('helpTry')],
						...[examples.hit, examples.wrongQuotation, examples.nothing].map((query) => [queryFact(query)]),
					];
		const { libraryId } = collection.holdings;
		const desk = moderation?.desk;
		const settings = desk?.settings(libraryId);
		const setUp: readonly Line[] =
			moderator && desk !== undefined && settings !== undefined
				? setUpLines({ settings, log: await desk.log(libraryId), where })
				: [];
		const contact = settings?.contact ?? null;
		const held = collection.holdings.documents.length;
		const listed = [...commands.values()]
			.map(({ definition }) => definition)
			.filter((one) => one.hidden !== true && (moderator || !forModerators(one)));
		const typed = listed.filter(({ on }) => on === undefined);
		return {
			heading: [[label('helpFinds')]],
			body: [
				[label('helpPrivate')],
				...(emptyLibrary(collection) ?? [[label('helpHeld', { documents: documentCountFact(held) })]]),
				...tries,
				[label('helpCommands')],
				...typed.map((definition) => [commandFact(definition)]),
				[label('helpOnMessages')],
				...listed.filter(({ on }) => on !== undefined).map((definition) => [commandFact(definition)]),
				contact === null ? [label('helpWho')] : [label('contactIs', { name: settingFact(contact) })],
				...setUp,
			],
		};
	},
);
