import type { Entity, EntityName, Extraction } from '../../extraction/extraction.ts';
import { foldName } from '../../text/folding.ts';
import type { ActOf, Decision } from '../held/decision.ts';
import type { Held, KnownEntity, UnsettledName } from '../held/holdings.ts';
import { placesOf as placesOfWords } from './anchors.ts';
import { withoutOthers } from './moderated.ts';
import { outsider, withSpeaker } from './speakers.ts';

/**
 * Moderators' decisions about names, and about whose words some are, put over what was worked out from the documents. They name people and organisations by a name
 * of theirs, never by an id, so that they hold when texts are read anew and other names are found.
 */

type NameAct = ActOf<'rename' | 'alias' | 'merge' | 'split' | 'not-a-name' | 'hide'>;

/** Who is who in some documents. */
export interface Names {
	readonly documents: readonly Held[];
	readonly entities: readonly KnownEntity[];
	readonly unsettled: readonly UnsettledName[];
	readonly hidden: readonly KnownEntity[];
}

const sameName = (a: string, b: string): boolean => foldName(a) === foldName(b);

/** The one that a name stands for: by its main name, else where only one has it among its names. */
function called(
	entities: readonly KnownEntity[],
	{ name, entity: kind }: Pick<NameAct, 'name' | 'entity'>,
): KnownEntity | null {
	const ofKind = entities.filter((one) => one.kind === kind);
	const main = ofKind.filter((one) => sameName(one.name, name));
	const [only, ...others] =
		main.length > 0 ? main : ofKind.filter((one) => one.names.some(({ text }) => sameName(text, name)));
	return only === undefined || others.length > 0 ? null : only;
}

const full = (text: string): EntityName => ({ text, kind: 'full', unique: true });

/** Names without doubles; the first of each stands. */
const distinct = (names: readonly EntityName[]): readonly EntityName[] =>
	names.filter((one, i) => names.findIndex(({ text }) => text === one.text) === i);

const replaced = (names: Names, old: KnownEntity, ...fresh: readonly KnownEntity[]): Names => ({
	...names,
	entities: names.entities.flatMap((one) => (one === old ? fresh : [one])),
});

function rename(names: Names, one: KnownEntity, to: string): Names {
	return replaced(names, one, { ...one, name: to, names: distinct([full(to), ...one.names]) });
}

/** The places of a name that fitted several people, as entities of their documents. */
function placesOf(names: Names, unsettled: UnsettledName): KnownEntity['places'] {
	const found = new Map<Entity, number>();
	for (const { document, range } of unsettled.places) {
		const entity = names.documents[document]?.extraction.entities.find((one) =>
			one.mentions.some(({ start, end }) => start === range.start && end === range.end),
		);
		if (entity !== undefined) found.set(entity, document);
	}
	return [...found].map(([entity, document]) => ({ document, entity }));
}

const inOrder = (places: KnownEntity['places']): KnownEntity['places'] =>
	[...places].sort((a, b) => a.document - b.document);

/** A further name. Where it is one that fitted several people, its places are this one's from now on. */
function alias(names: Names, one: KnownEntity, text: string): Names {
	const settled = names.unsettled.filter((open) => sameName(open.name, text) && open.candidates.includes(one.id));
	const places = settled.flatMap((open) => placesOf(names, open));
	const unsettled = names.unsettled.filter((open) => !settled.includes(open));
	return replaced({ ...names, unsettled }, one, {
		...one,
		names: distinct([...one.names.filter((name) => name.text !== text), full(text)]),
		settled: [...(one.settled ?? []), text],
		places: inOrder([...one.places, ...places]),
	});
}

/** The first is the second from now on; its names lead there. */
function merge(names: Names, from: KnownEntity, into: KnownEntity): Names {
	const both: KnownEntity = {
		...into,
		names: distinct([...into.names, ...from.names, full(from.name)]),
		settled: [...(into.settled ?? []), ...(from.settled ?? [])],
		places: inOrder([...into.places, ...from.places]),
	};
	const unsettled = names.unsettled.map((open) => ({
		...open,
		candidates: [...new Set(open.candidates.map((id) => (id === from.id ? into.id : id)))],
	}));
	// A name that fitted these two only fits one now.
	const settled = unsettled.filter((open) => open.candidates.length === 1 && open.candidates[0] === into.id);
	const places = inOrder([...both.places, ...settled.flatMap((open) => placesOf(names, open))]);
	const open = unsettled.filter((one) => !settled.includes(one));
	return replaced(replaced({ ...names, unsettled: open }, from), into, { ...both, places });
}

function freeId(entities: readonly KnownEntity[], base: string): string {
	const taken = new Set(entities.map(({ id }) => id));
	let id = base;
	for (let more = 2; taken.has(id); more++) id = `${base}-${more}`;
	return id;
}

/**
 * Two of one name: what stands in these documents is another one, under a name of its own. Where somebody is called so already, it is
 * him.
 */
