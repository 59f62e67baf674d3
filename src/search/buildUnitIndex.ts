import { openUnitIndex } from './openUnitIndex.ts';
import type { Lexicon } from './ranking/lexicon.ts';
import { type BuildOptions, buildSegment } from './segments/buildSegment.ts';
import type { Segment } from './segments/segment.ts';
import type { Unit, UnitIndex } from './unitIndex.ts';
import { makeBridges } from './words/bridges.ts';

/**
 * An index over some units, in memory: built once, never changed. Linear in the text. The same units in any order give the
 * same results, since ties go by {@link Unit.key}.
 */
export function buildUnitIndex(units: readonly Unit[], options: { readonly lexicon?: Lexicon } = {}): UnitIndex {
	return openUnits(units, buildUnitSegment(units), options);
}

/** The segment of some units, to be kept in a file and opened again. */
export const buildUnitSegment = (units: readonly Unit[], options: BuildOptions = {}): Segment =>
	buildSegment(
		[...keyOrder(units)].flatMap((i) => units[i] ?? []),
		makeBridges(),
		options,
	);

/** Units are numbered by key, so that of two equal scores the lower number has the lower key. */
function keyOrder(units: readonly Unit[]): Uint32Array {
	const order = new Uint32Array(units.length);
	let sorted = true;
	let previous = '';
	for (let i = 0; i < units.length; i++) {
		const key = units[i]?.key ?? '';
		order[i] = i;
		sorted &&= previous <= key;
		previous = key;
	}
	return sorted ? order : order.sort((a, b) => compare(units[a]?.key ?? '', units[b]?.key ?? '') || a - b);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * An index over a segment that was built earlier from the same units, in whatever order they come now.
 *
 * @throws RangeError where the segment is of another number of units
 */
export function openUnits(
	units: readonly Unit[],
	segment: Segment,
	options: { readonly lexicon?: Lexicon } = {},
): UnitIndex {
	if (segment.units !== units.length) {
		throw new RangeError(`a segment of ${segment.units} units does not belong to ${units.length}`);
	}
	const order = keyOrder(units);
	return openUnitIndex({
		parts: [{ segment, numbers: null }],
		textOf: (number) => units[order[number] ?? -1] ?? { title: '', text: '' },
		nameOf: (number) => order[number] ?? 0,
		...options,
	});
}
