import { defineCommand } from '../src/answers/asking/command.ts';
import { type CommandDefinition, forModerators, forPinning } from '../src/answers/asking/definition.ts';
import { examplesFrom } from '../src/answers/finding/examples.ts';
import { emptyLibrary } from '../src/answers/finding/notes.ts';
import { setUp } from '../src/answers/moderating/setUp.ts';
import { commandFact, documentCountFact, queryFact, settingFact } from '../src/answers/shown/facts.ts';
import type { LabelKey } from '../src/answers/shown/labels.ts';
import { type Line, label } from '../src/answers/shown/pieces.ts';
import { DEFAULT_SETTINGS, mayDo } from '../src/library/decisions/settings.ts';

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
		const steps =
			moderator && desk !== undefined && settings !== undefined
				? setUp({ settings, log: await desk.log(libraryId), where })
				: null;
		const stepLines = steps === null ? [] : [[], ...steps.lines];
		const contact = settings?.contact ?? null;
		const open = settings?.answersIn.get(where.channelId ?? '') ?? settings?.answers;
		// Where the bot can pin nothing, and for whom it would not, the command is not spoken of.
		const pins =
			moderation?.pin !== undefined &&
			where.place === 'server' &&
			where.askerMay.has('pin') &&
			mayDo((settings ?? DEFAULT_SETTINGS).pin, { moderator, roles: where.roles });
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
				// What is left to do comes before what can be done; once it is done it only says how things stand.
				...(steps?.done === false ? stepLines : []),
				...tries,
				...listed('helpCommands', (one) => one.on === undefined && !forModerators(one) && !forPinning(one)),
				...listed('helpOnMessages', (one) => one.on !== undefined),
				...(moderator
					? listed('helpForModerators', (one) => forModerators(one) || (pins && forPinning(one)))
					: listed('helpForPinning', (one) => pins && forPinning(one))),
				...(steps?.done === true ? stepLines : []),
			],
		};
	},
);
