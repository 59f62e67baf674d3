import type { KnownEntity, UnsettledName } from '../../library/held/holdings.ts';
import { editDistance } from '../../search/words/editDistance.ts';
import { type Span, slice } from '../../text/span.ts';
import { namesHidden } from '../cards/moderation.ts';
import type { Collection, NumberedPlace } from '../collection/collection.ts';
import { initialsOf, nameKey, nameWords } from '../collection/nameWords.ts';

/**
 * Who is meant by a name that a person typed.
 *
 * - `one`: exactly one known person or organisation, and how it was found; anything but `same` is said on the card. By a role, with
 *   the words that print it.
 * - `several`: the name fits more than one; the person chooses. `unsettled`: places that fit nobody for certain; `printed`: speakers
 *   without a name who are printed in these words.
 * - `printed`: nobody by name, but speakers printed in these words ("a council spokeswoman").
 * - `none`: nobody; `near` are the closest names.
 */
export type ResolvedName =
	| {
			readonly kind: 'one';
			readonly entity: KnownEntity;
			readonly how: 'same' | 'alias' | 'spelling';
	  }
	| { readonly kind: 'one'; readonly entity: KnownEntity; readonly how: 'role'; readonly role: Span }
	| {
			readonly kind: 'several';
			readonly entities: readonly KnownEntity[];
			readonly unsettled: UnsettledName | null;
			readonly printed: readonly NumberedPlace[];
			/** Whether the name is only spelt nearly like theirs. */
			readonly guessed: boolean;
	  }
	| { readonly kind: 'printed'; readonly places: readonly NumberedPlace[] }
	| { readonly kind: 'none'; readonly near: readonly KnownEntity[] };

const PRONOUNS: ReadonlySet<string> = new Set([
	'he',
	'she',
	'they',
	'it',
	'who',
	'we',
	'i',
	'his',
	'her',
	'their',
	'its',
]);

/** A similar name is taken for the one that was meant only this close, and only if no other is nearly as close. */
const CLOSE = 0.34;
const CLEARLY_CLOSER = 0.08;
/** Most names offered as "did you mean". */
const NEAR = 3;
/** Names this much further from what was typed than the nearest are not what was meant. */
const FAR_BEHIND = 0.15;

function unsettledOf(collection: Collection, typed: string): UnsettledName | null {
	return collection.holdings.unsettled.find((one) => nameKey(one.name) === typed) ?? null;
}

/** Speakers without a name whose printed words hold all typed words. */
function printedSpeakers(collection: Collection, typed: readonly string[]): readonly NumberedPlace[] {
	const places: NumberedPlace[] = [];
	collection.holdings.documents.forEach((held, document) => {
		held.extraction.statements.forEach((statement, number) => {
			const { speaker } = statement;
			if (speaker === null || (speaker.entity !== null && collection.entityOf(held, speaker.entity) !== null)) return;
			if (namesHidden(collection.holdings, held, speaker.printed)) return;
			const printed = new Set(nameWords(slice(held.text, speaker.printed.start, speaker.printed.end).words));
			if (typed.every((word) => printed.has(word) && !PRONOUNS.has(word))) {
				places.push({ document, number, start: statement.start, end: statement.end });
			}
		});
	});
	return places;
}

/** People whose printed role holds all typed words ("council leader"), each with the first role that does. */
function inRole(
	{ holdings: { documents, entities } }: Collection,
	typed: readonly string[],
): readonly { readonly entity: KnownEntity; readonly role: Span }[] {
	return entities.flatMap((entity) => {
		if (entity.kind !== 'person') return [];
		for (const { document, entity: here } of entity.places) {
			const held = documents[document];
			for (const { start, end } of held === undefined ? [] : here.roles) {
				const role = held === undefined ? null : slice(held.text, start, end);
				const words = new Set(nameWords(role?.words ?? ''));
				if (role !== null && typed.every((word) => words.has(word))) return [{ entity, role }];
			}
		}
		return [];
	});
}

/** "Castle Homes (organisation)": one of two that are called the same, as a choice names it. */
const OF_KIND = /^(?<name>.*\S)\s+\((?<kind>person|organisation)\)\s*$/u;

/** How a choice names somebody, so that it leads to that one alone. */
export function tellingName({ holdings: { entities } }: Collection, { name, kind }: KnownEntity): string {
	const same = entities.filter((one) => nameKey(one.name) === nameKey(name));
	return same.length > 1 ? `${name} (${kind})` : name;
}

/** Fewer letters leave room for one typing error at most. */
const TWO_ERRORS_FROM = 6;

/**
 * Whether a name can be a slip of the nearest one. A single word that the documents print is the word that was meant ("the Mail" is no
 * slip of Bailey), and a short one is like too many others.
 */
