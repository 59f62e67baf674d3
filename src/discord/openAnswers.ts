import { showing } from './cardShowing.ts';
import type { Ports } from './door.ts';
import type { Incoming } from './interaction.ts';
import type { OutMessage } from './messages/outMessage.ts';

/**
 * Remembers what excerpts an answer in the open shows, by channel, message and reference, so that a hold, a withdrawal or a correction
 * reaches them as it reaches a shared card. Nothing of the question and of who asked it.
 *
 * @param messageId - null where the surface does not tell
 */
export async function rememberOpenAnswer(
	{ excerpts = [] }: OutMessage,
	{ where: { serverId, channelId } }: Incoming,
	messageId: string | null,
	ports: Ports,
): Promise<void> {
	if (ports.moderation === undefined || serverId === null || channelId === null || messageId === null) return;
	const collection = await ports.collection(serverId);
	const cards = await Promise.all(
		[...new Map(excerpts.map((one) => [one.receipt, one])).values()].map(async ({ receipt, place }) => {
			const { state: shown } = await showing(collection, receipt);
			return { channelId, messageId, receipt, pinned: false, shown, place };
		}),
	);
	await ports.moderation.answered(collection.holdings.libraryId, { channelId, messageId }, cards);
}
