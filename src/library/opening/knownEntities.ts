import type { Entity, EntityName, Extraction } from '../../extraction/extraction.ts';
import { foldName } from '../../text/folding.ts';
import type { Slices } from '../../text/slices.ts';
import type { KnownEntity, UnsettledName } from '../held/holdings.ts';

/**
 * One person or organisation over all documents of a library. Documents that print the same full name mean the same one; a
 * name that is only a part ("Moss", "FLTA") goes to the one that it fits, and where it fits two and nothing in its document
 * settles it, it stays unsettled: nobody is guessed.
 */

interface Place {
	readonly document: number;
	readonly entity: Entity;
}

/** Words before a name that are no part of it. */
const TITLES =
	/^(?:(?:the|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|baroness|baron|rev|revd|cllr|councillor|rt hon) )+/;

const keyOf = (name: string): string => {
	const folded = foldName(name);
	return folded.replace(TITLES, '') || folded;
};

/** Names that stand for one person or organisation by themselves. */
const fullNames = ({ names, name, kind }: Entity): readonly string[] => {
	const full = names
		.filter((one) => (one.kind === 'full' || one.kind === 'former') && one.unique)
		.map((one) => keyOf(one.text));
	if (full.length > 0) return full;
	const known = names.find((one) => one.text === name);
	const whole = keyOf(name);
	const isPart = known !== undefined && (known.kind === 'short' || known.kind === 'initials' || !known.unique);
	return isPart || (kind === 'person' && !whole.includes(' ')) ? [] : [whole];
};

/**
 * Whether all that is printed may be a part of a name: a surname, a first name, initials, or the one word that a document has
 * for an organisation, which another may print more fully ("Shelter" may be all there is of it).
 */
const isPartial = (entity: Entity): boolean =>
	fullNames(entity).every((name) => entity.kind === 'organisation' && !name.includes(' '));

/** Everything that a part of a name could be compared with: all names, and for a person the last one. */
const fits = (entity: Entity): readonly string[] => {
	const all = entity.names.map((one) => keyOf(one.text));
	const surnames =
		entity.kind === 'person' ? fullNames(entity).map((name) => name.slice(name.lastIndexOf(' ') + 1)) : [];
	return [...all, ...surnames, keyOf(entity.name)];
};

/** Words that an organisation's one-word name leaves out wherever it is printed: "Harbour Party" is Harbour, "Ferrico Ltd" is Ferrico. */
const LEFT_OUT = / (?:party|university|ltd|limited|inc|plc|corp|corporation|company)$/;

/** The one word that a full name comes down to without its legal form, or null. */
function wordAlone(name: string): string | null {
	const short = name.replace(LEFT_OUT, '');
	return short === name || short.includes(' ') ? null : short;
}

/** Groups of places that are joined step by step. */
class Groups {
	readonly #parent: number[] = [];

	add(): number {
		this.#parent.push(this.#parent.length);
		return this.#parent.length - 1;
	}

