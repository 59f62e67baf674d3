import type { Held } from '../../library/held/holdings.ts';
import { type Range, type Span, slice } from '../../text/span.ts';
import type { WordStream } from '../collection/wordBook.ts';
import { type Wording, wordingOf } from '../collection/wording.ts';
import { countFact } from '../shown/facts.ts';
import { Echo, type Label, type Line, label } from '../shown/pieces.ts';
import { isProtected } from './protectedWords.ts';
import type { Match } from './verdict.ts';
import { isDifference, type WordStep } from './wordDiff.ts';

/** So many words that are only missing are a slip; more of them were left out. */
const MOST_SLIPPED = 3;

/** Differences next to one another, as one. */
interface Difference {
	readonly kind: 'changed' | 'spaced' | 'added' | 'missing';
	readonly steps: readonly WordStep[];
	/** The typed word before it. */
	readonly after: number;
}

function differencesIn(steps: readonly WordStep[]): readonly Difference[] {
	const found: { kind: Difference['kind']; steps: WordStep[]; after: number }[] = [];
	let typed = 0;
	let open = false;
	for (const step of steps) {
		const { kind } = step;
		if (kind === 'same' || kind === 'hidden') open = false;
		else {
			const last = found.at(-1);
			// One word written as two is a difference of its own, not one with another beside it.
			const next = kind !== 'spaced' || !isDifference(step);
			if (open && next && last?.kind === kind) last.steps.push(step);
			else found.push({ kind, steps: [step], after: typed });
			open = true;
		}
		if (step.typed !== null) typed = step.typed;
	}
	return found;
}

const ends = (indexes: readonly (number | null)[], rangeOf: (index: number) => Range | undefined): Range | null => {
	const known = indexes.flatMap((i) => (i === null ? [] : (rangeOf(i) ?? [])));
	const [first] = known;
	const last = known.at(-1);
	return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
};

/** The words printed in a run of steps, from the first to the last. */
export function printedWords(held: Held, words: WordStream, steps: readonly WordStep[]): Span | null {
	const range = ends(
		steps.map((step) => step.printed),
		words.rangeOf,
	);
	return range === null ? null : slice(held.text, range.start, range.end);
}

/** Whether one of the words that differ is a number, a date, a negation, a modal, a quantifier or a name. */
function touchesProtected(
	typed: string,
	asked: Wording,
	content: string,
	words: WordStream,
	steps: readonly WordStep[],
) {
	const special = (text: string, range: Range | undefined): boolean => {
		if (range === undefined) return false;
		const word = text.slice(range.start, range.end);
		// A capital that no beginning of a sentence explains is taken for a name.
		const before = text.slice(0, range.start).trimEnd();
		const name = /^\p{Lu}/u.test(word) && /[\p{L}\p{N},;’']$/u.test(before);
		const folded = wordingOf(word).joined.trim();
		return name || isProtected(folded);
	};
	return steps.some(
		({ kind, typed: i, printed: j }) =>
			kind !== 'same' &&
			kind !== 'hidden' &&
			((i !== null && special(typed, asked.ranges[i])) || (j !== null && special(content, words.rangeOf(j)))),
	);
}

/** Words that are not the same, said in words: "Not word for word: 2 words differ", and the lines under it. */
export function differenceLines(
	typed: string,
	held: Held,
	{ run, steps }: Match,
): { readonly verdict: Label; readonly lines: readonly Line[] } {
	const printed = run.stream.words;
	const asked = wordingOf(typed);
	const differing = steps.filter(isDifference).length;
	const echo = (from: readonly (number | null)[]): Echo => {
		const range = ends(from, (i) => asked.ranges[i]);
		return new Echo(range === null ? '' : typed.slice(range.start, range.end));
	};
	const differences = differencesIn(steps);
	const added = differences.filter((one) => one.kind === 'added');
	const lines: Line[] = [];
	if (added.length > 0) {
		const words = added.map((one) => echo(one.steps.map((step) => step.typed)).words).join(', ');
		lines.push([label('addedInYours', { words: new Echo(words) })]);
	}
	for (const one of differences) {
		if (one.kind === 'added') continue;
		const words = printedWords(held, printed, one.steps);
		if (words === null) continue;
		lines.push([
			one.kind === 'missing'
				? label('missingInYours', { typed: echo([one.after]), words })
				: label('changedInYours', { typed: echo(one.steps.map((step) => step.typed)), words }),
		]);
	}
	if (touchesProtected(typed, asked, held.text.content, printed, steps)) lines.push([label('protectedDiffer')]);
	const onlyLeftOut = steps.every((step) => !isDifference(step) || step.kind === 'missing');
	if (onlyLeftOut && differing > MOST_SLIPPED)
		return { verdict: label('notWordForWordLeftOut', { n: countFact(differing) }), lines };
	return {
		verdict: differing === 1 ? label('notWordForWordOne') : label('notWordForWord', { n: countFact(differing) }),
		lines,
	};
}
