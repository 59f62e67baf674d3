import type { Config } from '../config.ts';
import type { Monitor, Ports } from '../discord/handler.ts';

/**
 * What `main` hands to the terminal. The terminal starts the page and Discord, but knows neither of them: it is told how
 * here, in its own words.
 */
export interface Surfaces {
	/**
	 * Opens the port on which health and figures can be asked for, where one is wanted; without one nothing is counted.
	 *
	 * @throws PersonalError
	 */
	openWatch(config: Config): Promise<Watch>;
	/**
	 * Opens the house library, in step with the documents that ship with the bot.
	 *
	 * @param progress - how many of the documents were looked at, of how many
	 * @throws PersonalError
	 */
	openHouse(config: Config, progress: (done: number, total: number) => void, watch?: Watch): Promise<House>;
	/** Opens the page that plays Discord, on this computer only. */
	openPage(house: House, config: Config): Promise<Page>;
	/**
	 * Registers the commands where they changed, logs in and answers.
	 *
	 * @param lost - told in a sentence when the session ends for good later on
	 * @throws PersonalError
	 */
	connectDiscord(house: House, login: Login, watch: Watch, lost: (sentence: string) => void): Promise<Connected>;
	/**
	 * Opens the endpoint that Discord sends signed interactions to.
	 *
	 * @throws PersonalError
	 */
	openEndpoint(house: House, config: Config & { readonly publicKey: string }, watch: Watch): Promise<Page>;
	/**
	 * Registers the commands where they changed.
	 *
	 * @throws PersonalError
	 */
	registerCommands(login: Login): Promise<Registered>;
}

/** What this process tells those who watch over it. */
export interface Watch {
	/** `http://127.0.0.1:3002`, or null where no port is wanted. */
	readonly address: string | null;
	/** Told of everything between Discord and the bot. */
	readonly monitor: Monitor;
	/** A way to Discord is wanted: without it the bot is not ready. */
	want(transport: 'gateway' | 'http'): void;
	entered(phase: 'running' | 'stopping' | 'ended'): void;
	/** A fault of the program was logged. */
	fault(): void;
	close(): Promise<void>;
}

/** A library that is open, and all that the handler needs of it. */
export interface House {
	readonly ports: Ports;
	/** Files of the folder of documents that could not be read: name and reason, a sentence each. */
	readonly refused: readonly string[];
	/** What it holds, in a sentence: "3 short digests written by us. No full articles." */
	held(): Promise<string>;
	close(): Promise<void>;
}

export interface Page {
	/** `http://127.0.0.1:3000` */
	readonly address: string;
	close(): Promise<void>;
}

/** The part of {@link Config} that Discord needs. */
interface Login {
	readonly token: string;
	readonly applicationId: string | null;
	readonly api: string | null;
}

interface Registered {
	readonly changed: boolean;
	/** With exactly the permissions that the bot needs. */
	readonly inviteLink: string;
}

export interface Connected extends Registered {
	/** The bot's name. */
	readonly name: string;
	close(): Promise<void>;
}

/** An error whose message is one sentence for whoever started the program. */
export class PersonalError extends Error {
	override readonly name = 'PersonalError';
}