	find(index: number): number {
		let root = index;
		for (let up = this.#parent[root]; up !== undefined && up !== root; up = this.#parent[root]) root = up;
		for (let at = index; at !== root; ) {
			const up = this.#parent[at] ?? root;
			this.#parent[at] = root;
			at = up;
		}
		return root;
	}

	/** The earlier of the two stands for both. */
	join(a: number, b: number): void {
		const [first, second] = [this.find(a), this.find(b)].sort((x, y) => x - y);
		if (first !== undefined && second !== undefined) this.#parent[second] = first;
	}
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The name that most documents print, the longest of these, the first in the alphabet. */
function bestName(places: readonly Place[]): string {
	const counts = new Map<string, number>();
	for (const { entity } of places) counts.set(entity.name, (counts.get(entity.name) ?? 0) + 1);
	const words = (name: string): number => name.split(' ').length;
	const [best] = [...counts].sort(
		([a, n], [b, m]) =>
			Number(words(b) > 1) - Number(words(a) > 1) || m - n || b.length - a.length || byCodeUnits(a, b),
	);
	return best?.[0] ?? '';
}

function allNames(places: readonly Place[], shared: (name: string) => boolean): readonly EntityName[] {
	const names = new Map<string, EntityName>();
	for (const { entity } of places) {
		for (const name of entity.names) {
			const before = names.get(name.text);
			const unique = name.unique && (before?.unique ?? true) && !shared(keyOf(name.text));
			// What is a part of a longer name in one document is one for all.
			const kind = before === undefined || before.kind === 'full' ? name.kind : before.kind;
			names.set(name.text, { text: name.text, kind, unique });
		}
	}
	// A headline's capitals are no name of their own beside the same in small letters.
	const small = new Set(
		[...names.keys()].filter((text) => text !== text.toUpperCase()).map((text) => text.toUpperCase()),
	);
	return [...names.values()]
		.filter(({ text }) => !text.includes(' ') || !small.has(text))
		.sort((a, b) => b.text.length - a.text.length || byCodeUnits(a.text, b.text));
}

/**
 * @param extractions - of the documents, in their order
 * @returns known ones in order of first place, and the names that stay unsettled in order of name
 */
export function* knownEntities(extractions: readonly Extraction[]): Slices<{
	readonly entities: readonly KnownEntity[];
	readonly unsettled: readonly UnsettledName[];
}> {
	const places: Place[] = extractions.flatMap(({ entities }, document) =>
		entities.map((entity) => ({ document, entity })),
	);
	const groups = new Groups();
	const byFullName = new Map<string, number>();
	const parts: number[] = [];
	for (const { entity } of places) {
		yield;
		const index = groups.add();
		if (isPartial(entity)) {
			parts.push(index);
			continue;
		}
		for (const name of fullNames(entity)) {
			const key = `${entity.kind} ${name}`;
			const same = byFullName.get(key);
			if (same === undefined) byFullName.set(key, index);
			else groups.join(same, index);
		}
	}

	const isPart = new Set(parts);
	/** Which whole ones each name could mean. */
	const fitting = new Map<string, Set<number>>();
	/** Which ones a word alone could mean of which nobody prints that it does. */
	const byWordAlone = new Map<string, Set<number>>();
	const inDocument = new Map<number, Set<number>>();
	for (const [index, { entity, document }] of places.entries()) {
		yield;
		if (isPart.has(index)) continue;
		const group = groups.find(index);
		for (const name of fits(entity)) {
			const key = `${entity.kind} ${name}`;
			fitting.set(key, (fitting.get(key) ?? new Set()).add(group));
		}
		if (entity.kind === 'organisation') {
			for (const name of fullNames(entity)) {
				const alone = wordAlone(name);
				if (alone !== null) byWordAlone.set(alone, (byWordAlone.get(alone) ?? new Set()).add(group));
			}
		}
		inDocument.set(group, (inDocument.get(group) ?? new Set()).add(document));
	}

	const open = new Map<string, { name: string; candidates: Set<number>; places: number[] }>();
	for (const index of parts) {
		yield;
		const place = places[index];
		if (place === undefined) continue;
		const { entity, document } = place;
		const candidates = new Set(
			[entity.name, ...entity.names.map((one) => one.text)].flatMap((name) => [
				...(fitting.get(`${entity.kind} ${keyOf(name)}`) ?? []),
			]),
		);
		if (candidates.size === 0 && entity.kind === 'organisation') {
			const meant = byWordAlone.get(keyOf(entity.name)) ?? [];
			for (const group of meant) candidates.add(group);
		}
		const near = [...candidates].filter((group) => inDocument.get(group)?.has(document));
		const [only] = near.length === 1 ? near : candidates;
		const key = `${entity.kind} ${keyOf(entity.name)}`;
		if (only !== undefined && (near.length === 1 || candidates.size === 1)) groups.join(only, index);
		else if (candidates.size > 1 && fullNames(entity).length === 0) {
			const one = open.get(key) ?? { name: entity.name, candidates: new Set<number>(), places: [] };
			for (const group of candidates) one.candidates.add(group);
			one.places.push(index);
			open.set(key, one);
		} else {
			// It fits nobody else: the same words mean the same in every document.
			const same = byFullName.get(key);
			if (same === undefined) byFullName.set(key, index);
			else groups.join(same, index);
		}
	}

	const unsettledPlaces = new Set([...open.values()].flatMap((one) => one.places));
	const members = new Map<number, Place[]>();
	for (const [index, place] of places.entries()) {
		if (unsettledPlaces.has(index)) continue;
		const group = groups.find(index);
		const known = members.get(group);
		if (known === undefined) members.set(group, [place]);
		else known.push(place);
	}

	const holders = new Map<string, Set<number>>();
	for (const [group, own] of members) {
		for (const { entity } of own) {
			yield;
			for (const name of fits(entity)) {
				const key = `${entity.kind} ${name}`;
				holders.set(key, (holders.get(key) ?? new Set()).add(group));
			}
		}
	}
	const ids = new Map<number, string>();
	const taken = new Set<string>();
	const entities: KnownEntity[] = [];
	for (const [group, own] of [...members].sort(([a], [b]) => a - b)) {
		yield;
		const [first] = own;
		if (first === undefined) continue;
		const { kind } = first.entity;
		const name = bestName(own);
		const base = `${kind === 'person' ? 'p' : 'o'}-${keyOf(name).replaceAll(' ', '-')}`;
		let id = base;
		for (let more = 2; taken.has(id); more++) id = `${base}-${more}`;
		taken.add(id);
		ids.set(group, id);
		entities.push({
			id,
			kind,
			name,
			names: allNames(own, (folded) => (holders.get(`${kind} ${folded}`)?.size ?? 0) > 1),
			places: own,
		});
	}
	const unsettled = [...open.values()]
		.map((one) => ({
			name: one.name,
			candidates: [...one.candidates].sort((a, b) => a - b).flatMap((group) => ids.get(groups.find(group)) ?? []),
			places: one.places.flatMap((index) => {
				const place = places[index];
				if (place === undefined) return [];
				return place.entity.mentions
					.filter((mention) => mention.kind === 'name')
					.map(({ start, end }) => ({ document: place.document, range: { start, end } }));
			}),
		}))
		.sort((a, b) => byCodeUnits(a.name, b.name));
	return { entities, unsettled };
}
