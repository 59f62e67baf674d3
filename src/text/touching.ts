import type { Range } from './span.ts';

/**
 * Those of some ranges that share at least one code unit with a range.
 *
 * @param ranges - in order, none reaching into the next: sentences or blocks of a text
 */
export function touching<R extends Range>(ranges: readonly R[], { start, end }: Range): readonly R[] {
	let low = 0;
	let high = ranges.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1;
		else high = middle;
	}
	let last = low;
	while ((ranges[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
	return ranges.slice(low, last);
}
