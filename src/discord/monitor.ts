/** By which way interactions come. */
export type Transport = 'gateway' | 'http';

/** What became of a first answer: Discord took it, or refused it, or there is no telling. */
export type FirstOutcome = 'taken' | 'too-late' | 'refused' | 'failed';

/** Counts what happens between Discord and the bot. It is never told words or people. */
export interface Monitor {
	/** An interaction came. */
	arrived(transport: Transport): void;
	/**
	 * It was acknowledged, or could not be.
	 *
	 * @param call - which of the first answers
	 * @param ms - since it came
	 */
	acknowledged(call: string, ms: number, outcome: FirstOutcome): void;
	/** All work on it has ended. */
	ended(): void;
	/** Whether interactions arrive by a way at the moment. */
	live(transport: Transport, isLive: boolean): void;
}

const nothing = (): void => undefined;

/** Where nobody asked for figures. */
export const NO_MONITOR: Monitor = { arrived: nothing, acknowledged: nothing, ended: nothing, live: nothing };
