import type { When } from '../../text/when.ts';
import type { Statement } from '../extraction.ts';

/** How far from its attribution a date may stand. */
const NEAR = 60;

/** Gives each statement the date that is printed beside its attribution, in the same sentence. @param statements - in order */
export function withDates(
	content: string,
	statements: readonly Statement[],
	dates: readonly When[],
): readonly Statement[] {
	let next = 0;
	return statements.map((one): Statement => {
		const { attribution } = one;
		if (attribution === null) return one;
		while (next < dates.length && (dates[next]?.printed.end ?? 0) < attribution.start - NEAR) next++;
		for (let i = next; i < dates.length && (dates[i]?.printed.start ?? 0) <= attribution.end + NEAR; i++) {
			const when = dates[i];
			if (when === undefined) break;
			const { printed } = when;
			const between = content.slice(Math.min(printed.end, attribution.end), Math.max(printed.start, attribution.start));
			if (
				one.parts.some((part) => part.start < printed.end && printed.start < part.end) ||
				/[.!?]\s|\n/u.test(between.length > NEAR ? '\n' : between)
			)
				continue;
			return { ...one, when };
		}
		return one;
	});
}
