import type { Held, KnownEntity } from '../../library/held/holdings.ts';
import { parseQuery } from '../../search/ranking/query.ts';
import type { Collection, NumberedPlace } from '../collection/collection.ts';
import { resolveName } from '../naming/resolveName.ts';
import { dateFact, documentsFact, namesFact } from '../shown/facts.ts';
import { Echo, type Line, label } from '../shown/pieces.ts';
import { UserError } from '../shown/userError.ts';
import { daysOf } from './dateOption.ts';
import { dayRange, documentsFor, inDays } from './filters.ts';
import { leftOutLines } from './notes.ts';

/** What of a collection is searched. */
export type FindableKind = 'passages' | 'statements' | 'events';

/** A question as it was understood. */
export interface Understood {
	/** What is looked for: the question without its filters, operators still in it. */
	readonly words: string;
	/** Whether something found fits the filters; null where there are none. */
	readonly fits: ((place: NumberedPlace, kind: FindableKind) => boolean) | null;
	/** How operators and filters were read, and what was read as plain words. */
	readonly understood: readonly Line[];
}

const FILTER = /(?<=^|\s)(?<name>speaker|source|from|to):(?:["“”](?<quoted>[^"“”]*)["“”]|(?<bare>[^\s"“”]*))/giu;
/** Names without quotation marks are tried with so many of the words behind them. */
const MOST_WORDS = 4;

/** Whose words are asked for: places of statements, and how to say it. */
interface Speaker {
	/** Whether the name is only spelt nearly like theirs. */
	readonly guessed: boolean;
	readonly places: readonly NumberedPlace[];
	readonly entities: readonly KnownEntity[];
	readonly printed: string | null;
}

function speakerOf(collection: Collection, typed: string): Speaker | null {
	const resolved = resolveName(collection, typed);
	if (resolved.kind === 'none') return null;
	if (resolved.kind === 'printed') return { places: resolved.places, entities: [], printed: typed, guessed: false };
	const entities = resolved.kind === 'one' ? [resolved.entity] : resolved.entities;
	const printed = resolved.kind === 'several' ? resolved.printed : [];
	return {
		places: [...entities.flatMap((one) => collection.statementsOf(one.id)), ...printed],
		entities,
		printed: null,
		guessed: resolved.kind === 'one' ? resolved.how === 'spelling' : resolved.guessed,
	};
}

const certain = (speaker: Speaker | null): Speaker | null => (speaker?.guessed === true ? null : speaker);

/** Of the beginnings of some words, the one that is spelt most nearly like a name, and whose it is. */
function nearestName(collection: Collection, words: readonly string[]): (typed: string) => Speaker | null {
	let best: { readonly typed: string; readonly distance: number } | null = null;
	for (let count = 1; count <= Math.min(words.length, MOST_WORDS); count++) {
		const typed = words.slice(0, count).join(' ');
		const distance = collection.similarNames(typed)[0]?.distance ?? 1;
		if (best === null || distance < best.distance) best = { typed, distance };
	}
	return (typed) => (typed === best?.typed ? speakerOf(collection, typed) : null);
}

function documentsOf(collection: Collection, typed: string): readonly Held[] | null {
	try {
		return documentsFor(collection, typed);
	} catch (error) {
		if (error instanceof UserError) return null;
		throw error;
	}
}

/** The longest beginning of some words that means something, and how many words it is. */
function longest<T>(
	words: readonly string[],
	meaning: (typed: string) => T | null,
): { value: T; count: number } | null {
	for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
		const value = meaning(words.slice(0, count).join(' '));
		if (value !== null) return { value, count };
	}
	return null;
}

/** How the operators within the words were read. */
function operatorLines(words: string): readonly Line[] {
	const { parts, plain } = parseQuery(words);
	const echo = (list: readonly string[], separator: string): Echo => new Echo(list.join(separator));
	return [
		...parts.flatMap((part): Line[] => {
			if (part.kind === 'phrase') return [[label('readWordForWord', { words: echo(part.words, ' ') })]];
			if (part.kind === 'without') return [[label('readWithout', { words: echo(part.words, ' ') })]];
			if (part.kind === 'either') return [[label('readEither', { words: echo(part.words, ', ') })]];
			return [];
		}),
		...(plain.length > 0 ? [[label('readPlain', { words: echo(plain, ' ') })]] : []),
	];
}

/**
 * Reads the filters of a question: `speaker:`, `source:`, `from:`, `to:`. Names and titles may stand in quotation marks. One
 * that means nothing here is read as plain words, and that is said.
 *
 * @throws UserError for days that end before they begin
 */
