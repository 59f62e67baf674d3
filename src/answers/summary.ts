import type { Held, KnownEntity } from '../library/held/holdings.ts';
import { type Candidate, candidatesFor, oldestFirst, sameWords } from './candidates.ts';
import { joined } from './cards/cards.ts';
import type { Collection } from './collection/collection.ts';
import { holdingOf } from './finding/holding.ts';
import { emptyLibrary, nothingLines, searchNotes } from './finding/notes.ts';
import { withLacking } from './finding/withLacking.ts';
import type { Reply } from './shown/answer.ts';
import { countFact, datesFact, documentCountFact, namesFact, paragraphsFact } from './shown/facts.ts';
import type { LabelKey } from './shown/labels.ts';
import { type Line, label, type Piece } from './shown/pieces.ts';

/** Words that a summary takes from one document at most, so that none is read instead of itself. */
const WORDS_A_DOCUMENT = 60;
/** Excerpts in a summary: what a pinned message can hold and people will read. */
const MOST_EXCERPTS = 8;
/** Fewer words tell nothing by themselves: a cry, a caption's end. */
const FEWEST_WORDS = 4;
/** A voice is heard on a topic by an excerpt that fits it so well at least, measured by the best of its document. */
const FITS_ENOUGH = 0.5;
/** Names in the title. */
const TITLE_NAMES = 3;

/** Why a candidate is in or out, as a label. */
type Reason = (typeof REASONS)[number];
const REASONS = [
	'chosen',
	'outByModerator',
	'outSameWords',
	'outVoiceHeard',
	'outNoRoom',
	'outEnough',
	'outFewWords',
	'outFitsLittle',
] as const satisfies readonly LabelKey[];

interface Choosing {
	readonly chosen: Candidate[];
	readonly reasons: Map<Candidate, Reason>;
	readonly left: Map<string, number>;
}

/** Of the candidates that print the same words, the one whose document has most room left; then the best fit. */
function roomiest(candidate: Candidate, list: readonly Candidate[], { left, reasons }: Choosing): Candidate {
	const alike = list.filter(
		(one) => one.voice === candidate.voice && !reasons.has(one) && sameWords(one.card, candidate.card),
	);
	const room = (one: Candidate): number => left.get(one.held.source.id) ?? WORDS_A_DOCUMENT;
	return alike.toSorted((a, b) => room(b) - room(a) || a.rank - b.rank)[0] ?? candidate;
}

/** Takes one more excerpt of each voice, in order of fit, while there is room. */
function oneRound(list: readonly Candidate[], choosing: Choosing): void {
	const { chosen, reasons, left } = choosing;
	const heard = new Set<string>();
	for (const candidate of list) {
		if (reasons.has(candidate) || heard.has(candidate.voice)) continue;
		if (chosen.some((one) => sameWords(one.card, candidate.card))) {
			reasons.set(candidate, 'outSameWords');
			continue;
		}
		if (chosen.length >= MOST_EXCERPTS) return;
		const best = roomiest(candidate, list, choosing);
		const room = left.get(best.held.source.id) ?? WORDS_A_DOCUMENT;
		if (best.words > room) {
			reasons.set(best, 'outNoRoom');
			continue;
		}
		left.set(best.held.source.id, room - best.words);
		reasons.set(best, 'chosen');
		chosen.push(best);
		heard.add(best.voice);
	}
}

/** Chooses by rule, of what fits well enough: each voice once before any voice twice, at most {@link WORDS_A_DOCUMENT} words a document. */
function choose(list: readonly Candidate[], leftOut: ReadonlySet<string>): Choosing {
	const choosing: Choosing = { chosen: [], reasons: new Map(), left: new Map() };
	const best = new Map<Held, number>();
	for (const { held, fit } of list) best.set(held, Math.max(best.get(held) ?? 0, fit));
	for (const one of list) {
		if (leftOut.has(one.card.citation.receipt)) choosing.reasons.set(one, 'outByModerator');
		else if (one.words < FEWEST_WORDS) choosing.reasons.set(one, 'outFewWords');
		else if (one.fit < FITS_ENOUGH * (best.get(one.held) ?? 0)) choosing.reasons.set(one, 'outFitsLittle');
	}
	for (let before = -1; before !== choosing.chosen.length && choosing.chosen.length < MOST_EXCERPTS; ) {
		before = choosing.chosen.length;
		oneRound(list, choosing);
	}
	for (const candidate of list) {
		if (choosing.reasons.has(candidate)) continue;
		const same = choosing.chosen.some((one) => sameWords(one.card, candidate.card));
		const heard = choosing.chosen.some((one) => one.voice === candidate.voice);
		choosing.reasons.set(candidate, same ? 'outSameWords' : heard ? 'outVoiceHeard' : 'outEnough');
	}
	return choosing;
}

