/** A thing that Discord would refuse, or that this bot never sends. A fault of the program, not of what people typed. */
export class UnsendableError extends Error {
	override readonly name = 'UnsendableError';
	readonly faults: readonly string[];

	constructor(faults: readonly string[]) {
		super(`cannot be sent: ${faults.join('; ')}`);
		this.faults = faults;
	}
}

/** @throws UnsendableError where there is any fault */
export function refuse(faults: readonly string[]): void {
	if (faults.length > 0) throw new UnsendableError(faults);
}

/**
 * Why Discord refuses what is right in itself: nobody is waiting any more or somebody else answered; the message was deleted
 * meanwhile; a permission is missing.
 */
export type RefusedWhy = 'too-late' | 'message-gone' | 'not-allowed';

/** Discord refused an answer for what has happened in the channel, not for a fault in it. */
export class RefusedError extends Error {
	override readonly name = 'RefusedError';
	readonly why: RefusedWhy;

	constructor(why: RefusedWhy, options?: ErrorOptions) {
		super(`Discord refused the answer: ${why}`, options);
		this.why = why;
	}
}

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectsIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Whether a value is text of `least` to `most` UTF-16 code units. */
export const isText = (value: unknown, least: number, most: number): value is string =>
	typeof value === 'string' && value.length >= least && value.length <= most;

/** Values that stand more than once. */
export function repeated<T>(values: readonly T[]): readonly T[] {
	const seen = new Set<T>();
	return values.filter((value) => {
		if (seen.has(value)) return true;
		seen.add(value);
		return false;
	});
}
