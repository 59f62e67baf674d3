import type { KeptCard } from '../library/queues/sharedCards.ts';
import { showing } from './cardShowing.ts';
import type { Channels, Ports } from './door.ts';
import { fail } from './edge.ts';
import { renderFollowed, renderGone, renderShared } from './messages/renderCard.ts';

/**
 * Keeps cards that stand in channels in step with what moderators decide and with the documents: words that are put on hold or
 * withdrawn vanish from them, corrections come to stand under them, and an amended document is said to be one. Runs whenever
 * something changed, and every night over all of them.
 */
export interface CardKeeper {
	/** Resolves when the cards are as the library is now. */
	look(): Promise<void>;
	stop(): void;
}

/** Hour (UTC) of the nightly look. */
const NIGHT_HOUR = 3;
const DAY_MS = 86_400_000;

/** Milliseconds until the next nightly look. */
function untilNight(now: Date): number {
	const night = new Date(now);
	night.setUTCHours(NIGHT_HOUR, 0, 0, 0);
	const wait = night.getTime() - now.getTime();
	return wait > 0 ? wait : wait + DAY_MS;
}

/**
 * @param channels - where the cards stand
 * @param now - tells the time
 */
export function keepCards(ports: Ports, channels: Channels, now: () => Date = () => new Date()): CardKeeper {
	const book = ports.moderation?.cards;
	if (book === undefined) return { look: async () => undefined, stop: () => undefined };

	async function follow(serverId: string, card: KeptCard): Promise<void> {
		const pin = card.pinned ? await book?.pinOf(serverId, card) : null;
		if (pin !== null && pin !== undefined && pin.undone !== null) {
			await channels.unpin(card.channelId, card.messageId);
			await book?.keep(serverId, { ...card, pinned: false });
			return;
		}
		const { state, ...wanted } = await showing(await ports.collection(serverId), card.receipt);
		if (state === card.shown) return;
		const by = pin?.by ?? (await channels.sharer(card.channelId, card.messageId));
		const message =
			wanted.card === null
				? renderGone(wanted.lines)
				: renderShared(wanted.card, by, { moderation: true, pinned: card.pinned, notice: wanted.lines })[0];
		if (message !== undefined && !(await channels.edit(card.channelId, card.messageId, message))) {
			await book?.forget(serverId, card);
			return;
		}
		await book?.keep(serverId, { ...card, shown: state });
	}

	/** The excerpts of one answer in the open. */
	async function followAnswer(serverId: string, cards: readonly KeptCard[]): Promise<void> {
		const [first] = cards;
		if (first === undefined) return;
		const collection = await ports.collection(serverId);
		const now = await Promise.all(
			cards.map(async (card) => ({ card, place: card.place ?? 0, wanted: await showing(collection, card.receipt) })),
		);
		if (now.every(({ card, wanted }) => card.shown === wanted.state)) return;
		const standing = now.filter(({ place }) => place >= 0).sort((a, b) => a.place - b.place);
		const message = renderFollowed(standing.map(({ wanted }) => wanted));
		if (!(await channels.edit(first.channelId, first.messageId, message))) {
			await book?.forget(serverId, first);
			return;
		}
		for (const { card, wanted } of now) await book?.keep(serverId, { ...card, shown: wanted.state });
	}

	const lookOnce = async (): Promise<void> => {
		try {
			const all = await book.all();
			// One channel that the bot may no longer write to keeps no other card from following.
			for (const { serverId, card } of all.filter((one) => one.card.place === null))
				await follow(serverId, card).catch((error: unknown) => fail(ports, error));
			const answers = Map.groupBy(
				all.filter((one) => one.card.place !== null),
				({ serverId, card }) => `${serverId} ${card.channelId} ${card.messageId}`,
			);
			for (const [one, ...more] of answers.values()) {
				if (one === undefined) continue;
				const cards = [one, ...more].map(({ card }) => card);
				await followAnswer(one.serverId, cards).catch((error: unknown) => fail(ports, error));
			}
		} catch (error) {
			fail(ports, error);
		}
	};

	let stopped = false;
	let looking: Promise<void> = Promise.resolve();
	const look = (): Promise<void> => {
		looking = looking.then(() => (stopped ? undefined : lookOnce()));
		return looking;
	};
	const unwatch = book.watch(() => void look());
	let night: NodeJS.Timeout;
	const nightly = (): void => {
		night = setTimeout(() => {
			void look();
			nightly();
		}, untilNight(now()));
		night.unref();
	};
	nightly();
	void look();
	return {
		look,
		stop: () => {
			stopped = true;
			unwatch();
			clearTimeout(night);
		},
	};
}
