import { STOP_WORDS } from '../../search/words/stopWords.ts';
import type { QuotationIndex, StreamRun } from '../collection/quotationIndex.ts';
import { wordingOf } from '../collection/wording.ts';
import { isProtected } from './protectedWords.ts';
import { diffWords, isDifference, type WordStep } from './wordDiff.ts';

/** A printed run of words and how the typed words lie over it, word by word. Printed indexes count from the stream's start. */
export interface Match {
	readonly run: StreamRun;
	readonly steps: readonly WordStep[];
}

/**
 * What became of a quotation: the same words in the same order; the same but for what a "…" hides; nearly the same words;
 * pieces that each stand somewhere, but not together; or nothing that is near enough. `near` is then the nearest miss.
 */
export type Verdict =
	| { readonly kind: 'same' | 'left-out' | 'differs'; readonly matches: readonly Match[] }
	| { readonly kind: 'joined'; readonly pieces: readonly (readonly StreamRun[])[] }
	| { readonly kind: 'none'; readonly near: Match | null };

/** A typed quotation as words, and the indexes of words that stand behind a "…". */
export interface Quotation {
	readonly words: readonly string[];
	readonly gaps: ReadonlySet<number>;
	/** Indexes of words that are no names and no figures, by their first letter. */
	readonly plain: ReadonlySet<number>;
}

const ELLIPSIS = /\[\s*(?:…|\.{3,})\s*\]|…|\.{3,}|(?:\.\s){2,}\./gu;

/** Reads a quotation as it was typed. */
export function readQuotation(typed: string): Quotation {
	const words: string[] = [];
	const gaps = new Set<number>();
	const plain = new Set<number>();
	for (const part of typed.split(ELLIPSIS)) {
		const found = wordingOf(part);
		if (found.offsets.length === 0) continue;
		if (words.length > 0) gaps.add(words.length);
		for (const [i, { start }] of found.ranges.entries()) {
			if (/\p{Ll}/u.test(part.charAt(start))) plain.add(words.length + i);
		}
		words.push(...found.joined.trim().split(' '));
	}
	return { words, gaps, plain };
}

/** A piece of a joined quotation has at least so many words: shorter runs stand everywhere. */
const PIECE_WORDS = 4;
/** A quotation joined of more pieces than this is a mosaic, not a quotation. */
const MOST_PIECES = 4;
/** Share of the typed words' weight that must be printed. */
const ENOUGH_OF_TYPED = 2 / 3;
/** Share of the printed words' weight that must be typed. */
const ENOUGH_OF_PRINTED = 0.6;
/** Share of the printed words' weight where words of one statement were only left out, of so many typed ones. */
const ENOUGH_WHERE_LEFT_OUT = 1 / 3;
const WORDS_WHERE_LEFT_OUT = 6;
/** So many typed words at least must stand there. */
const ENOUGH_WORDS = 3;
/** More words than this left out in one place without a "…": two places were joined, unless they are of one statement. */
const LONGEST_SLIP = 7;
/** More words than this are not left out of a statement: two places of it were joined. */
const LONGEST_LEFT_OUT = 45;
/** Printed further apart than this, words are in separate places, "…" or not. */
const LONGEST_GAP = 150;
/** For so many typed words another print may differ by one word more than the nearest, and by two at most. */
const WORDS_FOR_ONE_MORE = 6;
/** Places shown for one quotation. */
const MOST_PLACES = 40;

/** A piece of function words alone ("it is one of the") stands everywhere: it must weigh so much. */
const PIECE_WEIGHT = 3;