/** People and organisations named in the excerpts, most often first, then by name. */
function namedIn(collection: Collection, chosen: readonly Candidate[]): readonly KnownEntity[] {
	const counts = new Map<KnownEntity, number>();
	for (const { held, card } of chosen) {
		for (const entity of held.extraction.entities) {
			const known = collection.entityOf(held, entity.id);
			const count = entity.mentions.filter(
				(one) => one.kind === 'name' && card.citation.start <= one.start && one.end <= card.citation.end,
			).length;
			if (known !== null && count > 0) counts.set(known, (counts.get(known) ?? 0) + count);
		}
	}
	return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0].name < b[0].name ? -1 : 1)).map(([entity]) => entity);
}

/** "3 documents · 1 publisher given · 4 voices · 2 excerpts in documents' own words", and whether all comes from one. */
function balanceLines(chosen: readonly Candidate[]): readonly Line[] {
	const documents = [...new Set(chosen.map((one) => one.held))];
	const publishers = new Set(documents.flatMap((held) => held.source.publisher.value ?? [])).size;
	const isOwn = ({ card }: Candidate): boolean => card.mode === null && card.speaker === null;
	const voices = new Set(chosen.filter((one) => !isOwn(one)).map((one) => one.voice)).size;
	const own = chosen.filter(isOwn).length;
	const line = joined([
		documentCountFact(documents.length),
		label('publishersGiven', { n: countFact(publishers) }),
		label('voicesCount', { n: countFact(voices) }),
		label('ownWordsCount', { n: countFact(own) }),
	]);
	return documents.length === 1 && chosen.length > 1
		? [line, [label('allFromOne', { n: countFact(chosen.length) })]]
		: [line];
}

/** Every candidate and whether it is in or why it is out: a line for each document and reason, with the paragraphs. */
function howChosen(list: readonly Candidate[], reasons: Choosing['reasons']): readonly Line[] {
	const groups = new Map<string, { readonly reason: Reason; readonly held: Held; readonly paragraphs: number[] }>();
	for (const one of list) {
		const reason = reasons.get(one) ?? 'outEnough';
		const key = `${one.held.source.id} ${reason}`;
		const group = groups.get(key) ?? { reason, held: one.held, paragraphs: [] };
		groups.set(key, group);
		group.paragraphs.push(one.card.citation.locator.paragraph);
	}
	const lines = [...groups.values()]
		.toSorted(
			(a, b) => a.held.source.number - b.held.source.number || REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason),
		)
		.map(({ reason, held, paragraphs }): Line => {
			const many = new Set(paragraphs).size < paragraphs.length;
			const count = many ? [label('comma'), label('excerptsCount', { n: countFact(paragraphs.length) })] : [];
			return [paragraphsFact(held, paragraphs), ...count, label('colon'), label(reason)];
		});
	return [[label('howChosen')], ...lines];
}

/**
 * A sourced summary: sentences chosen by rule, none written. Voices, not sides; oldest first; everything that was passed over
 * is listed with the reason.
 *
 * @param leftOut - references of excerpts that a moderator leaves out of it; how many is said
 */
export function summarise(collection: Collection, topic: string, leftOut: ReadonlySet<string> = new Set()): Reply {
	const empty = emptyLibrary(collection);
	if (empty !== null) return { nothing: true, heading: empty };
	const { list, result } = candidatesFor(collection, topic);
	if (list.length === 0)
		return { nothing: true, heading: [...nothingLines(collection, { missing: result.missing }), ...result.understood] };
	const sayLacking = withLacking(
		collection,
		holdingOf(collection, result, () => []),
	);
	const { chosen, reasons } = choose(list, leftOut);
	const ordered = chosen.toSorted(oldestFirst);
	const out = list.filter((one) => reasons.get(one) === 'outByModerator').length;
	const named = namedIn(collection, ordered);
	const heard = new Set(ordered.map((one) => one.voice));
	const silent = named.filter((entity) => entity.kind === 'person' && !heard.has(entity.name));
	const dates = datesFact([...new Set(ordered.map((one) => one.held))]);
	const title: Piece[] = [];
	if (named.length > 0) title.push(namesFact(named.slice(0, TITLE_NAMES)));
	title.push(dates ?? label('dateNotGiven'));
	return {
		heading: [joined(title), [label('pickedByRule')], ...searchNotes(result)],
		cards: ordered.map((one) => sayLacking(one.card)),
		closing: [
			...(silent.length > 0 ? [[label('namedNotQuoted', { names: namesFact(silent) })]] : []),
			...balanceLines(ordered),
			...(out > 0 ? [[label('leftOutByModerator', { n: countFact(out) })]] : []),
			...howChosen(list, reasons),
		],
	};
}
