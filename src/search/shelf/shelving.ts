import type { Slices } from '../../text/slices.ts';
import type { Range } from '../../text/span.ts';
import { GONE, type Part } from '../ranking/parts.ts';
import { type DocumentSegment, UNIT_KINDS, type UnitKind } from '../segments/documentSegment.ts';

/** The units of one kind over all documents of a library: the parts that hold them, and where each unit stands. */
export interface ShelvedUnits {
	readonly parts: readonly Part[];
	/** By number in the whole, in order of document and place. */
	readonly places: readonly ShelvedPlace[];
}

interface ShelvedPlace extends Range {
	/** Index into the documents that were asked for. */
	readonly document: number;
	/** What the asker knows it by, within its document. */
	readonly number: number;
}

/** Where a document is taken from: index of the segment, and of the document in it. */
interface Copy {
	readonly segment: number;
	readonly index: number;
}

/**
 * Where each document is taken from: for each its first copy in the order of the segments. A segment that has documents in
 * another order than asked for gives none that would stand behind one of a later place.
 *
 * @param documents - ids, in the order of the whole
 * @returns for each document its copy, or null where no segment holds it
 */
export function copiesOf(documents: readonly string[], segments: readonly DocumentSegment[]): readonly (Copy | null)[] {
	const places = new Map(documents.map((id, place) => [id, place]));
	const copies = documents.map((): Copy | null => null);
	for (const [segment, { documents: held }] of segments.entries()) {
		let last = -1;
		for (const [index, id] of held.entries()) {
			const place = places.get(id);
			if (place === undefined || place < last || copies[place] !== null) continue;
			copies[place] = { segment, index };
			last = place;
		}
	}
	return copies;
}

/**
 * Puts the units of some documents in one order, wherever they are kept. What a segment holds beyond them is marked as gone,
 * so that a withdrawn document is not found from that moment on.
 *
 * @throws RangeError where a document is in no segment
 */
export function* shelve(
	documents: readonly string[],
	segments: readonly DocumentSegment[],
): Slices<Readonly<Record<UnitKind, ShelvedUnits>>> {
	const copies = copiesOf(documents, segments);
	const [only] = segments;
	const whole = segments.length === 1 && only?.documents.length === documents.length;

	function* kind(name: UnitKind): Slices<ShelvedUnits> {
		const places: ShelvedPlace[] = [];
		const numbers = segments.map(({ kinds }) => new Uint32Array(kinds[name].segment.units).fill(GONE));
		for (const [document, copy] of copies.entries()) {
			const units = copy === null ? undefined : segments[copy.segment]?.kinds[name];
			const into = copy === null ? undefined : numbers[copy.segment];
			if (copy === null || units === undefined || into === undefined) {
				throw new RangeError(`document ${document} is in none of the segments`);
			}
			const end = units.firsts[copy.index + 1] ?? 0;
			for (let unit = units.firsts[copy.index] ?? 0; unit < end; unit++) {
				into[unit] = places.length;
				const [start = 0, stop = 0, number = 0] = units.places.subarray(unit * 3, unit * 3 + 3);
				places.push({ document, start, end: stop, number });
			}
			yield;
		}
		return {
			places,
			parts: segments.map(({ kinds }, i) => ({
				segment: kinds[name].segment,
				numbers: whole ? null : (numbers[i] ?? null),
			})),
		};
	}

	const all = { documents: yield* kind('documents') };
	const rest = {
		passages: yield* kind('passages'),
		statements: yield* kind('statements'),
		events: yield* kind('events'),
	};
	return { ...all, ...rest };
}

/** How many units a segment holds, of all kinds. */
export const sizeOf = ({ kinds }: DocumentSegment): number =>
	UNIT_KINDS.reduce((sum, kind) => sum + kinds[kind].segment.units, 0);

/**
 * Which segments to make one of: a segment is joined with all smaller ones as soon as those together are half its size, so that
 * there are never more than about as many as the library's size has binary digits, and each unit is indexed again only
 * so often. Segments with withdrawn documents are made anew without them.
 *
 * @param segments - size of each, and whether some of its documents are withdrawn
 * @param largest - a segment of this size or more is left as it is, unless documents were withdrawn
 * @returns indexes of the segments to join; none where all is well
 */
export function toJoin(
	segments: readonly { readonly size: number; readonly withdrawn: boolean }[],
	largest: number,
): readonly number[] {
	const ascending = segments
		.map((one, index) => ({ ...one, index }))
		.filter(({ size, withdrawn }) => size < largest || withdrawn)
		.sort((a, b) => a.size - b.size || a.index - b.index);
	let sum = 0;
	let count = 0;
	for (const [i, { size }] of ascending.entries()) {
		if (i > 0 && sum * 2 >= size) count = i + 1;
		sum += size;
	}
	const joined = ascending.filter(({ withdrawn }, i) => i < count || withdrawn);
	return joined.length > 1 || joined.some((one) => one.withdrawn) ? joined.map(({ index }) => index) : [];
}
