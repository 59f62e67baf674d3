import { BLOCK, BlockReader, decodeBlock, decodeFew } from '../segments/postings.ts';
import { endOfUnits, longNumber, type Segment } from '../segments/segment.ts';

const NONE = new Uint32Array(0);

/**
 * The scores of a stretch of units while they are added up. A place is a unit's distance from the beginning of the stretch;
 * everything is as large as the longest stretch.
 */
export interface Tally {
	/** 0 for a place that was not met, or is out of reach. */
	readonly sums: Int32Array;
	/** For each place, as bits, which terms stand there: {@link words} numbers of 32 bits each, 0 as its sum is. */
	holds: Int32Array;
	words: number;
	/** Places that were met, in order. */
	readonly met: Uint16Array;
	size: number;
	/** A bit for each place to which something was added, until those are put in order. */
	readonly marked: Int32Array;
}

/** Reads one term's postings in order of units, decoding only the blocks that are needed. */
export class PostingCursor {
	/** Postings in all. */
	readonly count: number;

	readonly #segment: Segment;
	readonly #start: number;
	readonly #bytesAt: number;
	readonly #bytesEnd: number;
	/** First of the segment's blocks, or -1 for a term of one block without skip data. */
	readonly #firstBlock: number;
	readonly #blocks: number;
	readonly #topOfOnly: number;
	/** What an impact is multiplied by, and the term's bit among the terms of the question. */
	readonly #factor: number;
	readonly #word: number;
	readonly #bit: number;
	#unpacked = 0;
	/** Units of the decoded block. */
	#units: Uint32Array;
	#block = 0;
	#decoded = -1;
	#fetched = -1;
	/** Looks units up in blocks that are not decoded. */
	readonly #reader = new BlockReader();
	#opened = -1;
	#held = 0;
	#at = 0;