const isFunctionWord = (word: string): boolean => STOP_WORDS.has(word.replace(/'/g, ''));

/** Function words say little about whether two sentences are the same one; those that turn it round say as much as any. */
const weightOf = (word: string): number => (isFunctionWord(word) && !isProtected(word) ? 0.5 : 1);

/** What may be taken for the words that were quoted. */
interface Allowed {
	/** Whether a run of words may be what was quoted; all may, where it is left out. */
	readonly counts?: (run: StreamRun) => boolean;
	/**
	 * Whether two printed words, by their indexes in a stream, stand in one statement or paragraph. Where they do, what stands
	 * between them can have been left out without a "…", however long it is; nothing can, where this is left out.
	 */
	readonly together?: (run: StreamRun, first: number, last: number) => boolean;
}

/** Runs of words left out without a "…": how long, and the printed words before and behind, by their indexes in the stream. */
function leftOut({ steps }: Pick<Match, 'steps'>): readonly { length: number; before: number; behind: number }[] {
	const found: { length: number; before: number; behind: number }[] = [];
	for (const [i, { kind, printed }] of steps.entries()) {
		if (kind !== 'missing' || printed === null) continue;
		const last = found.at(-1);
		if (last !== undefined && steps[i - 1]?.kind === 'missing') {
			last.length++;
			last.behind = printed + 1;
		} else found.push({ length: 1, before: printed - 1, behind: printed + 1 });
	}
	return found;
}

/** Words changed at the end where the print goes on with somebody else's, or in another paragraph, are words added. */
function endingTogether(
	run: StreamRun,
	steps: readonly WordStep[],
	together: Allowed['together'],
): readonly WordStep[] {
	const last = steps.findLastIndex(({ kind }) => kind !== 'changed');
	const before = steps[last]?.printed ?? null;
	if (before === null) return steps;
	return steps.map((step, i): WordStep => {
		const apart = i > last && step.printed !== null && together?.(run, before, step.printed) === false;
		return apart ? { kind: 'added', typed: step.typed, printed: null } : step;
	});
}

function compare(
	index: QuotationIndex,
	{ words, gaps }: Quotation,
	run: StreamRun,
	{ together, long = false }: { readonly together: Allowed['together'] | undefined; readonly long?: boolean },
): Match & { readonly score: number } {
	const printed = index.wordsIn(run);
	const { score, steps } = diffWords(words, printed, gaps, long);
	const inStream = steps.map((step) => (step.printed === null ? step : { ...step, printed: step.printed + run.first }));
	const moved = endingTogether(run, inStream, together);
	const at = moved.flatMap((step) => step.printed ?? []);
	const first = at[0] ?? run.first;
	return { run: { stream: run.stream, first, end: (at.at(-1) ?? first) + 1 }, steps: moved, score };
}

/** The nearest words of a stretch; where they do not count, those on either side of them. */
function compareAll(
	index: QuotationIndex,
	quotation: Quotation,
	run: StreamRun,
	{ counts = () => true, together }: Allowed,
): readonly ReturnType<typeof compare>[] {
	if (together !== undefined) {
		const match = compare(index, quotation, run, { together, long: true });
		const gaps = leftOut(match).filter(({ length }) => length > LONGEST_SLIP);
		const within = gaps.every(
			({ length, before, behind }) => length <= LONGEST_LEFT_OUT && together(match.run, before, behind),
		);
		if (gaps.length > 0 && within && counts(match.run)) return [match];
	}
	const match = compare(index, quotation, run, { together });
	if (counts(match.run)) return [match];
	return [
		{ ...run, end: match.run.first },
		{ ...run, first: match.run.end },
	]
		.filter((side) => side.first < side.end)
		.map((side) => compare(index, quotation, side, { together }))
		.filter((side) => counts(side.run));
}

/** Whether a match is near enough to say that these are the words that were meant. */
function isNear(
	index: QuotationIndex,
	{ words, plain }: Quotation,
	{ run, steps }: Match,
	together: Allowed['together'],
): boolean {
	let typed = 0;
	let same = 0;
	let missing = 0;
	let count = 0;
	let content = 0;
	let sameContent = 0;
	let ordinary = 0;
	let sameOrdinary = 0;
	const printed = index.wordsIn(run);
	const long = leftOut({ steps }).filter(({ length }) => length > LONGEST_SLIP);
	for (const step of steps) {
		const word = step.typed === null ? null : (words[step.typed] ?? '');
		if (word !== null) {
			const says = isFunctionWord(word) ? 0 : 1;
			const common = step.typed !== null && plain.has(step.typed) ? says : 0;
			typed += weightOf(word);
			content += says;
			ordinary += common;
			// The same letters, whatever the space between them.
			if (step.kind === 'same' || step.kind === 'spaced') {
				same += weightOf(word);
				sameContent += says;
				sameOrdinary += common;
				count++;
			}
		}
		const { kind, printed: at } = step;
		if (kind === 'missing' && at !== null && !long.some(({ before, behind }) => before < at && at < behind))
			missing += weightOf(printed[at - run.first] ?? '');
	}
	// Two sentences about the same people at the same meeting are still two sentences.
	if (sameContent * 2 < content || sameOrdinary * 2 < ordinary) return false;
	const onlyLeftOut =
		words.length >= WORDS_WHERE_LEFT_OUT &&
		steps.every((step) => !isDifference(step) || step.kind === 'missing') &&
		leftOut({ steps }).every(({ before, behind }) => together?.(run, before, behind) === true);
	const enough = onlyLeftOut ? ENOUGH_WHERE_LEFT_OUT : ENOUGH_OF_PRINTED;
	return count >= ENOUGH_WORDS && same >= ENOUGH_OF_TYPED * typed && same >= enough * (same + missing);
}

/** Cuts a quotation into the fewest pieces that each stand somewhere (the longest first piece, and so on), or null. */
function piecesOf(index: QuotationIndex, words: readonly string[]): readonly (readonly StreamRun[])[] | null {
	const pieces: (readonly StreamRun[])[] = [];
	for (let from = 0; from < words.length; ) {
		let long = 0;
		let short = words.length - from + 1;
		while (short - long > 1) {
			const middle = (long + short) >> 1;
			if (index.exact(words.slice(from, from + middle), 1).length > 0) long = middle;
			else short = middle;
		}
		// The last piece may take words from the one before, where both then are long enough.
		if (long < PIECE_WORDS || pieces.length === MOST_PIECES) return null;
		const rest = words.length - from - long;
		if (rest > 0 && rest < PIECE_WORDS && long - (PIECE_WORDS - rest) >= PIECE_WORDS) long -= PIECE_WORDS - rest;
		const piece = words.slice(from, from + long);
		if (piece.reduce((sum, word) => sum + weightOf(word), 0) < PIECE_WEIGHT) return null;
		pieces.push(index.exact(piece, MOST_PLACES));
		from += long;
	}
	return pieces.length > 1 ? pieces : null;
}

const overlap = (a: StreamRun, b: StreamRun): boolean => a.stream === b.stream && a.first < b.end && b.first < a.end;

/** Compares a quotation with everything that is printed. Wording only: punctuation and capitals are for the caller. */
export function verdictOn(index: QuotationIndex, quotation: Quotation, allowed: Allowed = {}): Verdict {
	const { counts = () => true, together } = allowed;
	const { words, gaps } = quotation;
	const exact = index.exact(words, MOST_PLACES).filter(counts);
	if (exact.length > 0) {
		return {
			kind: 'same',
			matches: exact.map((run) => ({
				run,
				steps: words.map((_, i) => ({ kind: 'same', typed: i, printed: run.first + i })),
			})),
		};
	}
	const compared = index
		.candidates(words)
		.flatMap((run) => compareAll(index, quotation, run, allowed))
		.filter((match) => match.steps.some((step) => step.kind === 'same'))
		.sort((a, b) => b.score - a.score)
		.filter((match, i, all) => !all.slice(0, i).some((better) => overlap(better.run, match.run)));
	const [best] = compared;
	if (best === undefined) return { kind: 'none', near: null };
	const differences = ({ steps }: Match): number => steps.filter(isDifference).length;
	const apart = ({ run }: Match): boolean => run.end - run.first > words.length + LONGEST_GAP;

	const hiding = compared.filter((match) => differences(match) === 0 && !apart(match));
	if (gaps.size > 0 && hiding.length > 0) return { kind: 'left-out', matches: hiding };
	const near = compared.filter((match) => isNear(index, quotation, match, together) && !apart(match));
	const within = (match: Match): boolean =>
		leftOut(match).every(({ before, behind }) => together?.(match.run, before, behind) === true);
	const slips = near.filter((match) => leftOut(match).every(({ length }) => length <= LONGEST_SLIP) || within(match));
	const [nearest] = slips;
	const onlyLeftOut = nearest?.steps.every((step) => !isDifference(step) || step.kind === 'missing') && within(nearest);
	// One or two words that differ are a slip; sentences put side by side are looked for before anything wilder, unless words of one
	// statement were only left out.
	if (nearest === undefined || (differences(nearest) > 2 && !onlyLeftOut)) {
		const pieces = piecesOf(index, words);
		if (pieces !== null) return { kind: 'joined', pieces };
	}
	if (nearest === undefined) return { kind: 'none', near: best };
	const least = differences(nearest);
	// Another print of a short quotation differs by no more words: two of five make it another sentence.
	const more = Math.min(2, Math.floor(words.length / WORDS_FOR_ONE_MORE));
	return { kind: 'differs', matches: slips.filter((match) => differences(match) <= least + more) };
}
