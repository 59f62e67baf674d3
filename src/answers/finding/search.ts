import type { KnownEntity } from '../../library/held/holdings.ts';
import type { Found, SearchOptions, SearchResult, UnitIndex } from '../../search/unitIndex.ts';
import type { Collection } from '../collection/collection.ts';
import { initialsOf } from '../collection/nameWords.ts';
import type { Line } from '../shown/pieces.ts';
import { type FindableKind, understand } from './understand.ts';

/** Another way to ask the same: the query with one name or word of it put otherwise. */
interface OtherWay {
	readonly query: string;
	/** What was typed and what was looked for as well; null where only a word was left out. */
	readonly also: { readonly typed: string; readonly used: string } | null;
}

/** Most other ways to ask; each costs a search. */
const MOST_WAYS = 3;
/** What a find by another way is worth against one by the words as typed. */
const OTHER_WAY = 0.9;
/** Fewer letters are the initials of too much. */
const SHORTEST_INITIALS = 3;

/** Whether it is worth a closer look: making a pattern of each of thousands of names takes longer than the search. */
const mayStandIn = (query: string, name: string): boolean => query.toLowerCase().includes(name.toLowerCase());

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const asWord = (text: string, flags: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, flags);

/** An organisation's full name where its initials were typed, and the initials that are printed where the full name was. */
function otherNames(entity: KnownEntity, query: string): readonly OtherWay[] {
	if (entity.kind !== 'organisation') return [];
	const short = entity.names.filter((one) => one.kind === 'initials').map((one) => one.text);
	const initials = initialsOf(entity.name);
	const typed = [...short, ...(initials.length >= SHORTEST_INITIALS ? [initials] : [])].find(
		(one) => mayStandIn(query, one) && asWord(one, 'u').test(query),
	);
	if (typed !== undefined && typed !== entity.name) {
		return [{ query: query.replace(asWord(typed, 'u'), entity.name), also: { typed, used: entity.name } }];
	}
	const [printed] = short;
	if (printed === undefined || !mayStandIn(query, entity.name)) return [];
	if (!asWord(entity.name, 'iu').test(query)) return [];
	return [{ query: query.replace(asWord(entity.name, 'iu'), printed), also: { typed: entity.name, used: printed } }];
}

/** "Which groups were ...": what kind of thing is asked for need not stand beside it. */
function withoutKind(query: string): readonly OtherWay[] {
	const rest =
		/^\s*(?:which|what)\s+\p{L}+\s+(?=(?:was|were|is|are|did|do|does|has|have|had|will|would|can|could)\b)(.+)$/iu.exec(
			query,
		)?.[1];
	return rest === undefined ? [] : [{ query: rest, also: null }];
}

function otherWays(collection: Collection, query: string): readonly OtherWay[] {
	const names = collection.holdings.entities.flatMap((entity) => otherNames(entity, query));
	return [...names, ...withoutKind(query)].slice(0, MOST_WAYS);
}

/** What a question came to. */
export interface Answered extends SearchResult {
	/** The question without its filters. */
	readonly query: string;
	/** How its operators and filters were understood, and what was read as plain words. */
	readonly understood: readonly Line[];
}

/**
 * Searches for a question as typed, within its filters, and in the other ways that its names can be printed. What was found only
 * so is worth a little less, and each name that was looked for as well is said.
 *
 * @throws UserError for days that end before they begin
 */
export function searchFor(
	collection: Collection,
	kind: FindableKind,
	typed: string,
	options: SearchOptions = {},
): Answered {
	const { index, places } = collection[kind];
	const { words: query, fits, understood } = understand(collection, typed);
	if (fits === null) return answeredBy(inAllWays(collection, index, query, options), { query, understood });
	const only = (unit: number): boolean => {
		const place = places[unit];
		return place !== undefined && fits(place, kind) && (options.only?.(unit) ?? true);
	};
	const result = inAllWays(collection, index, query, { ...options, only });
	if (/[\p{L}\p{N}]/u.test(query)) return answeredBy(result, { query, understood });
	// Nothing but filters: everything that they leave, in order.
	const all = places.flatMap((_, unit) => (only(unit) ? { unit, score: 1, share: 1, matched: [] } : []));
	return { ...result, found: all.slice(0, options.limit), near: [], query, understood };
}

/** A result with what was understood. What it looks for when it is asked it looks for no sooner, as it would in a copy. */
const answeredBy = (result: SearchResult, { query, understood }: Pick<Answered, 'query' | 'understood'>): Answered => ({
	query,
	understood,
	found: result.found,
	get near() {
		return result.near;
	},
	get lacking() {
		return result.lacking;
	},
	changed: result.changed,
	also: result.also,
	missing: result.missing,
	words: result.words,
});

function inAllWays(collection: Collection, index: UnitIndex, query: string, options: SearchOptions): SearchResult {
	const typed = index.search(query, options);
	const ways = otherWays(collection, query);
	if (ways.length === 0) return typed;
	const best = new Map<number, Found>(typed.found.map((one) => [one.unit, one]));
	let { words, also, missing } = typed;
	// Best first, and there may be more of them than a call takes arguments.
	const least = typed.found.at(-1)?.score ?? Number.POSITIVE_INFINITY;
	for (const way of ways) {
		const other = index.search(way.query, options);
		// What was found without a word that was typed comes behind what has enough of all of them.
		const behind = way.also === null ? Math.min(1, least / (other.found[0]?.score ?? 1)) : 1;
		let helped = false;
		for (const one of other.found) {
			const score = one.score * OTHER_WAY * behind;
			const known = best.get(one.unit);
			if (known !== undefined && known.score >= score) continue;
			best.set(one.unit, { ...one, score });
			helped = true;
		}
		if (!helped) continue;
		words = [...new Set([...words, ...other.words])];
		also = [...also, ...(way.also === null ? [] : [{ typed: way.also.typed, used: [way.also.used] }])];
		missing = missing.filter((word) => word !== way.also?.typed.toLowerCase());
	}
	// Equal scores stay in the index's own order, which is that of the units' keys.
	const found = [...best.values()].sort((a, b) => b.score - a.score || a.unit - b.unit);
	return {
		found: options.limit === undefined ? found : found.slice(0, options.limit),
		get near() {
			return typed.near;
		},
		get lacking() {
			return found.length > 0 ? [] : typed.lacking;
		},
		changed: typed.changed,
		words,
		also,
		missing,
	};
}