	/**
	 * @param factor - what impacts are multiplied by where they are added to a tally
	 * @param position - of the term among those of the question, for the tally's bits
	 * @param block - room for the units of a block, where there is some
	 */
	constructor(segment: Segment, term: number, factor = 1, position = 0, block = NONE) {
		this.#units = block;
		this.#segment = segment;
		this.#factor = factor;
		this.#word = position >> 5;
		this.#bit = 1 << (position & 31);
		this.#start = segment.postingStarts[term] ?? 0;
		this.count = (segment.postingStarts[term + 1] ?? 0) - this.#start;
		this.#bytesAt = segment.byteStarts[term] ?? 0;
		this.#bytesEnd = endOfUnits(segment, term);
		this.#blocks = Math.ceil(this.count / BLOCK);
		const long = this.#blocks > 1 ? longNumber(segment, term) : -1;
		this.#firstBlock = long < 0 ? -1 : (segment.longBlocks[long] ?? 0);
		let top = 0;
		if (long < 0) {
			segment.unitBytes.need(this.#bytesAt, this.#bytesEnd);
			segment.impacts.need(this.#start, this.#start + this.count);
			for (let i = 0; i < this.count; i++) top = Math.max(top, segment.impacts.bytes[this.#start + i] ?? 0);
		}
		this.#topOfOnly = top;
	}

	/** Postings that were decoded or looked at so far. */
	get visited(): number {
		return this.#unpacked + this.#reader.visited;
	}

	/** No unit of this term stands at `from` or behind and before this one; Infinity where none is left. `from` never falls. */
	nextFrom(from: number): number {
		this.#skipTo(from);
		if (this.#block >= this.#blocks) return Number.POSITIVE_INFINITY;
		if (this.#decoded !== this.#block) {
			if (this.#firstBlock >= 0) return Math.max(from, this.#before() + 1);
			this.#decode();
		}
		const units = this.#units;
		let at = this.#at;
		while (at < this.#held && (units[at] ?? 0) < from) at++;
		this.#at = at;
		return at < this.#held ? (units[at] ?? 0) : Number.POSITIVE_INFINITY;
	}

	/** The most that this term can add to a unit of `[from, to)`; 0 where it stands in none. `from` never falls. */
	mostIn(from: number, to: number): number {
		this.#skipTo(from);
		if (this.#firstBlock < 0) {
			if (this.#block > 0 || this.count === 0) return 0;
			if (this.#decoded < 0) this.#decode();
			// All units are known: say exactly whether any is in the stretch.
			let at = this.#at;
			while (at < this.#held && (this.#units[at] ?? 0) < from) at++;
			this.#at = at;
			return at < this.#held && (this.#units[at] ?? 0) < to ? this.#factor * this.#topOfOnly : 0;
		}
		const { blockLasts, blockTops } = this.#segment;
		let top = 0;
		for (let block = this.#block; block < this.#blocks; block++) {
			top = Math.max(top, blockTops[this.#firstBlock + block] ?? 0);
			if ((blockLasts[this.#firstBlock + block] ?? 0) + 1 >= to) break;
		}
		return this.#factor * top;
	}

	/** Meets each unit of `[from, to)` that the term gives more than `above`, leaving out blocks without any. Nothing was met before. */
	addAlone(tally: Tally, from: number, to: number, above: number): void {
		const { impacts, blockLasts, blockTops } = this.#segment;
		const { bytes } = impacts;
		const { sums, holds, words, met } = tally;
		const factor = this.#factor;
		const word = this.#word;
		const bit = this.#bit;
		let { size } = tally;
		this.#skipTo(from);
		while (this.#block < this.#blocks) {
			const block = this.#firstBlock + this.#block;
			if (this.#firstBlock >= 0 && factor * (blockTops[block] ?? 0) <= above) {
				// The last unit may lie beyond this stretch: then the block is still wanted for the next one.
				if ((blockLasts[block] ?? 0) >= to) break;
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
				const sum = Math.imul(factor, bytes[base + at] ?? 0);
				if (sum <= above) continue;
				const place = unit - from;
				met[size++] = place;
				sums[place] = sum;
				holds[place * words + word] = bit;
			}
			this.#at = at;
			if (at < held) break;
			this.#block++;
		}
		tally.size = size;
	}

	/**
	 * Adds what the term gives each unit of `[from, to)`, and marks it. The walk over the blocks is written out here, above and below, since
	 * a search spends most of its time in these loops: nothing is called for a posting.
	 */
	addTo({ sums, holds, words, marked }: Tally, from: number, to: number): void {
		const { bytes } = this.#segment.impacts;
		const factor = this.#factor;
		const word = this.#word;
		const bit = this.#bit;
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
				const place = unit - from;
				sums[place] = (sums[place] ?? 0) + Math.imul(factor, bytes[base + at] ?? 0);
				holds[place * words + word] = (holds[place * words + word] ?? 0) | bit;
				marked[place >>> 5] = (marked[place >>> 5] ?? 0) | (1 << (place & 31));
			}
			this.#at = at;
			if (at < held) return;
			this.#block++;
		}
	}

	/** Adds what the term gives the units of `[from, to)` that were met, reading all of its postings there. */
	addToMet({ sums, holds, words }: Tally, from: number, to: number): void {
		const { bytes } = this.#segment.impacts;
		const factor = this.#factor;
		const word = this.#word;
		const bit = this.#bit;
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
				const place = unit - from;
				const sum = sums[place] ?? 0;
				if (sum === 0) continue;
				sums[place] = sum + Math.imul(factor, bytes[base + at] ?? 0);
				holds[place * words + word] = (holds[place * words + word] ?? 0) | bit;
			}
			this.#at = at;
			if (at < held) return;
			this.#block++;
		}
	}

	/**
	 * Adds what the term gives the units that were met, asking for each of them. A place is given up (its sum set to 0)
	 * without reading where the best of the block in question would not lift it over `mark`. Places must be in order.
	 */
	addToEach({ sums, holds, words, met, size }: Tally, from: number, mark: number): void {
		const { impacts, blockTops } = this.#segment;
		const factor = this.#factor;
		for (let i = 0; i < size; i++) {
			const place = met[i] ?? 0;
			const unit = from + place;
			this.#skipTo(unit);
			if (this.#block >= this.#blocks) return;
			const sum = sums[place] ?? 0;
			const top = this.#firstBlock < 0 ? this.#topOfOnly : (blockTops[this.#firstBlock + this.#block] ?? 0);
			if (sum + factor * top <= mark) {
				sums[place] = 0;
				continue;
			}
			const at = this.#find(unit);
			if (at < 0) continue;
			sums[place] = sum + Math.imul(factor, impacts.bytes[this.#start + this.#block * BLOCK + at] ?? 0);
			const held = place * words + this.#word;
			holds[held] = (holds[held] ?? 0) | this.#bit;
		}
	}

	/** Whether the term stands in a unit. Units must be asked for in ascending order. */
	standsIn(unit: number): boolean {
		this.#skipTo(unit);
		return this.#block < this.#blocks && this.#find(unit) >= 0;
	}

	/** Where a unit stands in the present block, or -1. Units before it are not asked for again. */
	#find(unit: number): number {
		if (this.#decoded !== this.#block) {
			if (this.#firstBlock >= 0) {
				if (this.#opened !== this.#block) this.#open();
				return this.#reader.find(unit);
			}
			this.#decode();
		}
		const units = this.#units;
		const held = this.#held;
		let at = this.#at;
		// Steps that double, then halving between the last two: units asked for are often close together.
		let end = at;
		for (let step = 1; end < held && (units[end] ?? 0) < unit; step *= 2) {
			at = end + 1;
			end += step;
		}
		if (end > held) end = held;
		while (at < end) {
			const middle = (at + end) >> 1;
			if ((units[middle] ?? 0) < unit) at = middle + 1;
			else end = middle;
		}
		this.#at = at;
		return at < held && units[at] === unit ? at : -1;
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

	/** Postings of the present block. */
	#inBlock(): number {
		return Math.min(BLOCK, this.count - this.#block * BLOCK);
	}

	/** The unit before the present block's first, -1 where there is none. */
	#before(): number {
		return this.#block === 0 ? -1 : (this.#segment.blockLasts[this.#firstBlock + this.#block - 1] ?? 0);
	}

	/** Turns the reader to the present block. */
	#open(): void {
		this.#fetch();
		const { unitWords, blockStarts, blockLasts } = this.#segment;
		const block = this.#firstBlock + this.#block;
		this.#reader.open(unitWords, blockStarts[block] ?? 0, this.#inBlock(), this.#before(), blockLasts[block] ?? 0);
		this.#opened = this.#block;
	}

	/** Has what the present block consists of read, where it is read by need. */
	#fetch(): void {
		if (this.#fetched === this.#block) return;
		const { unitBytes, impacts, blockStarts } = this.#segment;
		const at = this.#firstBlock + this.#block;
		const end = this.#block + 1 < this.#blocks ? (blockStarts[at + 1] ?? 0) * 4 : this.#bytesEnd;
		unitBytes.need((blockStarts[at] ?? 0) * 4, end);
		const first = this.#start + this.#block * BLOCK;
		impacts.need(first, first + this.#inBlock());
		this.#fetched = this.#block;
	}

	#decode(): void {
		const { unitBytes, unitWords, blockStarts, blockLasts } = this.#segment;
		const count = this.#inBlock();
		const block = this.#firstBlock + this.#block;
		if (this.#units.length === 0) this.#units = new Uint32Array(Math.min(BLOCK, this.count));
		if (this.#firstBlock < 0) decodeFew(unitBytes.bytes, this.#bytesAt, count, this.#units);
		else {
			this.#fetch();
			decodeBlock(unitWords, blockStarts[block] ?? 0, count, this.#before(), blockLasts[block] ?? 0, this.#units);
		}
		this.#decoded = this.#block;
		this.#held = count;
		this.#at = 0;
		this.#unpacked += count;
	}
}
