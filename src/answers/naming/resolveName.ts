import type { KnownEntity, UnsettledName } from '../../library/holdings.ts';
import { slice } from '../../text/span.ts';
import { namesHidden } from '../cards/moderation.ts';
import type { Collection, NumberedPlace } from '../collection/collection.ts';

/**
 * Who is meant by a name that a person typed.
 *
 * - `one`: exactly one known person or organisation, and how it was found; anything but `same` is said on the card.
 * - `several`: the name fits more than one; the person chooses. `unsettled`: places that fit nobody for certain.
 * - `printed`: nobody by name, but speakers printed in these words ("a council spokeswoman").
 * - `none`: nobody; `near` are the closest names.
 */
export type ResolvedName =
	| {
			readonly kind: 'one';
			readonly entity: KnownEntity;
			readonly how: 'same' | 'alias' | 'spelling';
			readonly name: string;
	  }
	| { readonly kind: 'several'; readonly entities: readonly KnownEntity[]; readonly unsettled: UnsettledName | null }
	| { readonly kind: 'printed'; readonly places: readonly NumberedPlace[] }
	| { readonly kind: 'none'; readonly near: readonly KnownEntity[] };

/** Forms of address in front of a name. British usage, own list. */
const TITLES: ReadonlySet<string> = new Set(
	'mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev revd reverend cllr councillor the'.split(
		' ',
	),
);

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

/** Words of a name for comparing: folded, without titles in front. */
function nameWords(name: string): readonly string[] {
	const words =
		name
			.normalize('NFKD')
			.replace(/\p{M}+/gu, '')
			.replace(/['’]s\b/gu, '')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	let first = 0;
	while (first < words.length - 1 && TITLES.has(words[first] ?? '')) first++;
	return words.slice(first);
}

const key = (name: string): string => nameWords(name).join(' ');

function unsettledOf(collection: Collection, typed: string): UnsettledName | null {
	return collection.holdings.unsettled.find((one) => key(one.name) === typed) ?? null;
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

/**
 * Finds who is meant. Exact full names first; then other names and surnames, where two people who fit are never chosen
 * between; then speakers printed without a name; then, said aloud, a name that is spelt nearly so.
 */
export function resolveName(collection: Collection, name: string): ResolvedName {
	const typed = nameWords(name);
	const typedKey = typed.join(' ');
	const { entities } = collection.holdings;
	if (typedKey === '') return { kind: 'none', near: [] };

	const same = entities.filter((one) => key(one.name) === typedKey);
	const [first] = same;
	if (same.length === 1 && first !== undefined && typed.length > 1) {
		return { kind: 'one', entity: first, how: 'same', name: first.name };
	}
	const byOtherName = entities.filter((one) => one.names.some((each) => key(each.text) === typedKey));
	const people = entities.filter((one) => {
		const words = nameWords(one.name);
		return one.kind === 'person' && words.at(-1) === typed.at(-1) && typed.every((word) => words.includes(word));
	});
	const fitting = [...new Set([...same, ...byOtherName, ...people])];
	const unsettled = unsettledOf(collection, typedKey);
	const [only] = fitting;
	if (only !== undefined && fitting.length === 1 && unsettled === null) {
		return { kind: 'one', entity: only, how: key(only.name) === typedKey ? 'same' : 'alias', name: only.name };
	}
	if (fitting.length > 0) return { kind: 'several', entities: fitting, unsettled };

	const printed = printedSpeakers(collection, typed);
	if (printed.length > 0) return { kind: 'printed', places: printed };

	const partly = entities.filter((one) => {
		const words = new Set(nameWords(one.name));
		return typed.every((word) => words.has(word));
	});
	const [part] = partly;
	if (part !== undefined && partly.length === 1) return { kind: 'one', entity: part, how: 'alias', name: part.name };
	if (partly.length > 1) return { kind: 'several', entities: partly, unsettled };

	const similar = collection.similarNames(name);
	const [best] = similar;
	if (best !== undefined && best.distance <= CLOSE) {
		const rivals = similar.filter(
			(one) => one.entity.id !== best.entity.id && one.distance - best.distance < CLEARLY_CLOSER,
		);
		if (rivals.length === 0) return { kind: 'one', entity: best.entity, how: 'spelling', name: best.name };
		return {
			kind: 'several',
			entities: [...new Set([best.entity, ...rivals.map((one) => one.entity)])],
			unsettled: null,
		};
	}
	return { kind: 'none', near: [...new Set(similar.map((one) => one.entity))].slice(0, NEAR) };
}
