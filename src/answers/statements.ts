import type { Mode, Statement } from '../extraction/extraction.ts';
import type { Held, KnownEntity } from '../library/held/holdings.ts';
import type { Range } from '../text/span.ts';
import { makeCard } from './cards/cards.ts';
import { collapseCopies } from './cards/collapseCopies.ts';
import { focusIn, NOTHING_SOUGHT, type Sought, soughtBy } from './cards/focus.ts';
import { statementRanges } from './cards/statementRanges.ts';
import type { Collection, NumberedPlace } from './collection/collection.ts';
import type { DayRange } from './finding/dateOption.ts';
import { inDays } from './finding/filters.ts';
import { holdingOf } from './finding/holding.ts';
import { leftOutLines, nothingLines, searchNotes } from './finding/notes.ts';
import { type Answered, searchFor } from './finding/search.ts';
import { withLacking } from './finding/withLacking.ts';
import { choiceOf, chooseName, documentsNaming } from './naming/choices.ts';
import { nameNotes } from './naming/nameNotes.ts';
import { printedNames, spanOf, surnameChoices } from './naming/printedNames.ts';
import { type ResolvedName, resolveName, tellingName } from './naming/resolveName.ts';
import type { Card, Choice, Query, Reply } from './shown/answer.ts';
import { countFact, documentCountFact, documentsFact, nameFact } from './shown/facts.ts';
import { Echo, type Line, label } from './shown/pieces.ts';

/** What `/statement` looks for; every part is optional, and no part asks for everything. */
export interface StatementQuestion {
	readonly by: string | null;
	readonly about: string | null;
	readonly days: DayRange;
	readonly documents: readonly Held[] | null;
	readonly mode: Mode | null;
}

/** Somebody's own words before what is reported of them. */
export const MODE_ORDER: Readonly<Record<Mode, number>> = { verbatim: 0, written: 0, mixed: 1, reported: 2 };

const inOrder = (a: NumberedPlace, b: NumberedPlace): number => a.document - b.document || a.start - b.start;

interface Sorted {
	readonly place: NumberedPlace;
	readonly held: Held;
	readonly statement: Statement;
}

function lookUp(collection: Collection, place: NumberedPlace): Sorted | null {
	const held = collection.holdings.documents[place.document];
	const statement = held?.extraction.statements[place.number];
	return held === undefined || statement === undefined ? null : { place, held, statement };
}

