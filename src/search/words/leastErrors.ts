/** Letters that are compared at once: one bit each. */
export const MOST_LETTERS = 32;
/** Letters alike in so many low bits are taken for the same. */
const LETTERS = 128;

/**
 * With how few typing errors (letters put in, left out or changed) something stands anywhere in a text, told in one pass over it
 * (Myers 1999, "A fast bit-vector algorithm for approximate string matching based on dynamic programming"). Of scripts of more letters
 * than a byte holds it may tell too few, never too many.
 *
 * @param typed - {@link MOST_LETTERS} at most, one at least
 * @returns for the first so many letters of a text the least errors
 */
export function leastErrorsOf(typed: string): (text: string, letters: number) => number {
	const places = new Int32Array(LETTERS);
	for (let i = 0; i < typed.length; i++) {
		const letter = typed.charCodeAt(i) % LETTERS;
		places[letter] = (places[letter] ?? 0) | (1 << i);
	}
	const last = 1 << (typed.length - 1);
	return (text, letters) => {
		const end = Math.min(text.length, letters);
		/** Bit `i`: `i + 1` letters of what was typed, ending here, have one error more, or one less, than `i` have. */
		let more = -1;
		let less = 0;
		let errors = typed.length;
		let least = errors;
		for (let at = 0; at < end; at++) {
			const same = places[text.charCodeAt(at) % LETTERS] ?? 0;
			const vertical = same | less;
			const horizontal = ((((same & more) + more) | 0) ^ more) | same;
			let up = less | ~(horizontal | more);
			let down = more & horizontal;
			if ((up & last) !== 0) errors++;
			else if ((down & last) !== 0) errors--;
			if (errors < least) least = errors;
			up <<= 1;
			down <<= 1;
			more = down | ~(vertical | up);
			less = up & vertical;
		}
		return least;
	};
}
