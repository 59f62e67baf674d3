import type { Extraction } from '../../extraction/extraction.ts';
import { foldName } from '../../text/folding.ts';
import type { Slices } from '../../text/slices.ts';

/**
 * The year that dated documents suggest for an undated one: those on the same event, which shows in the names that both
 * print. Only a hint: extraction still asks whether the weekdays fit.
 */

/** What is looked at of a document. */
export interface Datable {
	/** EDTF, or null. */
	readonly published: string | null;
	readonly extraction: Extraction;
}

/** Two documents on one event share at least so many names of people and organisations, */
const FEWEST_SHARED = 3;
/** and at least this share of the names of the one that has fewer. */
const SHARED_SHARE = 0.3;

const namesOf = ({ entities }: Extraction): ReadonlySet<string> =>
	new Set(entities.filter(({ name }) => name.includes(' ')).map(({ name }) => foldName(name)));

/**
 * For each document the hinted year, or null: for dated ones, for those that are like no dated one, and where the documents that
 * are most alike are of different years.
 */
export function* yearHints(documents: readonly Datable[]): Slices<readonly (number | null)[]> {
	const names: ReadonlySet<string>[] = [];
	for (const { extraction } of documents) {
		names.push(namesOf(extraction));
		yield;
	}
	const dated = documents.flatMap(({ published }, index) =>
		published === null ? [] : [{ index, year: Number(published.slice(0, 4)) }],
	);
	/** The dated documents that print a name: most have no name in common with most others, and those are never looked at. */
	const printing = new Map<string, number[]>();
	for (const [at, { index }] of dated.entries()) {
		for (const name of names[index] ?? []) {
			const known = printing.get(name);
			if (known === undefined) printing.set(name, [at]);
			else known.push(at);
		}
	}
	const hints: (number | null)[] = [];
	for (const [index, { published }] of documents.entries()) {
		yield;
		if (published !== null) {
			hints.push(null);
			continue;
		}
		const own = names[index] ?? new Set();
		const shares = new Map<number, number>();
		for (const name of own) for (const at of printing.get(name) ?? []) shares.set(at, (shares.get(at) ?? 0) + 1);
		let most = 0;
		let years = new Set<number>();
		for (const [at, shared] of shares) {
			const other = dated[at];
			const theirs = other === undefined ? 0 : (names[other.index]?.size ?? 0);
			if (other === undefined || shared < FEWEST_SHARED || shared < Math.min(own.size, theirs) * SHARED_SHARE) continue;
			if (shared < most) continue;
			if (shared > most) years = new Set();
			most = shared;
			years.add(other.year);
		}
		const [year] = years;
		hints.push(years.size === 1 && year !== undefined ? year : null);
	}
	return hints;
}
