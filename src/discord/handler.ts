import { randomBytes } from 'node:crypto';
import type { Answer, Card, Query } from '../answers/answer.ts';
import { cardFromReceipt, contextOf, copyLines } from '../answers/cards.ts';
import type { Collection } from '../answers/collection.ts';
import { type Command, UserError } from '../answers/command.ts';
import { errorFact } from '../answers/facts.ts';
import type { LabelKey } from '../answers/labels.ts';
import { type Line, label } from '../answers/pieces.ts';
import { suggest } from '../answers/suggest.ts';
import { type CustomId, decodeCustomId, fitsOnButton, type Key, shortRevision } from './customId.ts';
import { cutLabel, cutValue } from './cutting.ts';
import type { OutMessage, Ports, Reply } from './door.ts';
import { RefusedError, type RefusedWhy } from './faults.ts';
import { FirstAnswer, type Manner } from './firstAnswer.ts';
import {
	type CommandCall,
	type Incoming,
	type Press,
	readInteraction,
	type Typing,
	wantsChoices,
} from './interaction.ts';
import { CHOICE_CHARACTERS, CHOICES_MS, OPTION_CHOICES } from './limits.ts';
import {
	type Address,
	type Audience,
	openable,
	renderAnswer,
	renderContext,
	renderCopy,
	renderNotice,
	renderOpened,
	renderShared,
} from './render.ts';

// What a surface needs to know of the door, all from here.
export type {
	APIButtonComponent,
	APIMessageTopLevelComponent,
	APIModalInteractionResponseCallbackData,
	APIStringSelectComponent,
} from 'discord-api-types/v10';
export type { OutMessage, Ports, Reply } from './door.ts';
export type { Monitor } from './monitor.ts';

/** Bytes of a fault's id: short enough to read out. */
const ERROR_ID_BYTES = 4;

/**
 * Answers one interaction, whatever surface it came from. Never rejects and never throws: what a person can do something
 * about is said to them, everything else goes to `ports.failed` and the person sees its short id.
 *
 * @param interaction - `APIInteraction` JSON as Discord sends it, unchecked
 */
export async function handle(interaction: unknown, reply: Reply, ports: Ports): Promise<void> {
	let incoming: Incoming;
	try {
		incoming = readInteraction(interaction);
	} catch (error) {
		const first = new FirstAnswer(reply, 'private');
		if (!wantsChoices(interaction)) return edge(ports, first, () => Promise.reject(error));
		fail(ports, error);
		return quietly(ports, first, () => reply.choices([]));
	}
	if (incoming.kind === 'autocomplete') return complete(incoming, reply, ports);
	const press = incoming.kind === 'press' ? plan(incoming) : null;
	const first = new FirstAnswer(reply, press?.manner ?? manner(incoming));
	await edge(ports, first, async () => {
		if (incoming.kind === 'command') return answerCommand(incoming, first, ports);
		if (incoming.kind === 'press' && press?.id) return answerPress(incoming, press.id, first, ports);
		return first.tell(notice('tooOld'));
	});
}

const manner = (incoming: Incoming): Manner =>
	incoming.kind === 'command' && incoming.values.public === true ? 'public' : 'private';

const notice = (key: LabelKey): readonly OutMessage[] => renderNotice([[label(key)]]);

/** Answers while the bot is shutting down: in words, and at once, so that nobody waits for nothing. */
export async function turnAway(interaction: unknown, reply: Reply, ports: Ports): Promise<void> {
	const first = new FirstAnswer(reply, 'private');
	await quietly(ports, first, () => (wantsChoices(interaction) ? reply.choices([]) : first.tell(notice('restarting'))));
}

function fail(ports: Ports, error: unknown): string {
	const id = randomBytes(ERROR_ID_BYTES).toString('hex');
	ports.failed(error, id);
	return id;
}

const REFUSED = {
	'message-gone': 'messageGone',
	'not-allowed': 'notAllowedHere',
} as const satisfies Record<Exclude<RefusedWhy, 'too-late'>, LabelKey>;

