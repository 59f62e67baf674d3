import { type APIModalInteractionResponseCallbackData, MessageFlags } from 'discord-api-types/v10';
import type { Reply } from './door.ts';
import type { OutMessage } from './messages/outMessage.ts';
import { RefusedError } from './referee/faults.ts';
import { DEFER_AFTER_MS } from './referee/limits.ts';

/**
 * How an interaction will be answered: with a new message, that only the asker sees or everyone, or by changing the message
 * that the component stands on. Decided before the work begins, since Discord never lets it change. `form`: with a form, or a
 * private message; never with a promise, which a form cannot follow.
 */
export type Manner = 'private' | 'public' | 'update' | 'form';

/**
 * An edit may not say who sees a message: that was decided when it was first answered. It lists the files that the message has
 * from then on, or an old picture would stay.
 */
const asEdit = (message: OutMessage): OutMessage => ({
	...message,
	body: {
		...message.body,
		flags: (message.body.flags ?? 0) & ~MessageFlags.Ephemeral,
		attachments: message.files.map(({ name }, id) => ({ id, filename: name })),
	},
});

/**
 * Acknowledges an interaction exactly once, in time: with the answer itself where it is there within
 * {@link DEFER_AFTER_MS}, else with a promise that the answer then fulfils.
 */
export class FirstAnswer {
	readonly #reply: Reply;
	readonly #manner: Manner;
	readonly #timer: NodeJS.Timeout | undefined;
	#state: 'open' | 'promised' | 'given' = 'open';
	#promise: Promise<void> = Promise.resolve();

	constructor(reply: Reply, manner: Manner) {
		this.#reply = reply;
		this.#manner = manner;
		this.#timer = manner === 'form' ? undefined : setTimeout(() => this.#defer(), DEFER_AFTER_MS);
	}

	#defer(): void {
		this.#state = 'promised';
		this.#promise = this.#makePromise();
		// Whoever fulfils the promise sees the error; until then it must not end the process.
		this.#promise.catch(() => undefined);
	}

	/** Asynchronous, so that a surface that throws in place of rejecting does no harm inside the timer. */
	async #makePromise(): Promise<void> {
		if (this.#manner === 'update') await this.#reply.deferUpdate();
		else await this.#reply.deferMessage({ private: this.#manner === 'private' });
	}

	/** Gives the answer. Its first message answers, the others follow. */
	async give([first, ...rest]: readonly OutMessage[]): Promise<void> {
		if (first === undefined) throw new Error('an answer without a message');
		await this.#deliver(first, this.#manner === 'update');
		for (const message of rest) await this.#reply.followUp(message);
	}

	/** Opens a form, which no promise may come before. */
	async ask(form: APIModalInteractionResponseCallbackData): Promise<void> {
		if (this.#state !== 'open') throw new Error('a form comes too late');
		clearTimeout(this.#timer);
		this.#state = 'given';
		await this.#reply.modal(form);
	}

	/** Says something more to the asker alone, after the answer. */
	async add(message: OutMessage): Promise<void> {
		await this.#reply.followUp(message);
	}

	/** Id of the message that answered, or null where the surface does not tell: nothing that was said depends on it. */
	async sentId(): Promise<string | null> {
		try {
			return (await this.#reply.sentId?.()) ?? null;
		} catch {
			return null;
		}
	}

	/**
	 * Tells the asker alone, whatever was going to be changed: a notice, a mistake, a fault. After an answer that did not get
	 * through it takes its place: had Discord taken the answer after all, it refuses this one, so nobody reads both.
	 */
	async tell([notice]: readonly OutMessage[]): Promise<void> {
		if (notice === undefined) return;
		const state = await this.#kept();
		if (state === 'open' || (state === 'promised' && this.#manner !== 'update')) return this.#deliver(notice, false);
		this.#state = 'given';
		await this.#reply.followUp(notice);
	}

	/** Deletes the message that the component stands on. Only for the manner `update`. */
	async remove(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#state === 'open') this.#defer();
		await this.#promise;
		this.#state = 'given';
		await this.#reply.delete();
	}

	/** No promise is made from here on. */
	end(): void {
		clearTimeout(this.#timer);
	}

	/** How far the answer is, once a promise under way has arrived. One that did not arrive leaves the answer open. */
	async #kept(): Promise<'open' | 'promised' | 'given'> {
		try {
			await this.#promise;
		} catch (error) {
			if (error instanceof RefusedError && error.why === 'too-late') throw error;
			if (this.#state === 'promised') this.#state = 'open';
		}
		return this.#state;
	}

	async #deliver(message: OutMessage, updates: boolean): Promise<void> {
		clearTimeout(this.#timer);
		const before = await this.#kept();
		this.#state = 'given';
		try {
			if (before === 'promised') await this.#reply.edit(asEdit(message));
			else if (updates) await this.#reply.update(asEdit(message));
			else await this.#reply.message(message);
		} catch (error) {
			this.#state = before;
			throw error;
		}
	}
}
