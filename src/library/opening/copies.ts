import { bandsOf, sharedShingles, shinglesOf } from '../../text/sketch.ts';
import type { Slices } from '../../text/slices.ts';

/** A document among which copies are looked for. */
export interface Sketched {
	readonly content: string;
	/** See `sketchOf`. */
	readonly sketch: string;
	/** First day that its date can mean, or null: the earliest of some copies stands for all. */
	readonly published: string | null;
}

/** Wire copy, reposts, one text as PDF and as web page: such a share of the shorter text's runs of words stands in the other one. */
const COPY_SHARE = 0.7;
/** Texts of fewer shingles are formulas ("The meeting was cancelled.") that anybody may print. */
const FEWEST_SHINGLES = 12;
/** So many documents with one band are a form letter or a page's frame; comparing all of them would take too long. */
const MOST_IN_BAND = 200;

/**
 * Groups of documents that are copies of one another, by index, the earliest first; a document that has no copy is in none.
 * Deterministic; only documents with a band of their sketches in common are compared.
 */
export function* copiesAmong(documents: readonly Sketched[]): Slices<readonly (readonly number[])[]> {
	const byBand = new Map<string, number[]>();
	for (const [i, { sketch }] of documents.entries()) {
		yield;
		for (const band of bandsOf(sketch)) {
			const same = byBand.get(band);
			if (same === undefined) byBand.set(band, [i]);
			else same.push(i);
		}
	}
	const leader = documents.map((_, i) => i);
	const leaderOf = (i: number): number => {
		const next = leader[i] ?? i;
		return next === i ? i : leaderOf(next);
	};
	const shingles = new Map<number, ReadonlySet<string>>();
	const shinglesAt = (i: number): ReadonlySet<string> => {
		const known = shingles.get(i) ?? shinglesOf(documents[i]?.content ?? '');
		shingles.set(i, known);
		return known;
	};
	for (const same of byBand.values()) {
		const [first, ...others] = same.slice(0, MOST_IN_BAND);
		for (const other of others) {
			yield;
			const [a, b] = [leaderOf(first ?? other), leaderOf(other)];
			if (a === b || first === undefined) continue;
			const [one, two] = [shinglesAt(first), shinglesAt(other)];
			if (Math.min(one.size, two.size) < FEWEST_SHINGLES || sharedShingles(one, two) < COPY_SHARE) continue;
			leader[Math.max(a, b)] = Math.min(a, b);
		}
	}
	const groups = new Map<number, number[]>();
	for (const i of documents.keys()) {
		const group = groups.get(leaderOf(i));
		if (group === undefined) groups.set(leaderOf(i), [i]);
		else group.push(i);
	}
	const day = (i: number): string => documents[i]?.published ?? '9999';
	return [...groups.values()]
		.filter((group) => group.length > 1)
		.map((group) => group.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a - b)));
}