/** What the asker is told about an error. */
function errorLine(error: unknown, ports: Ports): Line {
	if (error instanceof UserError) return error.line;
	if (error instanceof RefusedError && error.why !== 'too-late') return [label(REFUSED[error.why])];
	return [label('somethingWentWrong', { id: errorFact(fail(ports, error)) })];
}

/** The one error edge. */
async function edge(ports: Ports, first: FirstAnswer, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		const line = errorLine(error, ports);
		// Nobody waits any more, or somebody was faster: there is nobody left to tell.
		if (error instanceof RefusedError && error.why === 'too-late') return;
		await quietly(ports, first, () => first.tell(renderNotice([line])));
	} finally {
		first.end();
	}
}

async function quietly(ports: Ports, first: FirstAnswer, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		fail(ports, error);
	} finally {
		first.end();
	}
}

/** What is there within {@link CHOICES_MS}, or null: a list that comes late is no use to somebody who types. */
async function inTime<T>(coming: Promise<T>): Promise<T | null> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<null>((resolve) => {
		timer = setTimeout(() => resolve(null), CHOICES_MS);
	});
	try {
		return await Promise.race([coming, late]);
	} finally {
		clearTimeout(timer);
	}
}

async function complete({ name, option, typed, serverId }: Typing, reply: Reply, ports: Ports): Promise<void> {
	try {
		const definition = ports.commands.get(name)?.definition.options[option];
		const kind = definition?.type === 'text' ? definition.suggest : undefined;
		const collection = kind === undefined ? null : await inTime(ports.collection(serverId));
		const found = kind === undefined || collection === null ? [] : suggest(kind, typed, collection);
		const choices = found
			.filter((choice) => choice.name.trim() !== '' && choice.value !== '')
			.map((choice) => ({
				name: cutLabel(choice.name, CHOICE_CHARACTERS),
				value: cutValue(choice.value, CHOICE_CHARACTERS),
			}));
		await reply.choices(choices.slice(0, OPTION_CHOICES));
	} catch (error) {
		fail(ports, error);
		// An empty list is an answer; no list shows an error. Where the first one got through, this one is refused and that is all.
		await reply.choices([]).catch(() => undefined);
	}
}

async function keyOf(query: Query, libraryId: string, audience: Audience, ports: Ports): Promise<Key> {
	// What everyone can see carries no word of the asker, also where people do not look.
	if (audience === 'private' && fitsOnButton(query)) return { kind: 'query', query };
	return { kind: 'kept', hash: await ports.queries.keep(libraryId, query) };
}

async function addressOf(answer: Answer, libraryId: string, audience: Audience, ports: Ports): Promise<Address> {
	return {
		key: await keyOf(answer.query, libraryId, audience, ports),
		revision: shortRevision(answer.revision),
		choices: await Promise.all(answer.choices.map(({ query }) => keyOf(query, libraryId, audience, ports))),
	};
}

async function ask(
	command: Command,
	values: CommandCall['values'],
	{ serverId, moderator }: Incoming,
	ports: Ports,
): Promise<{ readonly answer: Answer; readonly collection: Collection }> {
	const collection = await ports.collection(serverId);
	const answer = await command.answer(values, { collection, moderator, commands: ports.commands });
	return { answer, collection };
}

/** An answer's picture as a file, or null: the words beside it say everything that is in it. */
async function pictureOf({ picture }: Answer, ports: Ports): Promise<Uint8Array | null> {
	if (picture === null || ports.draw === undefined) return null;
	try {
		return await ports.draw(picture);
	} catch (error) {
		fail(ports, error);
		return null;
	}
}

