import type { Command } from '../answers/asking/command.ts';
import { isRepeatable } from '../answers/asking/definition.ts';
import { cardFromReceipt, contextOf, copyLines } from '../answers/cards/cards.ts';
import type { Collection } from '../answers/collection/collection.ts';
import type { Card } from '../answers/shown/answer.ts';
import type { LabelKey } from '../answers/shown/labels.ts';
import { label } from '../answers/shown/pieces.ts';
import { UserError } from '../answers/shown/userError.ts';
import { mayDo } from '../library/decisions/settings.ts';
import { addressOf, ask, collect, inMeeting, moderates, pictureOf, queryOf, settingsOf, standingOf } from './asks.ts';
import { showing } from './cardShowing.ts';
import { answered, openForm } from './commandCall.ts';
import type { Ports } from './door.ts';
import { notice } from './edge.ts';
import type { FirstAnswer, Manner } from './firstAnswer.ts';
import type { Press } from './interaction.ts';
import { type CustomId, decodeCustomId, type Key, type ReceiptAction, shortRevision } from './messages/customId.ts';
import { formJson } from './messages/forms.ts';
import type { Audience } from './messages/message.ts';
import type { OutMessage } from './messages/outMessage.ts';
import { openable, renderAnswer } from './messages/renderAnswer.ts';
import {
	renderContext,
	renderCopy,
	renderNotice,
	renderOpened,
	renderShared,
	renderSharedNote,
} from './messages/renderCard.ts';
import { rememberOpenAnswer } from './openAnswers.ts';
import { WRONG_FORM } from './wrong.ts';

/** Buttons and selects. Nothing is remembered between a message and a press on it but what the `custom_id` says. */

/** The command behind a key that stands on the button itself, as far as it can be known without looking it up. */
const commandOnButton = (key: Key, ports: Ports): Command | undefined =>
	key.kind === 'query' ? ports.commands.get(key.query.command) : undefined;

/**
 * What a press means, and how it will be answered. On a message that everyone sees, only its asker turns pages for everyone;
 * others get theirs privately.
 */
export function planPress(press: Press, ports: Ports): { readonly id: CustomId | null; readonly manner: Manner } {
	let id = decodeCustomId(press.customId);
	if (id?.action === 'select') {
		const chosen = decodeCustomId(press.values[0] ?? '');
		id = chosen?.action === 'choose' || chosen?.action === 'open' ? chosen : null;
	}
	const own = press.onPrivate || press.askedBy === press.userId;
	switch (id?.action) {
		case 'choose':
			if (commandOnButton(id.key, ports)?.definition.answersWith === 'modal') return { id, manner: 'form' };
			return { id, manner: own ? 'update' : 'private' };
		case 'page':
			return { id, manner: own ? 'update' : 'private' };
		case 'open':
			return { id, manner: press.onPrivate ? 'update' : 'private' };
		case 'remove':
			return { id, manner: own || moderates(press, ports) ? 'update' : 'private' };
		case 'unshare':
			return { id, manner: press.onPrivate ? 'update' : 'private' };
		case 'share':
			return { id, manner: press.where.open ? 'public' : 'private' };
		case 'wrong':
			return { id, manner: 'form' };
		default:
			return { id, manner: 'private' };
	}
}

export async function answerPress(press: Press, id: CustomId, first: FirstAnswer, ports: Ports): Promise<void> {
	switch (id.action) {
		case 'page':
		case 'open':
		case 'choose':
			return again(press, id, first, ports);
		case 'remove':
			return planPress(press, ports).manner === 'update' ? first.remove() : first.tell(notice('notYours'));
		case 'unshare':
			return takeBack(press, id.messageId, first, ports);
		case 'lookFor':
			return lookFor(press, id.key, first, ports);
		case 'context':
		case 'copy':
		case 'wrong':
		case 'check':
		case 'share':
		case 'pin': {
			const collection = await ports.collection(press.where.serverId);
			const card = await cardFromReceipt(collection, id.receipt);
			if (card === null) return first.tell(notice('noLongerThere'));
			return onCard(id.action, { press, collection, card, first, ports });
		}
		case 'select':
		case 'form':
			return first.tell(notice('tooOld'));
	}
}

interface OnCard {
	readonly press: Press;
	readonly collection: Collection;
	readonly card: Card;
	readonly first: FirstAnswer;
	readonly ports: Ports;
}

async function onCard(action: ReceiptAction, { press, collection, card, first, ports }: OnCard): Promise<void> {
	const { receipt } = card.citation;
	switch (action) {
		case 'context':
			return first.give(renderContext(contextOf(collection, card), { moderation: ports.moderation !== undefined }));
		case 'copy':
			return first.give(renderCopy(copyLines(card)));
		case 'check':
			return first.give(renderNotice([[label(CHECKED[card.citation.held.standing])]]));
		case 'wrong':
			if (ports.moderation === undefined) return first.tell(notice('notKeptHere'));
			return first.ask(formJson(WRONG_FORM, { action: 'wrong', receipt }, {}));
		case 'share':
			if (!press.where.open) return first.tell(notice('cannotShareHere'));
			refuseSharing(press, ports);
			return share({ press, collection, card, first, ports });
		case 'pin': {
			const { where, userId: askerId } = press;
			if (where.place !== 'server') return first.tell(notice('onlyInServer'));
			if (ports.moderation?.pin === undefined) return first.tell(notice('pinNeedsToken'));
			const moderator = moderates(press, ports);
			return first.give(renderNotice(await ports.moderation.pin({ collection, card, where, askerId, moderator })));
		}
	}
}

