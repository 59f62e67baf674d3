import process from 'node:process';

/** How long the event loop of this thread was held, at most, since it was asked last; in milliseconds. */
export interface Stretch {
	/** As a clock on the wall has it: what others do on the machine shows too. */
	readonly wall: number;
	/** Of this thread's own processor time: what it would be on a machine of its own. */
	readonly own: number;
}

const TICK_MS = 1;
const MICROSECONDS = 1_000;

/**
 * Looks again and again how long ago it looked last.
 *
 * @returns the longest since it was called last
 */
export function measureStretches(): () => Stretch {
	let at = performance.now();
	let used = process.threadCpuUsage();
	let longest = { wall: 0, own: 0 };
	const look = (): void => {
		const now = performance.now();
		const { user, system } = process.threadCpuUsage(used);
		longest = {
			wall: Math.max(longest.wall, now - at - TICK_MS),
			own: Math.max(longest.own, (user + system) / MICROSECONDS),
		};
		at = now;
		used = process.threadCpuUsage();
	};
	setInterval(look, TICK_MS).unref();
	return () => {
		look();
		const taken = longest;
		longest = { wall: 0, own: 0 };
		return taken;
	};
}
