import { cardOfWords, type ReceiptWords, wordsUnder } from '../answers/cards/cards.ts';
import { verify } from '../answers/cards/verify.ts';
import type { Collection } from '../answers/collection/collection.ts';
import { receiptFact } from '../answers/shown/facts.ts';
import { type Line, label } from '../answers/shown/pieces.ts';
import type { KeptCard } from '../library/sharedCards.ts';
import { stateOf } from './cardState.ts';
import type { Channels, Ports } from './door.ts';
import { fail } from './edge.ts';
import type { OutMessage } from './messages/outMessage.ts';
import { renderGone, renderShared } from './messages/renderCard.ts';

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

/** What a card is to show. */
interface Showing {
	/** Tells one showing from another. */
	readonly state: string;
	message(by: string | null): OutMessage | undefined;
}

async function showing(collection: Collection, { receipt, pinned }: KeptCard): Promise<Showing> {
	const words: ReceiptWords | null = await wordsUnder(collection, receipt);
	const reference: Line = [label('reference', { reference: receiptFact(receipt) })];
	const verified = words === null ? null : verify(collection, words);
	const card = words === null || verified?.is === 'gone' ? null : cardOfWords(collection, words);
	if (card === null || verified === null) {
		const lines = [verified?.line ?? [label('noLongerThere')], reference];
		return { state: stateOf(lines), message: () => renderGone(lines) };
	}
	const notice: readonly Line[] = verified.is === 'there' ? [] : [[label('wordsAmended')], verified.line];
	return {
		state: stateOf([...notice, [card.words], ...card.under]),
		message: (by) => renderShared(card, by, { moderation: true, pinned, notice })[0],
	};
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
		const wanted = await showing(await ports.collection(serverId), card);
		if (wanted.state === card.shown) return;
		const by = pin?.by ?? (await channels.sharer(card.channelId, card.messageId));
		const message = wanted.message(by);
		if (message !== undefined && !(await channels.edit(card.channelId, card.messageId, message))) {
			await book?.forget(serverId, card);
			return;
		}
		await book?.keep(serverId, { ...card, shown: wanted.state });
	}

	const lookOnce = async (): Promise<void> => {
		try {
			for (const { serverId, card } of await book.all()) {
				// One channel that the bot may no longer write to keeps no other card from following.
				await follow(serverId, card).catch((error: unknown) => fail(ports, error));
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
