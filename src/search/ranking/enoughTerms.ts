/** So many sets are remembered: a power of two. */
const REMEMBERED = 512;

const NO = 1;
const YES = 2;

/**
 * Which sets of a question's terms, 32 at most, are enough to be wanted. The same few sets come up for one unit after another: each
 * is worked out once.
 */
export class EnoughTerms {
	readonly #sets = new Int32Array(REMEMBERED);
	/** 0 where nothing is remembered. */
	readonly #answers = new Uint8Array(REMEMBERED);
	readonly #set = new Int32Array(1);
	#reaches: (holds: Int32Array, from: number) => boolean = () => true;

	/** Turns to another question. */
	begin(reaches: (holds: Int32Array, from: number) => boolean): void {
		this.#reaches = reaches;
		this.#answers.fill(0);
	}

	/** @param set - terms as bits */
	has(set: number): boolean {
		const at = (set ^ (set >>> 9) ^ (set >>> 18) ^ (set >>> 27)) & (REMEMBERED - 1);
		if (this.#sets[at] === set && this.#answers[at] !== 0) return this.#answers[at] === YES;
		this.#set[0] = set;
		const reached = this.#reaches(this.#set, 0);
		this.#sets[at] = set;
		this.#answers[at] = reached ? YES : NO;
		return reached;
	}
}
