/**
 * Where a text stands in the text that it was made from, when making it changed some stretches and left all others alone.
 * Offsets are UTF-16 code units.
 */
export interface OffsetMap {
	/** Offset in the original for an offset in what was made. Inside a changed stretch: that stretch's beginning. */
	toRaw(offset: number): number;
	/** Offset in what was made for an offset in the original. Inside a changed stretch: that stretch's beginning. */
	toMade(offset: number): number;
}

/** A stretch of the original that became something else, with the lengths of both. */
export interface Change {
	readonly raw: number;
	readonly rawLength: number;
	readonly made: number;
	readonly madeLength: number;
}

/** Index of the last change that begins at or before `offset`, or -1. */
function lastAtOrBefore(changes: readonly Change[], side: 'raw' | 'made', offset: number): number {
	let low = -1;
	let high = changes.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		const change = changes[middle];
		if (change !== undefined && change[side] <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/**
 * @param changes - in order, not overlapping; everything between them is the same in both texts
 */
function offsetMap(changes: readonly Change[]): OffsetMap {
	return {
		toRaw(offset) {
			const change = changes[lastAtOrBefore(changes, 'made', offset)];
			if (change === undefined) return offset;
			const inside = offset - change.made;
			return inside >= change.madeLength ? change.raw + change.rawLength + inside - change.madeLength : change.raw;
		},
		toMade(offset) {
			const change = changes[lastAtOrBefore(changes, 'raw', offset)];
			if (change === undefined) return offset;
			const inside = offset - change.raw;
			return inside >= change.rawLength ? change.made + change.madeLength + inside - change.rawLength : change.made;
		},
	};
}

/** Gathers what was kept and what was changed, in order, into the text made and its map. */
export class ChangeRecorder {
	readonly #pieces: string[] = [];
	readonly #changes: Change[] = [];
	#raw = 0;
	#made = 0;

	/** The next stretch stays as it is. */
	keep(piece: string): void {
		this.#pieces.push(piece);
		this.#raw += piece.length;
		this.#made += piece.length;
	}

	/** The next `rawLength` code units become `piece`. */
	change(rawLength: number, piece: string): void {
		this.#changes.push({ raw: this.#raw, rawLength, made: this.#made, madeLength: piece.length });
		this.#pieces.push(piece);
		this.#raw += rawLength;
		this.#made += piece.length;
	}

	/** How much of the original has been taken in so far. */
	get taken(): number {
		return this.#raw;
	}

	finish(): { readonly content: string; readonly map: OffsetMap } {
		return { content: this.#pieces.join(''), map: offsetMap(this.#changes) };
	}
}
