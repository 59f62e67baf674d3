import type { Asking } from '../answers/asking/asking.ts';
import type { Command } from '../answers/asking/command.ts';
import { forModerators, type GivenValues } from '../answers/asking/definition.ts';
import type { Where } from '../answers/asking/where.ts';
import type { Collection } from '../answers/collection/collection.ts';
import type { Answer, Query } from '../answers/shown/answer.ts';
import { label } from '../answers/shown/pieces.ts';
import { UserError } from '../answers/shown/userError.ts';
import { DEFAULT_SETTINGS, mayDo, type Settings } from '../library/decisions/settings.ts';
import { HOUSE, libraryOfServer } from '../library/store/libraries.ts';
import { ContainerError } from '../search/files/container.ts';
import type { Ports } from './door.ts';
import { fail } from './edge.ts';
import type { Incoming } from './interaction.ts';
import type { Standing } from './messages/cardActions.ts';
import { fitsOnButton, type Key, shortRevision } from './messages/customId.ts';
import type { Audience } from './messages/message.ts';
import type { Address } from './messages/renderAnswer.ts';

/** Asking a command, and finding the question behind a button again. */

/** Whether the asker may moderate the library that answers. */
export const moderates = ({ moderator, where }: Incoming, ports: Ports): boolean =>
	moderator ||
	ports.operator === true ||
	(where.place === 'server' && where.roles.includes(settingsOf(where, ports).moderate));

/** What the buttons of a card depend on: nothing can be pinned outside of a server. */
export function standingOf(incoming: Incoming, ports: Ports): Standing {
	const { where } = incoming;
	const moderator = moderates(incoming, ports);
	const may =
		moderator || (where.askerMay.has('pin') && mayDo(settingsOf(where, ports).pin, { moderator, roles: where.roles }));
	return { moderation: ports.moderation !== undefined, pins: where.place === 'server' && may };
}

/** What the moderators of a server have set; the defaults elsewhere. */
export function settingsOf({ serverId }: Where, ports: Ports): Settings {
	const libraryId = serverId === null ? HOUSE : libraryOfServer(serverId);
	return ports.moderation?.desk?.settings(libraryId) ?? DEFAULT_SETTINGS;
}

/**
 * What a command is given beside its values.
 *
 * @throws UserError where the asker may not use the command
 */
export async function askingOf(
	{ definition }: Command,
	incoming: Incoming,
	ports: Ports,
): Promise<Omit<Asking, 'query'> & { readonly collection: Collection }> {
	const { where, userId } = incoming;
	const moderator = moderates(incoming, ports);
	if (forModerators(definition) && !moderator)
		throw new UserError([label(where.place === 'server' ? 'forModeratorsOnly' : 'onlyInServer')]);
	const collection = await ports.collection(where.serverId);
	return {
		collection,
		where,
		askerId: userId,
		moderator,
		commands: ports.commands,
		moderation: ports.moderation ?? null,
		meetings: ports.meetings ?? null,
	};
}

/** @throws UserError */
export async function ask(
	command: Command,
	values: GivenValues,
	incoming: Incoming,
	ports: Ports,
): Promise<{ readonly answer: Answer; readonly libraryId: string }> {
	const once = async () => {
		const asking = await askingOf(command, incoming, ports);
		const answer = await command.answer(values, asking);
		return { answer, libraryId: asking.collection.holdings.libraryId };
	};
	try {
		return await once();
	} catch (error) {
		// A file of the index turned out to be torn. It is being made again, and whoever asks now waits for that.
		if (!(error instanceof ContainerError) || command.definition.writes === true) throw error;
		return once();
	}
}

/** How a query stands on a button. */
export async function keyOf(query: Query, libraryId: string, audience: Audience, ports: Ports): Promise<Key> {
	// What everyone can see carries no word of the asker, also where people do not look.
	if (audience === 'private' && fitsOnButton(query)) return { kind: 'query', query };
	return { kind: 'kept', hash: await ports.queries.keep(libraryId, query) };
}

export async function queryOf(key: Key, libraryId: string, ports: Ports): Promise<Query | null> {
	if (key.kind === 'query') return key.query;
	return key.kind === 'kept' ? ports.queries.find(libraryId, key.hash) : null;
}

export async function addressOf(answer: Answer, libraryId: string, audience: Audience, ports: Ports): Promise<Address> {
	return {
		key: await keyOf(answer.query, libraryId, audience, ports),
		revision: shortRevision(answer.revision),
		choices: await Promise.all(answer.choices.map(({ query }) => keyOf(query, libraryId, audience, ports))),
	};
}

/** An answer's picture as a file, or null: the words beside it say everything that is in it. */
export async function pictureOf({ picture }: Answer, ports: Ports): Promise<Uint8Array | null> {
	if (picture === null || ports.draw === undefined) return null;
	try {
		return await ports.draw(picture);
	} catch (error) {
		fail(ports, error);
		return null;
	}
}

/** Whether a meeting lasts in the channel: answers are short then. */
export async function inMeeting({ where }: Incoming, libraryId: string, ports: Ports): Promise<boolean> {
	if (ports.meetings === undefined || where.channelId === null) return false;
	const meeting = await ports.meetings.of(libraryId, where.channelId);
	return meeting !== null && meeting.endedAt === null;
}

/** Adds what everybody in the channel now sees to the meeting that lasts there, if one does. */
export async function collect({ where }: Incoming, libraryId: string, receipt: string, ports: Ports): Promise<void> {
	if (where.channelId !== null) await ports.meetings?.add(libraryId, where.channelId, receipt);
}