/** One card for each stretch of a statement; with something sought, only those that hold it, if any does. */
function statementCards(collection: Collection, { held, statement }: Sorted, sought: Sought): readonly Card[] {
	const { content } = held.text;
	const ranges = statementRanges(collection, held, statement);
	const focus = (range: Range) => (!sought.any ? [] : focusIn(held.text, range, sought));
	// Stable: of stretches that hold equally many different words the first stays first.
	const distinct = (range: Range): number =>
		new Set(focus(range).map((one) => content.slice(one.start, one.end).toLowerCase())).size;
	const holding = ranges
		.map((range) => ({ range, count: distinct(range) }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count)
		.map(({ range }) => range);
	return (holding.length > 0 ? holding : ranges).map((range) =>
		makeCard(collection, { kind: 'statement', held, range, focus: focus(range), when: statement.when, statement }),
	);
}

/** Whether somebody only signed a statement, among others: it is a group's. */
const onlySigned = (collection: Collection, { held, statement }: Sorted, entity: KnownEntity | null): boolean =>
	entity !== null &&
	statement.signatories.some((id) => collection.entityOf(held, id)?.id === entity.id) &&
	(statement.speaker?.entity == null || collection.entityOf(held, statement.speaker.entity)?.id !== entity.id);

/** What is said over words that are not somebody's own, though they were asked for as his: a group's, or an unnamed spokeswoman's. */
function notOwnLine(collection: Collection, sorted: Sorted, entity: KnownEntity | null): Line | null {
	if (entity === null) return null;
	const name = nameFact(entity);
	if (onlySigned(collection, sorted, entity)) return [label('wordsOfAGroup', { name })];
	const body = sorted.statement.speaker?.belongsTo ?? null;
	if (body === null || collection.entityOf(sorted.held, body.organisation)?.id !== entity.id) return null;
	return [label(body.role === 'spokesperson' ? 'speaksFor' : 'isOneOf', { name })];
}

const noWordsLine = ({ holdings: { documents } }: Collection, entity: KnownEntity): Line => [
	label('noWordsOf', { name: nameFact(entity), documents: documentCountFact(documents.length) }),
];

/** The honest nothing of `/statement by:`: named, but no words of theirs. */
async function noWordsOf(collection: Collection, resolved: ResolvedName & { kind: 'one' }): Promise<Reply> {
	const { entity } = resolved;
	const documents = documentsNaming(collection, entity);
	const heading: Line[] = [noWordsLine(collection, entity)];
	if (documents.length > 0) heading.push([label('namedIn', { documents: documentsFact(documents) })]);
	return {
		nothing: true,
		heading,
		choices: [
			{
				label: [label('seeWhereNamed')],
				detail: null,
				query: { command: 'who', options: { name: tellingName(collection, entity) } },
			},
			...(await surnameChoices(collection, entity)),
		],
	};
}

/** The same for what is printed like a name, but is nobody who is known; null where it is not printed so. */
async function noWordsOfPrinted(collection: Collection, typed: string): Promise<Reply | null> {
	const places = await printedNames(collection, typed);
	const [first] = places;
	if (first === undefined) return null;
	const [words, documents] = [spanOf(first), documentsFact(places.map(({ held }) => held))];
	const all = documentCountFact(collection.holdings.documents.length);
	return {
		nothing: true,
		heading: [[label('printedNotKnown', { words, documents })], [label('noWordsOf', { name: words, documents: all })]],
		choices: [{ label: [label('seeWhereNamed')], detail: null, query: { command: 'who', options: { name: typed } } }],
	};
}

/** Where somebody has words, but none that fit: a choice to see them all. */
function allWordsOf(collection: Collection, resolved: ResolvedName | null): readonly Choice[] {
	if (resolved?.kind !== 'one') return [];
	const { entity } = resolved;
	const query = { command: 'statement', options: { by: tellingName(collection, entity) } };
	return [{ label: [label('seeWhatSaid', { name: nameFact(entity) })], detail: null, query }];
}

/** Who said what: the statements that fit, in order of fit where something was sought, else in order of document and place. */
export async function findStatements(
	collection: Collection,
	question: StatementQuestion,
	query: Query,
): Promise<Reply> {
	const { by, about, days, documents, mode } = question;
	const resolved = by === null ? null : resolveName(collection, by);
	if (by !== null && resolved?.kind === 'several') {
		return chooseName(collection, resolved, by, (name) => ({ ...query, options: { ...query.options, by: name } }));
	}
	if (by !== null && resolved?.kind === 'none') {
		const printed = await noWordsOfPrinted(collection, by);
		if (printed !== null) return printed;
		return {
			nothing: true,
			heading: [
				[
					label('notNamedHere', {
						words: new Echo(by),
						documents: documentCountFact(collection.holdings.documents.length),
					}),
				],
				...nothingLines(collection),
				...(resolved.near.length > 0 ? [[label('didYouMean')]] : []),
			],
			choices: resolved.near.map((entity) =>
				choiceOf(collection, entity, { ...query, options: { ...query.options, by: tellingName(collection, entity) } }),
			),
		};
	}

	const spoken =
		resolved === null
			? collection.statements.places
			: resolved.kind === 'one'
				? [...collection.statementsOf(resolved.entity.id), ...collection.statementsFor(resolved.entity.id)]
				: resolved.kind === 'printed'
					? resolved.places
					: [];
	const heading: Line[] = by === null || resolved === null ? [] : [...nameNotes(resolved, by)];
	if (resolved?.kind === 'one' && spoken.length === 0) {
		const none = await noWordsOf(collection, resolved);
		return { ...none, heading: [...heading, ...(none.heading ?? [])] };
	}

	const undated = new Set<Held>();
	const fitting = [...spoken].sort(inOrder).flatMap((place) => {
		const sorted = lookUp(collection, place);
		if (sorted === null) return [];
		if (mode !== null && sorted.statement.mode !== mode) return [];
		if (documents !== null && !documents.includes(sorted.held)) return [];
		const dated = inDays(sorted.held, sorted.statement.when, days);
		if (dated === 'undated') undated.add(sorted.held);
		return dated === 'yes' ? [sorted] : [];
	});

	// Somebody's own words before what he signed with others; a spokeswoman before those who are only of her organisation.
	const person = resolved?.kind === 'one' ? resolved.entity : null;
	const notOwn = new Map(fitting.map((sorted) => [sorted, notOwnLine(collection, sorted, person)]));
	const own = (sorted: Sorted): boolean => (notOwn.get(sorted) ?? null) === null;
	const onlyOneOf = ({ statement }: Sorted): boolean => statement.speaker?.belongsTo?.role === 'member';
	let chosen = [...fitting].sort(
		(a, b) =>
			Number(own(b)) - Number(own(a)) ||
			Number(onlyOneOf(a)) - Number(onlyOneOf(b)) ||
			MODE_ORDER[a.statement.mode] - MODE_ORDER[b.statement.mode],
	);
	let sought: Sought = NOTHING_SOUGHT;
	let lost: Partial<Pick<Answered, 'missing' | 'lacking'>> = {};
	let near: readonly Sorted[] = [];
	let sayLacking = (card: Card): Card => card;
	if (about !== null) {
		const key = (place: NumberedPlace): string => `${place.document}/${place.number}`;
		const byPlace = new Map(fitting.map((sorted) => [key(sorted.place), sorted]));
		const unitPlace = (unit: number): Sorted | null => {
			const place = collection.statements.places[unit];
			return (place === undefined ? null : byPlace.get(key(place))) ?? null;
		};
		const result = searchFor(collection, 'statements', about, {
			only: (unit) => unitPlace(unit) !== null,
		});
		chosen = result.found.flatMap((found) => unitPlace(found.unit) ?? []);
		near = result.near.flatMap((found) => unitPlace(found.unit) ?? []);
		sought = soughtBy(result);
		// Found by its own words before found by the sentence around them.
		const itself = ({ held, statement }: Sorted): boolean =>
			statement.parts.some((part) => focusIn(held.text, part, sought).length > 0);
		chosen = [...chosen.filter(itself), ...chosen.filter((sorted) => !itself(sorted))];
		// Where not even a near miss has any of it, it may stand in what was not looked through.
		const nowhere = chosen.length === 0 && near.length === 0 && result.lacking.length === 0;
		lost = { missing: nowhere ? result.words : result.missing, lacking: result.lacking };
		heading.push(...searchNotes(result));
		sayLacking = withLacking(
			collection,
			holdingOf(collection, result, () => []),
		);
	}
	if (person !== null && chosen.length > 0 && !chosen.some(own) && person.kind === 'organisation')
		heading.push(noWordsLine(collection, person));

	const closing = leftOutLines(undated);
	// Two reports in one sentence are one excerpt.
	const seen = new Set<string>();
	const cards = chosen
		.flatMap((sorted) => {
			const made = statementCards(collection, sorted, sought);
			const line = notOwn.get(sorted) ?? null;
			return line === null ? made : made.map((card) => ({ ...card, above: [...card.above, line] }));
		})
		.filter(({ citation, speaker }) => {
			const key = `${citation.receipt} ${speaker?.name ?? ''}`;
			if (seen.has(key)) return false;
			seen.add(key);
			return true;
		});
	if (cards.length === 0) {
		const nearest = near.flatMap((sorted) => statementCards(collection, sorted, sought).slice(0, 1));
		return {
			nothing: true,
			heading: [
				...heading,
				...nothingLines(collection, { documents: documents ?? collection.holdings.documents, ...lost }),
			],
			nearest: collapseCopies(collection, nearest),
			choices: allWordsOf(collection, resolved),
			closing,
		};
	}
	const shown = collapseCopies(collection, cards.map(sayLacking));
	const statements = chosen.length - (cards.length - shown.length);
	const count = statements <= 1 ? label('oneStatementFound') : label('statementsFound', { n: countFact(statements) });
	return { heading: [[count], ...heading], cards: shown, closing };
}
