import { deskOf } from '../answers/asking/asking.ts';
import type { Moderation, PinRequest } from '../answers/asking/moderators.ts';
import type { LabelKey } from '../answers/shown/labels.ts';
import { label } from '../answers/shown/pieces.ts';
import { UserError } from '../answers/shown/userError.ts';
import { mayDo, type Settings } from '../library/decisions/settings.ts';
import { showing } from './cardShowing.ts';
import type { Channels, Ports } from './door.ts';
import { renderShared } from './messages/renderCard.ts';

/** Posting a card in a channel and pinning it there. */

/** Why it may not be pinned here, known before anything is posted, or null. */
function whyNot({ where, moderator }: PinRequest, { pin, channels, contact }: Settings): LabelKey | null {
	if (where.place !== 'server' || where.channelId === null) return 'onlyInServer';
	if (!mayDo(pin, { moderator, roles: where.roles })) return 'forModeratorsOnly';
	if (where.voice) return 'cannotPinVoice';
	if (!where.askerMay.has('pin')) return 'youCannotPin';
	if (!where.may.has('see') || !where.may.has('send')) return 'cannotSendHere';
	if (!where.may.has('pin')) return 'cannotPinHere';
	if (channels.length > 0 && !channels.includes(where.channelId)) return 'notInThisChannel';
	return contact === null ? 'contactFirst' : null;
}

/** The house for a bot that can act in channels by itself. */
export function withChannels(ports: Ports, channels: Channels): Ports {
	const { moderation } = ports;
	return { ...ports, channels, ...(moderation === undefined ? {} : { moderation: withPins(moderation, channels) }) };
}

/** What is handed over to moderators, with pins over these channels. */
function withPins(moderation: Moderation, channels: Channels): Moderation {
	return {
		...moderation,
		pin: async (request) => {
			const desk = deskOf({ moderation });
			const { collection, card, where, askerId } = request;
			const { libraryId } = collection.holdings;
			const refusal = whyNot(request, desk.settings(libraryId));
			if (refusal !== null || where.channelId === null) throw new UserError([label(refusal ?? 'onlyInServer')]);
			const { channelId } = where;
			const messageId = await channels.post(channelId, onlyMessage(renderShared(card, askerId, { pinned: true })));
			try {
				await channels.pin(channelId, messageId);
			} catch (error) {
				// A card that nobody asked to have there unpinned does not stay.
				await channels.remove(channelId, messageId);
				throw error;
			}
			const { receipt } = card.citation;
			const { state: shown } = await showing(collection, receipt);
			await moderation.shared(libraryId, { channelId, messageId, receipt, pinned: true, shown, place: null });
			await desk.decide(libraryId, askerId, { kind: 'pin', channelId, messageId, receipt });
			return [[label('pinned')]];
		},
	};
}

/** An excerpt's card is one message; a second part would stand unpinned. */
function onlyMessage<T>([first]: readonly T[]): T {
	if (first === undefined) throw new Error('a card without a message');
	return first;
}
