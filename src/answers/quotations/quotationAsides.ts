import type { Range } from '../../text/span.ts';
import type { Collection } from '../collection/collection.ts';
import type { Match } from './verdict.ts';
import type { WordStep } from './wordDiff.ts';

/**
 * A quotation without the "she said" in its middle is quoted right: such words are no difference, where all of them are left
 * out and quoted words stand on both sides.
 */
export function withoutAsides(collection: Collection, match: Match): Match {
	const held = collection.holdings.documents[match.run.stream.document];
	const quoted = held?.extraction.statements.filter(({ mode }) => mode === 'verbatim' || mode === 'written') ?? [];
	const rangeOf = ({ printed }: WordStep): Range | undefined =>
		printed === null ? undefined : match.run.stream.words.rangeOf(printed);
	const within = (word: Range | undefined, ranges: readonly Range[]): boolean =>
		word !== undefined && ranges.some((one) => one.start <= word.start && word.end <= one.end);
	const parts = quoted.flatMap((one) => one.parts);
	const aside = new Set<WordStep>();
	for (const { attribution } of quoted) {
		if (attribution === null) continue;
		const words = match.steps.filter((step) => within(rangeOf(step), [attribution]));
		const [first] = words;
		const last = words.at(-1);
		if (first === undefined || last === undefined || words.some((step) => step.kind !== 'missing')) continue;
		const before = match.steps[match.steps.indexOf(first) - 1];
		const after = match.steps[match.steps.indexOf(last) + 1];
		if (before?.kind !== 'same' || after?.kind !== 'same') continue;
		if (within(rangeOf(before), parts) && within(rangeOf(after), parts)) for (const step of words) aside.add(step);
	}
	return {
		...match,
		steps: match.steps.map((step) => (aside.has(step) ? { ...step, kind: 'hidden' as const } : step)),
	};
}