function split(names: Names, one: KnownEntity, { sourceIds, to }: ActOf<'split'>): Names {
	const apart = (document: number): boolean => sourceIds.includes(names.documents[document]?.source.id ?? '');
	const theirs = one.places.filter(({ document }) => apart(document));
	const left = one.places.filter(({ document }) => !apart(document));
	if (theirs.length === 0 || left.length === 0) return names;
	const printed = (places: KnownEntity['places']): ReadonlySet<string> =>
		new Set(places.flatMap(({ entity }) => entity.names.map(({ text }) => text)));
	const [ofOld, ofNew] = [printed(left), printed(theirs)];
	// A name that both are printed under asks which of the two is meant.
	const keep = (own: ReadonlySet<string>, other: ReadonlySet<string>): readonly EntityName[] =>
		one.names
			.filter(({ text }) => own.has(text))
			.map((name) => ({ ...name, unique: name.unique && !other.has(name.text) }));
	const without = { ...one, names: distinct([...keep(ofOld, ofNew), full(one.name)]), places: left };
	const other = names.entities.find((each) => each !== one && each.kind === one.kind && sameName(each.name, to));
	if (other !== undefined) {
		const more = distinct([...other.names, ...keep(ofNew, ofOld)]);
		const both = { ...other, names: more, places: inOrder([...other.places, ...theirs]) };
		return replaced(replaced(names, one, without), other, both);
	}
	return replaced(names, one, without, {
		id: freeId(names.entities, `${one.id}-apart`),
		kind: one.kind,
		name: to,
		names: distinct([full(to), ...keep(ofNew, ofOld)]),
		places: theirs,
	});
}

/** No person and no organisation at all: gone from the documents' own lists too. */
function notAName(names: Names, one: KnownEntity): Names {
	const gone = new Set(one.places.map(({ entity }) => entity));
	const without = (extraction: Extraction): Extraction => {
		const entities = extraction.entities.filter((entity) => !gone.has(entity));
		if (entities.length === extraction.entities.length) return extraction;
		const known = new Set(entities.map(({ id }) => id));
		return {
			...extraction,
			entities,
			statements: extraction.statements.map((statement) => withoutOthers(statement, known)),
			events: extraction.events.map((event) => ({ ...event, entities: event.entities.filter((id) => known.has(id)) })),
		};
	};
	const documents = names.documents.map((held) => ({ ...held, extraction: without(held.extraction) }));
	return replaced({ ...names, documents, unsettled: unsettledWithout(names, one) }, one);
}

/** Some words are somebody's. Where nobody is known by that name any more they are nobody's for certain: never again whose they were. */
function speaks(names: Names, { anchor, speaker }: ActOf<'speaker'>): Names {
	const one = speaker === null ? null : called(names.entities, speaker);
	const added: KnownEntity['places'][number][] = [];
	const documents = names.documents.map((held, document) => {
		if (held.source.id !== anchor.sourceId) return held;
		return placesOfWords(anchor, held).reduce((known, range) => {
			if (one === null) return withSpeaker(known, range, null);
			const own = [...one.places, ...added].find((place) => place.document === document)?.entity;
			if (own !== undefined) return withSpeaker(known, range, own);
			const entity = outsider(known, one.name, one.kind);
			const spoken = withSpeaker(known, range, entity);
			if (spoken !== known) added.push({ document, entity });
			return spoken;
		}, held);
	});
	const changed = { ...names, documents };
	return one === null || added.length === 0
		? changed
		: replaced(changed, one, { ...one, places: inOrder([...one.places, ...added]) });
}

function applied(names: Names, act: NameAct | ActOf<'speaker'>): Names {
	if (act.kind === 'speaker') return speaks(names, act);
	const one = called(names.entities, act);
	if (one === null) return names;
	switch (act.kind) {
		case 'rename':
			return rename(names, one, act.to);
		case 'alias':
			return alias(names, one, act.alias);
		case 'merge': {
			const into = called(names.entities, { name: act.into, entity: act.entity });
			return into === null || into === one ? names : merge(names, one, into);
		}
		case 'split':
			return split(names, one, act);
		case 'not-a-name':
			return notAName(names, one);
		case 'hide':
			return { ...replaced(names, one), hidden: [...names.hidden, one], unsettled: unsettledWithout(names, one) };
	}
}

/** Without one who could have been meant by names that fit several; where it leaves one, that one is not guessed. */
const unsettledWithout = (names: Names, gone: KnownEntity): readonly UnsettledName[] =>
	names.unsettled
		.map((open) => ({ ...open, candidates: open.candidates.filter((id) => id !== gone.id) }))
		.filter(({ candidates }) => candidates.length > 1);

const isNameAct = (act: Decision['act']): act is NameAct | ActOf<'speaker'> =>
	'entity' in act || act.kind === 'speaker';

/**
 * Names as the standing decisions leave them. A decision about a name that no document prints any more changes nothing, and holds
 * again when one does.
 *
 * @param standing - decisions that are not undone, the house's first, each library's in order
 */
export const applyNames = (names: Omit<Names, 'hidden'>, standing: readonly Decision[]): Names =>
	standing
		.map(({ act }) => act)
		.filter(isNameAct)
		.reduce(applied, { ...names, hidden: [] });
