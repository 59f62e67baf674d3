import { BLOCK, decodeBlock } from './postings.ts';
import { longNumber, type Segment } from './segment.ts';

const NONE = new Uint32Array(0);

/** Reads one term's postings in order of units, decoding only the blocks that are needed. */
export class PostingCursor {
	/** Postings in all. */
	readonly count: number;
	/** Postings decoded so far. */
	visited = 0;

	readonly #segment: Segment;
	readonly #start: number;
	readonly #bytesAt: number;
	/** First of the segment's blocks, or -1 for a term of one block without skip data. */
	readonly #firstBlock: number;
	readonly #blocks: number;
	readonly #topOfOnly: number;
	/** Units of the decoded block. */
	#units = NONE;
	#block = 0;
	#decoded = -1;
	#held = 0;
	#at = 0;

	constructor(segment: Segment, term: number) {
		this.#segment = segment;
		this.#start = segment.postingStarts[term] ?? 0;
		this.count = (segment.postingStarts[term + 1] ?? 0) - this.#start;
		this.#bytesAt = segment.byteStarts[term] ?? 0;
		this.#blocks = Math.ceil(this.count / BLOCK);
		const long = this.#blocks > 1 ? longNumber(segment, term) : -1;
		this.#firstBlock = long < 0 ? -1 : (segment.longBlocks[long] ?? 0);
		let top = 0;
		if (long < 0) for (let i = 0; i < this.count; i++) top = Math.max(top, segment.impacts[this.#start + i] ?? 0);
		this.#topOfOnly = top;
	}

	/** Largest impact among the blocks that may hold units of `[from, to)`; 0 if none does. `from` never falls. */
	topIn(from: number, to: number): number {
		this.#skipTo(from);
		if (this.#firstBlock < 0) {
			if (this.#block > 0) return 0;
			if (this.#decoded < 0) this.#decode();
			// All units are known: say exactly whether any is in the stretch.
			let at = this.#at;
			while (at < this.#held && (this.#units[at] ?? 0) < from) at++;
			this.#at = at;
			return at < this.#held && (this.#units[at] ?? 0) < to ? this.#topOfOnly : 0;
		}
		const { blockLasts, blockTops } = this.#segment;
		let top = 0;
		for (let block = this.#block; block < this.#blocks; block++) {
			top = Math.max(top, blockTops[this.#firstBlock + block] ?? 0);
			if ((blockLasts[this.#firstBlock + block] ?? 0) + 1 >= to) break;
		}
		return top;
	}

	/**
	 * Adds `factor` times each impact in `[from, to)` to `sums[unit - from]`, and puts newly met places into `met`. Blocks
	 * without an impact above `above` are left out.
	 *
	 * @returns the new size of `met`
	 */
	addTo(
		sums: Float64Array,
		from: number,
		to: number,
		factor: number,
		above: number,
		met: Uint32Array,
		metSize: number,
	): number {
		const { impacts, blockLasts, blockTops } = this.#segment;
		let size = metSize;
		this.#skipTo(from);
		while (this.#block < this.#blocks) {
			const block = this.#firstBlock + this.#block;
			if (this.#firstBlock >= 0 && (blockTops[block] ?? 0) <= above) {
				// The last unit may lie beyond this stretch: then the block is still wanted for the next one.
				if ((blockLasts[block] ?? 0) >= to) return size;
				this.#block++;
				continue;
			}
			if (this.#decoded !== this.#block) this.#decode();
			const units = this.#units;
			const held = this.#held;
			const base = this.#start + this.#block * BLOCK;
			let at = this.#at;
			while (at < held && (units[at] ?? 0) < from) at++;
			for (; at < held; at++) {
				const unit = units[at] ?? 0;
				if (unit >= to) break;
				const place = unit - from;
				const sum = sums[place] ?? 0;
				if (sum === 0) met[size++] = place;
				sums[place] = sum + factor * (impacts[base + at] ?? 0);
			}
			this.#at = at;
			if (at < held) return size;
			this.#block++;
		}
		return size;
	}

	/** Adds `factor` times each impact in `[from, to)` to the sums that are not 0. */
	addToMet(sums: Float64Array, from: number, to: number, factor: number): void {
		const { impacts } = this.#segment;
		this.#skipTo(from);
		while (this.#block < this.#blocks) {
			if (this.#decoded !== this.#block) this.#decode();
			const units = this.#units;
			const held = this.#held;
			const base = this.#start + this.#block * BLOCK;
			let at = this.#at;
			while (at < held && (units[at] ?? 0) < from) at++;
			for (; at < held; at++) {
				const unit = units[at] ?? 0;
				if (unit >= to) break;
				const sum = sums[unit - from] ?? 0;
				if (sum !== 0) sums[unit - from] = sum + factor * (impacts[base + at] ?? 0);
			}
			this.#at = at;
			if (at < held) return;
			this.#block++;
		}
	}

	/** Impact of a unit, or 0 if the term does not stand in it. Units must be asked for in ascending order. */
	impactAt(unit: number): number {
		this.#skipTo(unit);
		if (this.#block >= this.#blocks) return 0;
		if (this.#decoded !== this.#block) this.#decode();
		const units = this.#units;
		let at = this.#at;
		let end = this.#held;
		while (at < end) {
			const middle = (at + end) >> 1;
			if ((units[middle] ?? 0) < unit) at = middle + 1;
			else end = middle;
		}
		this.#at = at;
		return at < this.#held && units[at] === unit
			? (this.#segment.impacts[this.#start + this.#block * BLOCK + at] ?? 0)
			: 0;
	}

	/** Moves to the first block whose last unit is not before `unit`. */
	#skipTo(unit: number): void {
		if (this.#firstBlock < 0) {
			if (this.#decoded === 0 && this.#held > 0 && (this.#units[this.#held - 1] ?? 0) < unit) this.#block = 1;
			return;
		}
		const { blockLasts } = this.#segment;
		while (this.#block < this.#blocks && (blockLasts[this.#firstBlock + this.#block] ?? 0) < unit) this.#block++;
	}

	#decode(): void {
		const { unitBytes, blockStarts, blockLasts } = this.#segment;
		const block = this.#block;
		const count = Math.min(BLOCK, this.count - block * BLOCK);
		const bytesAt = this.#firstBlock < 0 ? this.#bytesAt : (blockStarts[this.#firstBlock + block] ?? 0);
		if (this.#units.length === 0) this.#units = new Uint32Array(Math.min(BLOCK, this.count));
		const before = block === 0 ? -1 : (blockLasts[this.#firstBlock + block - 1] ?? 0);
		decodeBlock(unitBytes, bytesAt, count, before, this.#units);
		this.#decoded = block;
		this.#held = count;
		this.#at = 0;
		this.visited += count;
	}
}
