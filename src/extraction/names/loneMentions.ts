import type { EntityKind } from '../extraction.ts';
import type { TextWords } from './evidence.ts';
import type { NameMention } from './nameMention.ts';
import { NEVER_NAMES } from './notNames.ts';
import { shortForms } from './organisationAliases.ts';
import { PEOPLES } from './peoples.ts';
import { PARTICLES } from './personWords.ts';
import { type Lone, loneNames } from './singleNames.ts';
import { isHead, isInitial, oneSpace, type Word } from './words.ts';

/** What the full names of a text say about words that stand alone in it. */
interface Pieces {
	/** First names, surnames and whole names of bodies. */
	readonly kinds: ReadonlyMap<string, EntityKind>;
	readonly surnames: ReadonlySet<string>;
	/** Short forms of bodies. */
	readonly shorts: ReadonlySet<string>;
	/** Particles in front of surnames, with the space behind them: "du " of Mara du Lac. */
	readonly particles: ReadonlyMap<string, string>;
}

const PARTICLES_IN_FRONT = new RegExp(`\\s((?:(?:${[...PARTICLES].join('|')})\\s)+)\\S+$`, 'u');

function piecesOf(found: readonly NameMention[]): Pieces {
	const kinds = new Map<string, EntityKind>();
	const surnames = new Set<string>();
	const shorts = new Set<string>();
	const particles = new Map<string, string>();
	const times = new Map<string, number>();
	for (const { kind, text, bare, title } of found) {
		if (kind === 'organisation') {
			kinds.set(text, 'organisation');
			if (!text.includes(' ')) continue;
			const { fronts, tail } = shortForms(text);
			for (const form of [...fronts, tail]) if (form !== null && !form.includes(' ')) shorts.add(form);
		} else if (!bare) {
			const parts = text.split(/\s+/u);
			const surname = parts.at(-1) ?? '';
			surnames.add(surname);
			const particle = PARTICLES_IN_FRONT.exec(text)?.[1];
			if (particle !== undefined) particles.set(surname, particle);
			for (const part of [parts[0] ?? '', surname])
				if (part.length > 1 && !isInitial(part) && !kinds.has(part)) kinds.set(part, 'person');
		} else if (title !== null) kinds.set(text, 'person');
		else times.set(text, (times.get(text) ?? 0) + 1);
	}
	// A first name that stands alone again and again: "letters to Byron" are to him.
	for (const [text, count] of times) if (count > 1 && !kinds.has(text)) kinds.set(text, 'person');
	return { kinds, surnames, shorts, particles };
}

/** Words behind a surname that speak of several people: "the Marsh family". */
const FAMILY =
	/^(?:family|families|brothers|sisters|dynasty|clan|twins|and|was|is|were|are|has|had|of|in|on|at|to|for)$/u;

/** "the House of Fraser" is no head alone. */
const followedByName = (words: readonly Word[], at: number): boolean =>
	/^(?:of|for)$/u.test(words[at + 1]?.text ?? '') && words[at + 2]?.capital === true;

/** "Resist, Harbour Action and Kent Left were all ...": an ordinary word at the head of a list of organisations is one. */
function listsWith(content: string, { end, text }: Word, ends: ReadonlyMap<number, number>): boolean {
	const second = ends.get(end + 2);
	if (content.slice(end, end + 2) !== ', ' || second === undefined) return false;
	if (NEVER_NAMES.has(text) || text.endsWith('ly')) return false;
	const between = /^(?:,? and (?:the )?|, (?:the )?)/u.exec(content.slice(second, second + 12))?.[0];
	return between !== undefined && ends.has(second + between.length);
}

/** How far behind a surname its slip may stand, in UTF-16 code units: a few sentences. */
const NEAR = 400;

