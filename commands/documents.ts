import type { Asking } from '../src/answers/asking/asking.ts';
import { deskOf } from '../src/answers/asking/asking.ts';
import { defineCommand, defineGroup } from '../src/answers/asking/command.ts';
import { decide } from '../src/answers/moderating/audit.ts';
import {
	detailsForm,
	detailsFrom,
	documentForm,
	draftFrom,
	versionForm,
	whenOf,
} from '../src/answers/moderating/documentForm.ts';
import { onShelf } from '../src/answers/moderating/onShelf.ts';
import { listShelf, lookedAt, savedLines } from '../src/answers/moderating/shelfLines.ts';
import { shelfStatus } from '../src/answers/moderating/shelfStatus.ts';
import { shelvedFact } from '../src/answers/shown/facts.ts';
import { label } from '../src/answers/shown/pieces.ts';
import { UserError } from '../src/answers/shown/userError.ts';
import type { Shelved } from '../src/library/held/shelved.ts';
import { HOUSE } from '../src/library/store/libraries.ts';

const documentOf = <S extends 'documents' | 'own' | 'withdrawn'>(suggest: S) =>
	({ type: 'text', description: 'Its number or title', required: true, suggest }) as const;
const kind = {
	type: 'choice',
	description: 'What kind of document it is; not given if you say nothing',
	choices: {
		news: 'News',
		opinion: 'Opinion',
		statement: 'Statement',
		minutes: 'Minutes',
		letter: 'Letter',
		report: 'Report',
		other: 'Other',
	},
} as const;

const libraryOf = ({ collection }: Asking): string => collection.holdings.libraryId;

async function look(asking: Asking, { strange, ...draft }: Awaited<ReturnType<typeof draftFrom>>, of: Shelved | null) {
	const { key, found } = await deskOf(asking).look(libraryOf(asking), draft);
	return lookedAt(key, found, { of, strange });
}

export default defineGroup(
	{ name: 'documents', description: 'The documents of this server: add, change, withdraw', for: 'moderators' },
	[
		defineCommand(
			{
				name: 'documents add',
				description: 'Adds a document: a file, or pasted text. You see what was read before it is saved',
				answersWith: 'modal',
				form: documentForm,
				options: { kind },
			},
			async (values, asking) => look(asking, await draftFrom(values, null), null),
		),
		defineCommand(
			{
				name: 'documents update',
				description: 'A new version of a document; references to the old one still lead to its words',
				answersWith: 'modal',
				form: versionForm,
				options: { document: documentOf('own'), kind },
			},
			async (values, asking) => {
				const one = onShelf(await deskOf(asking).documents(libraryOf(asking)), values.document);
				if (!one.own) throw new UserError([label('documentNotOurs', { document: shelvedFact(one) })]);
				return look(asking, await draftFrom(values, one.source.id), one);
			},
			async ({ document: typed }, asking) => {
				const { source } = onShelf(await deskOf(asking).documents(libraryOf(asking)), typed);
				const when = [source.published, source.url].flatMap(({ value, basis }) =>
					value !== null && basis === 'given' ? [value] : [],
				);
				return {
					...(source.title.basis === 'given' && source.title.value !== null ? { title: source.title.value } : {}),
					...(source.publisher.value !== null ? { publisher: source.publisher.value } : {}),
					when: when.join('\n'),
				};
			},
		),
		defineCommand(
			{
				name: 'documents withdraw',
				description: 'Takes a document out: date and reason stay, its words go, also from shared cards',
				answersWith: 'message',
				writes: true,
				options: {
					document: documentOf('documents'),
					reason: { type: 'text', description: 'Why; members read it, signed with your name', longest: 300 },
				},
			},
			async ({ document: typed, reason = '' }, asking) => {
				const one = onShelf(await deskOf(asking).documents(libraryOf(asking)), typed);
				if (one.standing === 'withdrawn') {
					throw new UserError([label('alreadyWithdrawn', { document: shelvedFact(one) })]);
				}
				const act = { kind: 'withdraw', sourceId: one.source.id, reason: reason.trim() } as const;
				return decide(asking, act, [[label('decidedCards')]]);
			},
		),
		defineCommand(
			{
				name: 'documents restore',
				description: 'Brings a withdrawn document back',
				answersWith: 'message',
				writes: true,
				options: { document: documentOf('withdrawn') },
			},
			async ({ document: typed }, asking) => {
				const one = onShelf(await deskOf(asking).documents(libraryOf(asking)), typed);
				if (one.standing !== 'withdrawn') {
					throw new UserError([label('notWithdrawn', { document: shelvedFact(one) })]);
				}
				const act = { kind: 'restore', sourceId: one.source.id } as const;
				return decide(asking, act);
			},
		),
		defineCommand(
			{
				name: 'documents list',
				description: 'All documents, also withdrawn ones and those that no answer comes from',
				answersWith: 'message',
				options: {},
			},
			async (_, asking) => listShelf(await deskOf(asking).documents(libraryOf(asking))),
		),
		defineCommand(
			{
				name: 'documents status',
				description: 'What is here, what was read out of it, and what waits for moderators',
				answersWith: 'message',
				options: {},
			},
			(_, asking) => shelfStatus(asking),
		),
		defineCommand(
			{
				name: 'documents details',
				description: 'Says otherwise what is known of a document that was looked at',
				answersWith: 'modal',
				form: detailsForm,
				hidden: true,
				options: { draft: { type: 'text', description: 'Its key', required: true } },
			},
			async ({ draft, ...values }, asking) => {
				const desk = deskOf(asking);
				const { given, strange } = detailsFrom({ ...values, kind: undefined });
				// The form has no room for the kind: it stays as it was said with the command.
				const before = await desk.said(libraryOf(asking), draft);
				const { key, found, sourceId } = await desk.lookAgain(libraryOf(asking), draft, {
					kind: before?.kind,
					...given,
				});
				const shelved = sourceId === null ? [] : await desk.documents(libraryOf(asking));
				return lookedAt(key, found, { of: shelved.find(({ source }) => source.id === sourceId) ?? null, strange });
			},
			async ({ draft }, asking) => {
				const said = await deskOf(asking).said(libraryOf(asking), draft);
				if (said === null) throw new UserError([label('draftGone')]);
				const { title, publisher } = said;
				return { ...(title ? { title } : {}), ...(publisher ? { publisher } : {}), when: whenOf(said) };
			},
		),
		defineCommand(
			{
				name: 'documents save',
				description: 'Saves a document that was looked at',
				answersWith: 'message',
				writes: true,
				hidden: true,
				options: { draft: { type: 'text', description: 'Its key', required: true } },
			},
			async ({ draft }, asking) => {
				const saved = await deskOf(asking).save(libraryOf(asking), asking.askerId, draft);
				return { heading: savedLines(saved, libraryOf(asking) === HOUSE) };
			},
		),
		defineCommand(
			{
				name: 'documents drop',
				description: 'Throws a document away that was looked at',
				answersWith: 'message',
				writes: true,
				hidden: true,
				options: { draft: { type: 'text', description: 'Its key', required: true } },
			},
			async ({ draft }, asking) => {
				await deskOf(asking).drop(libraryOf(asking), draft);
				return { heading: [[label('notSaved')]] };
			},
		),
	],
);
