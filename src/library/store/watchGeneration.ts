import type { Store } from './store.ts';

/** Milliseconds between looks. A change is noticed well within the five seconds that people are promised. */
const WATCH_INTERVAL = 1_000;

export interface Watch {
	/** Looks now instead of at the next turn; resolves when the change, if any, has been told. */
	look(): Promise<void>;
	stop(): void;
}

/**
 * Tells when another process (or this one) has changed what is held: a cheap look at one number, again and again. Does not
 * keep the process alive.
 *
 * @param changed - called after each change noticed; the next look waits until it is done
 * @param failed - called with what went wrong in a look or in `changed`; looking goes on
 */
export function watchGeneration(
	store: Store,
	changed: () => Promise<void> | void,
	failed: (error: unknown) => void,
	interval = WATCH_INTERVAL,
): Watch {
	let seen: number | null = null;
	let looking: Promise<void> | null = null;
	const lookOnce = async (): Promise<void> => {
		try {
			const now = await store.generation();
			const before = seen;
			seen = now;
			if (before !== null && before !== now) await changed();
		} catch (error) {
			failed(error);
		}
	};
	const look = (): Promise<void> => {
		looking ??= lookOnce().finally(() => {
			looking = null;
		});
		return looking;
	};
	// The number as it is now is what changes are counted from.
	void look();
	const timer = setInterval(() => void look(), interval);
	timer.unref();
	return { look, stop: () => clearInterval(timer) };
}