/** "Cole's" is a slip for "Coles'" where the text knows Coles only. */
const isSlip = (text: string, behind: string, { kinds }: Pieces): boolean =>
	!kinds.has(text) && kinds.get(`${text}s`) === 'person' && /^['’]s/u.test(behind);

/** What one word that stands alone names, or null. */
function kindOf(
	{ words, at, place }: Lone,
	pieces: Pieces,
	alone: ReadonlySet<string>,
	known: TextWords,
): { readonly kind: EntityKind; readonly bare: boolean } | null {
	const word = words[at];
	if (word === undefined) return null;
	const { text } = word;
	const before = words[at - 1];
	const next = words[at + 1];
	const front = before !== undefined && oneSpace(word.gap) ? before.text : '';
	if (place && (!pieces.surnames.has(text) || /^(?:in|at|from|to|near|of|into|across)$/iu.test(front))) return null;
	// "The Council", "our Union": the body of that kind that the text names, if it is one only.
	const head =
		/^(?:the|this|our|my|your|their|its|his|her)$/iu.test(front) &&
		(isHead(text) || text === 'House') &&
		!followedByName(words, at);
	if (head || (!pieces.kinds.has(text) && pieces.shorts.has(text) && !NEVER_NAMES.has(text)))
		return { kind: 'organisation', bare: true };
	const kind = pieces.kinds.get(text) ?? (alone.has(text) ? 'person' : null);
	if (kind === null || NEVER_NAMES.has(text) || PEOPLES.has(text)) return null;
	if (word.first && known.small.has(text.toLowerCase())) return null;
	// "the Marsh inquiry" is about him, "the Marsh" is not.
	const attribute =
		pieces.kinds.has(text) && next !== undefined && oneSpace(next.gap) && !next.capital && !FAMILY.test(next.text);
	if (kind === 'person' && /^(?:the|an?)$/iu.test(front) && !attribute) return null;
	return { kind, bare: kind === 'person' };
}

/** Surnames, first names and short forms that stand alone, once the full names are known. */
export function loneMentions(
	content: string,
	lone: readonly Lone[],
	found: readonly NameMention[],
	known: TextWords,
): readonly NameMention[] {
	const pieces = piecesOf(found);
	const alone = loneNames(content, lone, known);
	const slips = new Slips(found);
	const ends = new Map(found.flatMap((one) => (one.kind === 'organisation' ? [[one.start, one.end] as const] : [])));
	return lone.flatMap((one): NameMention[] => {
		const word = one.words[one.at];
		if (word === undefined) return [];
		if (isSlip(word.text, content.slice(word.end, word.end + 3), pieces)) return slips.meant(word);
		const listed = word.first && listsWith(content, word, ends);
		const named = listed ? { kind: 'organisation' as const, bare: false } : kindOf(one, pieces, alone, known);
		if (named === null) return [];
		const particle = named.kind === 'person' ? (pieces.particles.get(word.text) ?? '') : '';
		const begin = word.start - particle.length;
		const start = content.slice(begin, word.start) === particle ? begin : word.start;
		return [{ start, end: word.end, text: content.slice(start, word.end), ...named, title: null, acronym: null }];
	});
}

/** "Cole's" shortly behind "Ann Coles" is hers; further on it is nobody's. */
class Slips {
	/** Where people's names end, in order, by their surname. */
	readonly #ends = new Map<string, number[]>();

	constructor(found: readonly NameMention[]) {
		for (const { kind, text, end } of found) {
			if (kind !== 'person') continue;
			const surname = text.split(/\s+/u).at(-1) ?? '';
			const ends = this.#ends.get(surname);
			if (ends === undefined) this.#ends.set(surname, [end]);
			else ends.push(end);
		}
		for (const ends of this.#ends.values()) ends.sort((a, b) => a - b);
	}

	meant({ start, end, text }: Pick<Word, 'start' | 'end' | 'text'>): NameMention[] {
		const surname = `${text}s`;
		const ends = this.#ends.get(surname) ?? [];
		let low = 0;
		for (let high = ends.length; low < high; ) {
			const middle = (low + high) >> 1;
			if ((ends[middle] ?? 0) <= start) low = middle + 1;
			else high = middle;
		}
		const last = ends[low - 1];
		if (last === undefined || start - last > NEAR) return [];
		return [{ start, end, text: surname, kind: 'person', bare: true, title: null, acronym: null }];
	}
}

/** First names that are only a slip, "Cole's" for "Coles'", as the surnames that they are meant for. */
export function withoutSlips(content: string, found: readonly NameMention[]): readonly NameMention[] {
	const pieces = piecesOf(found.filter((one) => !one.bare || one.kind === 'organisation'));
	const slips = new Slips(found);
	return found.flatMap((one) =>
		one.kind === 'person' &&
		one.bare &&
		one.title === null &&
		isSlip(one.text, content.slice(one.end, one.end + 3), pieces)
			? slips.meant(one)
			: [one],
	);
}
