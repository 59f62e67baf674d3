/** The same function, whose last results are remembered: at most so many. */
export function keeping<T>(most: number, make: (word: string) => T): (word: string) => T {
	const kept = new Map<string, T>();
	return (word) => {
		const known = kept.get(word);
		if (known !== undefined) return known;
		const made = make(word);
		if (kept.size >= most) kept.clear();
		kept.set(word, made);
		return made;
	};
}