function maySlip(
	{ passages: { index } }: Collection,
	[word = '', ...more]: readonly string[],
	{ name, bucket }: ReturnType<Collection['similarNames']>[number],
): boolean {
	if (more.length > 0 || bucket !== 'fuzzy') return true;
	const near = word.length >= TWO_ERRORS_FROM || nameWords(name).some((one) => editDistance(word, one, 1) <= 1);
	return near && index.search(word, { limit: 1, floor: false, spelling: false, bridges: false }).found.length === 0;
}

/** Organisations of whose name these are the capitals ("LAW" for Labour Against War), typed as such. */
function byInitials({ holdings: { entities } }: Collection, typed: string): readonly KnownEntity[] {
	const initials = typed.trim();
	if (!/^\p{Lu}{3,}$/u.test(initials)) return [];
	return entities.filter((one) => one.kind === 'organisation' && initialsOf(one.name) === initials);
}

/**
 * Finds who is meant. Exact full names first; then a name that moderators settled; then other names and surnames, where two people who
 * fit are never chosen between; then speakers printed without a name; then, said aloud, a name that is spelt nearly so.
 */
export function resolveName(collection: Collection, name: string): ResolvedName {
	const { entities } = collection.holdings;
	const ofKind = OF_KIND.exec(name)?.groups;
	const told = entities.filter((one) => one.kind === ofKind?.kind && nameKey(one.name) === nameKey(ofKind.name ?? ''));
	const [certain] = told;
	if (certain !== undefined && told.length === 1) return { kind: 'one', entity: certain, how: 'same' };

	const typed = nameWords(name);
	const typedKey = typed.join(' ');
	if (typedKey === '') return { kind: 'none', near: [] };

	const same = entities.filter((one) => nameKey(one.name) === typedKey);
	const [first] = same;
	if (same.length === 1 && first !== undefined && typed.length > 1) {
		return { kind: 'one', entity: first, how: 'same' };
	}
	const settled = entities.filter((one) => one.settled?.some((each) => nameKey(each) === typedKey));
	const [decided] = settled;
	if (decided !== undefined && settled.length === 1 && same.every((one) => one === decided)) {
		return { kind: 'one', entity: decided, how: 'alias' };
	}
	const byOtherName = entities.filter((one) => one.names.some((each) => nameKey(each.text) === typedKey));
	const people = entities.filter((one) => {
		const words = nameWords(one.name);
		return one.kind === 'person' && words.at(-1) === typed.at(-1) && typed.every((word) => words.includes(word));
	});
	const fitting = [...new Set([...same, ...byOtherName, ...people])];
	const unsettled = unsettledOf(collection, typedKey);
	const [only] = fitting;
	if (only !== undefined && fitting.length === 1 && unsettled === null) {
		return { kind: 'one', entity: only, how: nameKey(only.name) === typedKey ? 'same' : 'alias' };
	}
	if (fitting.length > 0) return { kind: 'several', entities: fitting, unsettled, printed: [], guessed: false };
	const short = byInitials(collection, name);
	const [abbreviated] = short;
	if (abbreviated !== undefined && short.length === 1) return { kind: 'one', entity: abbreviated, how: 'alias' };
	if (short.length > 1) return { kind: 'several', entities: short, unsettled: null, printed: [], guessed: false };

	const printed = printedSpeakers(collection, typed);
	const partly = entities.filter((one) => {
		const words = new Set(nameWords(one.name));
		return typed.every((word) => words.has(word));
	});
	if (printed.length > 0 && partly.length === 0) return { kind: 'printed', places: printed };
	const [role, ...others] = inRole(collection, typed);
	if (role !== undefined && partly.length === 0) {
		if (others.length === 0) return { kind: 'one', how: 'role', ...role };
		const people = [role, ...others].map(({ entity }) => entity);
		return { kind: 'several', entities: people, unsettled: null, printed: [], guessed: false };
	}
	const [part] = partly;
	if (part !== undefined && partly.length === 1 && printed.length === 0)
		return { kind: 'one', entity: part, how: 'alias' };
	if (partly.length > 0) return { kind: 'several', entities: partly, unsettled, printed, guessed: false };

	const similar = collection.similarNames(name);
	const [best] = similar;
	if (best !== undefined && best.distance <= CLOSE && maySlip(collection, typed, best)) {
		const rivals = similar.filter(
			(one) =>
				one.entity.id !== best.entity.id &&
				one.distance - best.distance < CLEARLY_CLOSER &&
				maySlip(collection, typed, one),
		);
		if (rivals.length === 0) return { kind: 'one', entity: best.entity, how: 'spelling' };
		return {
			kind: 'several',
			entities: [...new Set([best.entity, ...rivals.map((one) => one.entity)])],
			unsettled: null,
			printed: [],
			guessed: true,
		};
	}
	const near = similar.filter((one) => best !== undefined && one.distance - best.distance < FAR_BEHIND);
	return { kind: 'none', near: [...new Set(near.map((one) => one.entity))].slice(0, NEAR) };
}
