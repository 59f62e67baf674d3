/** What became of one word: the same in both, another word in its place, only typed, only printed, or hidden behind a "…". */
export interface WordStep {
	readonly kind: 'same' | 'changed' | 'added' | 'missing' | 'hidden';
	/** Index of the typed word, or null where nothing was typed. */
	readonly typed: number | null;
	/** Index of the printed word, or null where nothing is printed. */
	readonly printed: number | null;
}

export interface WordDiff {
	/** Higher is nearer. */
	readonly score: number;
	/** From the first printed word that has to do with the quotation to the last. */
	readonly steps: readonly WordStep[];
}

const SAME = 3;
const DIFFERENT = -2;
const ALONE = -2;

const FROM_BOTH = 1;
const FROM_TYPED = 2;
const FROM_PRINTED = 3;

/**
 * Lays a typed quotation word by word over a stretch of print (Needleman-Wunsch, with both ends of the print free: Sellers
 * 1980). Time and memory are the product of the two lengths, so the stretch is to be cut out before.
 *
 * @param gaps - indexes of typed words that stand behind a "…": printed words before them cost nothing
 */
export function diffWords(
	typed: readonly string[],
	printed: readonly string[],
	gaps: ReadonlySet<number> = new Set(),
): WordDiff {
	const width = printed.length + 1;
	const from = new Uint8Array((typed.length + 1) * width);
	let above = new Int32Array(width);
	let row = new Int32Array(width);
	for (let i = 1; i <= typed.length; i++) {
		const word = typed[i - 1];
		// Words printed behind typed word i, before typed word i + 1.
		const skip = gaps.has(i) ? 0 : ALONE;
		row[0] = i * ALONE;
		from[i * width] = FROM_TYPED;
		for (let j = 1; j < width; j++) {
			const both = (above[j - 1] ?? 0) + (printed[j - 1] === word ? SAME : DIFFERENT);
			const onlyTyped = (above[j] ?? 0) + ALONE;
			// Behind the last typed word the print goes on without it.
			const onlyPrinted = i === typed.length ? Number.NEGATIVE_INFINITY : (row[j - 1] ?? 0) + skip;
			const best = Math.max(both, onlyTyped, onlyPrinted);
			row[j] = best;
			from[i * width + j] = best === both ? FROM_BOTH : best === onlyTyped ? FROM_TYPED : FROM_PRINTED;
		}
		[above, row] = [row, above];
	}
	let end = 0;
	for (let j = 1; j < width; j++) if ((above[j] ?? 0) > (above[end] ?? 0)) end = j;
	const score = above[end] ?? 0;
	const steps: WordStep[] = [];
	for (let i = typed.length, j = end; i > 0; ) {
		const way = from[i * width + j];
		if (way === FROM_BOTH) {
			i--;
			j--;
			steps.push({ kind: typed[i] === printed[j] ? 'same' : 'changed', typed: i, printed: j });
		} else if (way === FROM_TYPED) {
			i--;
			steps.push({ kind: 'added', typed: i, printed: null });
		} else {
			j--;
			steps.push({ kind: gaps.has(i) ? 'hidden' : 'missing', typed: null, printed: j });
		}
	}
	return { score, steps: steps.reverse() };
}
