/** A constant that takes time to make: made when it is first asked for, and once. */
export function lazily<T extends object>(make: () => T): () => T {
	let made: T | null = null;
	return () => {
		made ??= make();
		return made;
	};
}