export function understand(collection: Collection, typed: string): Understood {
	const filters = [...typed.matchAll(FILTER)];
	if (filters.length === 0) return { words: typed, fits: null, understood: operatorLines(typed) };

	const speakers: Speaker[] = [];
	const documents: Held[] = [];
	const days: { from?: string; to?: string } = {};
	const plain: string[] = [];
	const kept: string[] = [];
	let at = 0;
	for (const [i, filter] of filters.entries()) {
		const { name = '', quoted, bare = '' } = filter.groups ?? {};
		kept.push(typed.slice(at, filter.index));
		at = filter.index + filter[0].length;
		const behind = typed.slice(at, filters[i + 1]?.index);
		const more = quoted === undefined && bare !== '' ? (/^(?:[ \t]+[^\s"“”]+)*/u.exec(behind)?.[0] ?? '') : '';
		const words = quoted === undefined ? [bare, ...more.split(/\s+/u).filter((word) => word !== '')] : [quoted];
		const take = <T>(meaning: (value: string) => T | null): T | null => {
			const found = bare === '' && (quoted ?? '').trim() === '' ? null : longest(words, meaning);
			if (found === null) return null;
			// The words behind that belong to the name or the date.
			for (let word = 1; word < found.count; word++) at += /^\s+\S+/u.exec(typed.slice(at))?.[0].length ?? 0;
			return found.value;
		};
		const which = name.toLowerCase();
		if (which === 'speaker') {
			// The longest name that is known; else the one that is spelt most nearly like one.
			const known = take((value) => certain(speakerOf(collection, value)));
			const speaker = known ?? take(nearestName(collection, words));
			if (speaker !== null) {
				speakers.push(speaker);
				continue;
			}
		} else if (which === 'source') {
			const found = take((value) => documentsOf(collection, value));
			if (found !== null) {
				documents.push(...found);
				continue;
			}
		} else {
			const day = take((value) => (daysOf(value) === null ? null : value));
			if (day !== null) {
				days[which === 'from' ? 'from' : 'to'] = day;
				continue;
			}
		}
		plain.push(filter[0]);
		kept.push(quoted ?? bare);
	}
	kept.push(typed.slice(at));
	const words = kept.join(' ').replace(/\s+/gu, ' ').trim();
	const range = dayRange(days.from, days.to);

	const spokenIn = new Map<number, NumberedPlace[]>();
	for (const place of speakers.flatMap(({ places }) => places)) {
		const known = spokenIn.get(place.document);
		if (known === undefined) spokenIn.set(place.document, [place]);
		else known.push(place);
	}
	const isSpoken = (place: NumberedPlace, kind: FindableKind): boolean =>
		(spokenIn.get(place.document) ?? []).some((one) =>
			kind === 'statements' ? one.number === place.number : one.start < place.end && place.start < one.end,
		);
	const inRange = (held: Held, { number }: NumberedPlace, kind: FindableKind): boolean => {
		const own = kind === 'passages' ? undefined : held.extraction[kind][number];
		return inDays(held, own?.when ?? null, range) === 'yes';
	};
	const wanted = new Set(documents);
	const fits = (place: NumberedPlace, kind: FindableKind): boolean => {
		const held = collection.holdings.documents[place.document];
		if (held === undefined || (wanted.size > 0 && !wanted.has(held))) return false;
		return inRange(held, place, kind) && (speakers.length === 0 || isSpoken(place, kind));
	};
	const undated = collection.holdings.documents.filter((held) => inDays(held, null, range) === 'undated');

	const entities = [...new Set(speakers.flatMap((one) => one.entities))];
	const understood: Line[] = [
		...(entities.length > 0 ? [[label('readSpeaker', { names: namesFact(entities) })]] : []),
		...speakers.flatMap(({ printed }) =>
			printed === null ? [] : [[label('readPrintedSpeaker', { words: new Echo(printed) })]],
		),
		...(documents.length > 0 ? [[label('readDocuments', { documents: documentsFact(documents) })]] : []),
		...(range.from === null ? [] : [[label('readFrom', { date: dateFact(range.from) })]]),
		...(range.to === null ? [] : [[label('readTo', { date: dateFact(range.to) })]]),
		...operatorLines(words),
		...(plain.length > 0 ? [[label('readPlain', { words: new Echo(plain.join(' ')) })]] : []),
		...leftOutLines(new Set(undated)),
	];
	const any = speakers.length > 0 || documents.length > 0 || days.from !== undefined || days.to !== undefined;
	return { words, fits: any ? fits : null, understood };
}
