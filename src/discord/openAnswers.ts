import type { Collection } from '../answers/collection/collection.ts';
import { encodeReceipt } from '../answers/shown/receipt.ts';
import type { Span } from '../text/span.ts';
import { showing } from './cardShowing.ts';
import type { Ports } from './door.ts';
import type { Incoming } from './interaction.ts';
import type { OutMessage } from './messages/outMessage.ts';

/** The reference of some words; null where their text is no longer the one that is answered from. */
function receiptOf({ holdings: { documents } }: Collection, { text, start, end }: Span): string | null {
	const held = documents.find((one) => one.text === text) ?? documents.find((one) => one.text.id === text.id);
	return held === undefined ? null : encodeReceipt({ textNumber: held.textNumber, start, length: end - start });
}

/**
 * Remembers what excerpts an answer in the open shows, by channel, message and reference, so that a hold, a withdrawal or a correction
 * reaches them as it reaches a shared card. Nothing of the question and of who asked it.
 *
 * @param messageId - null where the surface does not tell
 */
export async function rememberOpenAnswer(
	{ excerpts = [], beside = [] }: OutMessage,
	{ where: { serverId, channelId } }: Incoming,
	messageId: string | null,
	ports: Ports,
): Promise<void> {
	if (ports.moderation === undefined || serverId === null || channelId === null || messageId === null) return;
	const collection = await ports.collection(serverId);
	// What stands beside the excerpts has no place among them when the answer is shown anew. Of one reference the last counts.
	const others = beside.flatMap((span) => receiptOf(collection, span) ?? []).map((receipt) => ({ receipt, place: -1 }));
	const cards = await Promise.all(
		[...new Map([...others, ...excerpts].map((one) => [one.receipt, one])).values()].map(async ({ receipt, place }) => {
			const { state: shown } = await showing(collection, receipt);
			return { channelId, messageId, receipt, pinned: false, shown, place };
		}),
	);
	await ports.moderation.answered(collection.holdings.libraryId, { channelId, messageId }, cards);
}