async function answerCommand(call: CommandCall, first: FirstAnswer, ports: Ports): Promise<void> {
	const command = ports.commands.get(call.name);
	if (command === undefined) return first.tell(notice('tooOld'));
	const audience: Audience = manner(call) === 'public' ? 'public' : 'private';
	const { answer, collection } = await ask(command, call.values, call, ports);
	ports.answered?.(answer);
	const address = await addressOf(answer, collection.holdings.libraryId, audience, ports);
	const picture = await pictureOf(answer, ports);
	await first.give(renderAnswer(answer, address, { audience, picture }).slice(0, 1));
}

/**
 * What a press means, and how it will be answered. On a message that everyone sees, only its asker turns pages for everyone;
 * others get theirs privately.
 */
function plan(press: Press): { readonly id: CustomId | null; readonly manner: Manner } {
	let id = decodeCustomId(press.customId);
	if (id?.action === 'select') {
		const chosen = decodeCustomId(press.values[0] ?? '');
		id = chosen?.action === 'choose' ? chosen : null;
	}
	const own = press.onPrivate || press.askedBy === press.userId;
	switch (id?.action) {
		case 'page':
		case 'choose':
			return { id, manner: own ? 'update' : 'private' };
		case 'open':
			return { id, manner: press.onPrivate ? 'update' : 'private' };
		case 'remove':
			return { id, manner: own || press.moderator ? 'update' : 'private' };
		case 'share':
			return { id, manner: 'public' };
		default:
			return { id, manner: 'private' };
	}
}

async function answerPress(press: Press, id: CustomId, first: FirstAnswer, ports: Ports): Promise<void> {
	switch (id.action) {
		case 'page':
		case 'open':
		case 'choose':
			return again(press, id, first, ports);
		case 'remove':
			return plan(press).manner === 'update' ? first.remove() : first.tell(notice('notYours'));
		case 'context':
		case 'copy':
		case 'share': {
			const collection = await ports.collection(press.serverId);
			const card = await cardFromReceipt(collection, id.receipt);
			if (card === null) return first.tell(notice('noLongerThere'));
			return first.give(cardMessages(id.action, collection, card, press.userId));
		}
		case 'select':
			return first.tell(notice('tooOld'));
	}
}

function cardMessages(
	action: 'context' | 'copy' | 'share',
	collection: Collection,
	card: Card,
	userId: string,
): readonly OutMessage[] {
	switch (action) {
		case 'context':
			return renderContext(contextOf(collection, card));
		case 'copy':
			return renderCopy(copyLines(card));
		case 'share':
			return renderShared(card, userId);
	}
}

async function queryOf(key: Key, libraryId: string, ports: Ports): Promise<Query | null> {
	if (key.kind === 'query') return key.query;
	return key.kind === 'kept' ? ports.queries.find(libraryId, key.hash) : null;
}

/** Asks the query behind a button again and shows the part of the answer that the button names. */
async function again(
	press: Press,
	id: Extract<CustomId, { action: 'page' | 'open' | 'choose' }>,
	first: FirstAnswer,
	ports: Ports,
): Promise<void> {
	const { libraryId } = (await ports.collection(press.serverId)).holdings;
	const query = await queryOf(id.key, libraryId, ports);
	const command = query === null ? undefined : ports.commands.get(query.command);
	if (query === null || command === undefined) return first.tell(notice('tooOld'));
	const { answer } = await ask(command, query.options, press, ports);
	const changed = id.action !== 'choose' && id.revision !== shortRevision(answer.revision);
	const audience: Audience = plan(press).manner === 'update' && !press.onPrivate ? 'public' : 'private';
	const address = await addressOf(answer, libraryId, audience, ports);
	if (id.action === 'open' && !changed && id.card < openable(answer).length)
		return first.give(renderOpened(answer, id.card, address, press.onPrivate ? id.page : null));
	const pages = renderAnswer(answer, address, {
		audience,
		notice: changed ? [[label('answersChanged')]] : [],
		picture: await pictureOf(answer, ports),
	});
	const page = id.action === 'page' && !changed ? pages[id.page] : pages[0];
	await first.give([page ?? pages[0]].filter((one) => one !== undefined));
}
