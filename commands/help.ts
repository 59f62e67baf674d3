import { defineCommand } from '../src/answers/asking/command.ts';
import { type CommandDefinition, forModerators } from '../src/answers/asking/definition.ts';
import { examplesFrom } from '../src/answers/finding/examples.ts';
import { emptyLibrary } from '../src/answers/finding/notes.ts';
import { setUpLines } from '../src/answers/moderating/setUp.ts';
import { commandFact, documentCountFact, queryFact, settingFact } from '../src/answers/shown/facts.ts';
import type { LabelKey } from '../src/answers/shown/labels.ts';
import { type Line, label } from '../src/answers/shown/pieces.ts';

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
						[],
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
		const open = settings?.answersIn.get(where.channelId ?? '') ?? settings?.answers;
		const held = collection.holdings.documents.length;
		const listed = (heading: LabelKey, which: (one: CommandDefinition) => boolean): readonly Line[] => {
			const fitting = [...commands.values()].flatMap(({ definition }) =>
				definition.hidden !== true && which(definition) ? [[commandFact(definition)]] : [],
			);
			return fitting.length === 0 ? [] : [[], [label(heading)], ...fitting];
		};
		return {
			heading: [[label('helpFinds')]],
			body: [
				[label(open === 'public' ? 'helpPublic' : 'helpPrivate')],
				...(emptyLibrary(collection) ?? [[label('helpHeld', { documents: documentCountFact(held) })]]),
				contact === null ? [label('helpWho')] : [label('contactIs', { name: settingFact(contact) })],
				...tries,
				...listed('helpCommands', (one) => one.on === undefined && !forModerators(one)),
				...listed('helpOnMessages', (one) => one.on !== undefined),
				...(moderator ? listed('helpForModerators', forModerators) : []),
				...(setUp.length > 0 ? [[], ...setUp] : []),
			],
		};
	},
);
