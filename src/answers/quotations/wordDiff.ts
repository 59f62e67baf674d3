/**
 * What became of one word: the same in both, another word in its place, the same letters written as one word here and as two
 * there, only typed, only printed, or hidden behind a "…". Of two words that are one in the other text, the second has no
 * partner.
 */
export interface WordStep {
	readonly kind: 'same' | 'changed' | 'spaced' | 'added' | 'missing' | 'hidden';
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

/** Whether a step counts as a word that differs; two words written as one are one difference. */
export const isDifference = ({ kind, typed, printed }: WordStep): boolean =>
	kind === 'spaced' ? typed !== null && printed !== null : kind !== 'same' && kind !== 'hidden';

const SAME = 3;
const SPACED = 2;
const DIFFERENT = -2;
const ALONE = -2;

const FROM_BOTH = 1;
const FROM_TYPED = 2;
const FROM_PRINTED = 3;
const FROM_TWO_PRINTED = 4;
const FROM_TWO_TYPED = 5;

/** Whether two words written together are a third. */
const makes = (first: string | undefined, second: string | undefined, whole: string | undefined): boolean =>
	first !== undefined &&
	second !== undefined &&
	whole?.length === first.length + second.length &&
	whole.startsWith(first) &&
	whole.endsWith(second);

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
	let twoAbove = new Int32Array(width);
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
			const plain = Math.max(both, onlyTyped, onlyPrinted);
			row[j] = plain;
			from[i * width + j] = plain === both ? FROM_BOTH : plain === onlyTyped ? FROM_TYPED : FROM_PRINTED;
			if (j > 1 && makes(printed[j - 2], printed[j - 1], word) && (above[j - 2] ?? 0) + SPACED > plain) {
				row[j] = (above[j - 2] ?? 0) + SPACED;
				from[i * width + j] = FROM_TWO_PRINTED;
			} else if (
				i > 1 &&
				!gaps.has(i - 1) &&
				makes(typed[i - 2], word, printed[j - 1]) &&
				(twoAbove[j - 1] ?? 0) + SPACED > plain
			) {
				row[j] = (twoAbove[j - 1] ?? 0) + SPACED;
				from[i * width + j] = FROM_TWO_TYPED;
			}
		}
		[twoAbove, above, row] = [above, row, twoAbove];
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
		} else if (way === FROM_TWO_PRINTED) {
			i--;
			j -= 2;
			steps.push({ kind: 'spaced', typed: null, printed: j + 1 }, { kind: 'spaced', typed: i, printed: j });
		} else if (way === FROM_TWO_TYPED) {
			i -= 2;
			j--;
			steps.push({ kind: 'spaced', typed: i + 1, printed: null }, { kind: 'spaced', typed: i, printed: j });
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