const CHECKED = {
	current: 'checkedAgain',
	superseded: 'checkedNewer',
	withdrawn: 'checkedWithdrawn',
} as const satisfies Record<string, LabelKey>;

/** @throws UserError where the moderators do not let this member share cards, or nobody in this channel */
function refuseSharing(press: Press, ports: Ports): void {
	const { where } = press;
	const { share: allowed, channels } = settingsOf(where, ports);
	if (!mayDo(allowed, { moderator: moderates(press, ports), roles: where.roles }))
		throw new UserError([label('notAllowedShare')]);
	if (channels.length > 0 && !channels.includes(where.channelId ?? ''))
		throw new UserError([label('notInThisChannel')]);
}

/** Posts a card for everyone, then tells its sharer how to take it back. */
async function share({ press, collection, card, first, ports }: OnCard): Promise<void> {
	const { receipt } = card.citation;
	await first.give(renderShared(card, press.userId, { moderation: ports.moderation !== undefined }));
	const messageId = await first.sentId();
	const { channelId, serverId } = press.where;
	if (messageId !== null && channelId !== null)
		await ports.moderation?.shared(collection.holdings.libraryId, {
			...{ channelId, messageId, receipt },
			pinned: false,
			shown: (await showing(collection, receipt)).state,
			place: null,
		});
	await collect(press, collection.holdings.libraryId, receipt, ports);
	const reachable = messageId !== null && channelId !== null && serverId !== null && ports.channels !== undefined;
	await first.add(renderSharedNote(reachable ? { serverId, channelId, messageId } : null));
}

async function takeBack(
	{ where, onPrivate, userId }: Press,
	messageId: string,
	first: FirstAnswer,
	ports: Ports,
): Promise<void> {
	// Only the sharer sees the button; from anywhere else it was never ours.
	if (!onPrivate || where.channelId === null) return first.tell(notice('tooOld'));
	if (ports.channels === undefined || where.place !== 'server') return first.tell(notice('cannotTakeBack'));
	// A button can be made up: what somebody else shared, or a moderator pinned, stays.
	const sharer = await ports.channels.sharer(where.channelId, messageId);
	if (sharer === null) return first.tell(notice(where.may.has('history') ? 'cannotTakeBack' : 'cannotTakeBackUnread'));
	if (sharer !== userId) return first.tell(notice('notYours'));
	await ports.channels.remove(where.channelId, messageId);
	await first.give(notice('takenBack'));
}

async function lookFor(press: Press, key: Key, first: FirstAnswer, ports: Ports): Promise<void> {
	if (ports.moderation === undefined) return first.tell(notice('notKeptHere'));
	const { libraryId } = (await ports.collection(press.where.serverId)).holdings;
	const query = await queryOf(key, libraryId, ports);
	if (query === null) return first.tell(notice('tooOld'));
	await ports.moderation.lookFor(libraryId, query);
	await first.give(notice('askedToLook'));
}

/** Asks the query behind a button again and shows the part of the answer that the button names. */
async function again(
	press: Press,
	id: Extract<CustomId, { action: 'page' | 'open' | 'choose' }>,
	first: FirstAnswer,
	ports: Ports,
): Promise<void> {
	const collection = await ports.collection(press.where.serverId);
	const { libraryId } = collection.holdings;
	const query = await queryOf(id.key, libraryId, ports);
	const command = query === null ? undefined : ports.commands.get(query.command);
	if (query === null || command === undefined) return first.tell(notice('tooOld'));
	const audience: Audience = planPress(press, ports).manner === 'update' && !press.onPrivate ? 'public' : 'private';
	const follows = async (shown: OutMessage | undefined): Promise<void> => {
		if (audience === 'public' && shown !== undefined) await rememberOpenAnswer(shown, press, press.messageId, ports);
	};
	if (id.action === 'choose') {
		if (command.definition.answersWith === 'modal') return openForm(command, query.options, press, first, ports);
		const pages = await answered(command, query.options, press, ports, { audience });
		await first.give(pages);
		return follows(pages[0]);
	}
	// Turning a page must never do something a second time.
	if (!isRepeatable(command.definition)) return first.tell(notice('tooOld'));
	const { answer } = await ask(command, query.options, press, ports);
	const changed = id.revision !== shortRevision(answer.revision);
	const address = await addressOf(answer, libraryId, audience, ports);
	const how = standingOf(press, ports);
	if (id.action === 'open' && !changed && id.card < openable(answer).length)
		return first.give(renderOpened(answer, id.card, address, press.onPrivate ? id.page : null, how));
	const pages = renderAnswer(answer, address, {
		...how,
		audience,
		notice: changed ? [[label('answersChanged')]] : [],
		picture: await pictureOf(answer, ports),
		brief: await inMeeting(press, libraryId, ports),
	});
	const page = id.action === 'page' && !changed ? pages[id.page] : pages[0];
	const shown = page ?? pages[0];
	if (shown === undefined) return;
	await first.give([shown]);
	await follows(shown);
}
