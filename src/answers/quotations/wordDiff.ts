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

/** Scores are whole numbers, so that equal ones are equal. */
const SAME = 48;
const SPACED = 32;
const DIFFERENT = -32;
const ALONE = -32;
/**
 * Printed words left out in one place, however many, cost no more than this and {@link LONG_EACH} for each: more than five words
 * must be the same on either side to make up for it.
 */
const LONG = -200;
const LONG_EACH = -1;

const FROM_BOTH = 1;
const FROM_TYPED = 2;
const FROM_PRINTED = 3;
const FROM_TWO_PRINTED = 4;
const FROM_TWO_TYPED = 5;
const FROM_LONG = 6;
/** Beside the others: words left out in one place begin here. */
const OPENS = 8;

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
 * @param long - whether a long stretch of print may be left out in one place without a "…"
 */
export function diffWords(
	typed: readonly string[],
	printed: readonly string[],
	gaps: ReadonlySet<number> = new Set(),
	long = false,
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
		// The best way to here that leaves out the word before.
		let leaping = Number.NEGATIVE_INFINITY;
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
			if (!long || i === typed.length) continue;
			const opening = (row[j - 1] ?? 0) + LONG + LONG_EACH;
			const opens = opening >= leaping + LONG_EACH;
			leaping = opens ? opening : leaping + LONG_EACH;
			if (leaping > (row[j] ?? 0)) {
				row[j] = leaping;
				from[i * width + j] = FROM_LONG;
			}
			if (opens) from[i * width + j] = (from[i * width + j] ?? 0) + OPENS;
		}
		[twoAbove, above, row] = [above, row, twoAbove];
	}
	let end = 0;
	for (let j = 1; j < width; j++) if ((above[j] ?? 0) > (above[end] ?? 0)) end = j;
	const score = above[end] ?? 0;
	end = withChangedEnd(end, typed.length, { from, width, scores: above });
	const steps: WordStep[] = [];
	let leaping = false;
	for (let i = typed.length, j = end; i > 0; ) {
		const here = from[i * width + j] ?? 0;
		const way = here % OPENS;
		if (leaping || way === FROM_LONG) {
			j--;
			steps.push({ kind: 'missing', typed: null, printed: j });
			leaping = here < OPENS;
			continue;
		}
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

/**
 * Typed words at the end that stand for as many printed ones are changed, not added: "in 1978" for "in 1987". Both cost the same.
 *
 * @returns where the printed words end then
 */
function withChangedEnd(
	end: number,
	rows: number,
	{ from, width, scores }: { readonly from: Uint8Array; readonly width: number; readonly scores: Int32Array },
): number {
	let added = 0;
	while (added < rows && (from[(rows - added) * width + end] ?? 0) % OPENS === FROM_TYPED) added++;
	for (let more = added; more > 0; more--) {
		const changed = end + more < width && scores[end + more] === scores[end];
		if (changed && (from[rows * width + end + more] ?? 0) % OPENS === FROM_BOTH) return end + more;
	}
	return end;
}
