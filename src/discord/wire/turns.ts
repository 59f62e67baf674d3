/**
 * Turns of the event loop for whoever waits for one, in order of coming, one each: interactions that come together are answered one
 * after another, with time for timers, promises that an answer will come, and heartbeats in between.
 */
export function makeTurns(): () => Promise<void> {
	const waiting: (() => void)[] = [];
	let going = false;
	const next = (): void => {
		const one = waiting.shift();
		going = one !== undefined;
		if (one === undefined) return;
		one();
		// What is put here from within runs in the next turn.
		setImmediate(next);
	};
	return () =>
		new Promise((resolve) => {
			waiting.push(resolve);
			if (going) return;
			going = true;
			setImmediate(next);
		});
}
