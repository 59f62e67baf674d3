import { type Bridges, combinationStart, termOf } from '../words/bridges.ts';
import { editDistance } from '../words/editDistance.ts';
import type { Speller } from '../words/spelling.ts';
import type { Stemmer } from '../words/stems.ts';
import { ASKING_WORDS, STOP_WORDS } from '../words/stopWords.ts';
import type { TermInParts } from './parts.ts';
import type { QueryPart } from './query.ts';

/** A typed word and the printed words that were looked for in its stead or beside it. */
export interface Replacement {
	readonly typed: string;
	readonly used: readonly string[];
}

/** A term that is looked for on behalf of a word of the query. */
interface Alternative {
	readonly term: string;
	/** What its impact is multiplied by. */
	readonly factor: number;
	/** How much of the word a unit with this term matches, 0 to 1; several add up to 1 at most. */
	readonly share: number;
	/** Where the term stands. */
	readonly held: TermInParts;
}

/** A word of the query (or a combination such as "kicked out"), with all that is looked for on its behalf. */
export interface Slot {
	/** As typed, folded. */
	readonly word: string;
	readonly alternatives: readonly Alternative[];
	/** Inverse document frequency: what the word carries of the query. */
	readonly weight: number;
}

/** What a query comes to in one index. */
export interface Plan {
	readonly slots: readonly Slot[];
	readonly changed: readonly Replacement[];
	readonly also: readonly Replacement[];
}

/** What a plan is made from. */
export interface PlanningGround {
	/** Units in all, and where a term stands among them. */
	readonly units: number;
	readonly lookUp: (term: string) => TermInParts;
	readonly stemmer: Stemmer;
	readonly speller: Speller | null;
	readonly bridges: Bridges | null;
	/** How often a word is printed in the library, which may be more than this index. */
	readonly frequencyOf: (word: string) => number;
	/** Whether the word, or another form of it, is printed in the library. */
	readonly knows: (word: string) => boolean;
	/** The two printed words that a word may be the join of ("witchhunt"), or null ({@link halvesOf}). */
	readonly halves: (word: string) => Halves | null;
	/** Whether a printed word may be what was meant by a typed one that is spelt nearly so. */
	readonly mayMean: (typed: string, printed: string) => boolean;
}

export type Halves = readonly [string, string];

/** What a bridged word counts, against 1 for a typed one. */
const BRIDGED = { factor: 0.6, share: 0.9 } as const;
/** Socialism for socialist. */
const CLOSE_RELATIVE = { factor: 0.5, share: 0.6 } as const;
/** Stabilise for stability, but also import for important: helps an answer up, never is one by itself. */
const DISTANT_RELATIVE = { factor: 0.5, share: 0.4 } as const;
/** One word of a combination without the other ("kicked" for "kicked out"). */
const COMPONENT = { factor: 0.5, share: 0.4 } as const;
/**
 * How much of a word its correction matches. Less than a bridged word: what was typed may well be right, and then the
 * library has nothing on it.
 */
const CORRECTED_SHARE = 0.75;
/** The far more frequent neighbour of a word that is hardly ever printed. */
const NEIGHBOUR = { factor: 0.5, share: 0.9 } as const;
/** A word printed so often or less may be a slip. */
const RARE = 2;
/**
 * Words looked for in a question, the heaviest. A question that takes up all of Discord's 6,000 characters has some hundreds;
 * the others would take time and add little.
 */
const MOST_SLOTS = 64;
/** Shorter halves of a word are no words ("a", "on", "re"). */
const SHORTEST_HALF = 3;
/** Halves of this length are more likely what was meant than a word with other letters. */
const SURE_HALF = 4;

/** How much a term says: ln(1 + (N - n + 0.5) / (n + 0.5)), never negative. */
const rarity = (units: number, holding: number): number => Math.log(1 + (units - holding + 0.5) / (holding + 0.5));

/**
 * How a question's repeating a word levels off, in BM25 (Robertson and Walker's k3; Okapi and Terrier have 7 or 8): a word typed twice
 * counts 1.8 times.
 */
const K3 = 8;
const repeated = (times: number): number => ((K3 + 1) * times) / (K3 + times);

/** A word as it is looked for: its place among the typed words, and the words of a combination. */
interface Wanted {
	readonly words: readonly string[];
	readonly combination: string | null;
	/** What it is printed as together with the word typed after it, or before it: null where those are not printed as one. */
	readonly joinedNext: string | null;
	readonly joinedPrevious: string | null;
}

function wantedOf(words: readonly string[], { bridges, stemmer: { stemOf }, frequencyOf }: PlanningGround): Wanted[] {
	const stems = words.map(stemOf);
	const combined = new Map<number, { start: number; words: string }>();
	const taken = new Set<number>();
	for (const [at, stem] of stems.entries()) {
		const best = (bridges?.byLast.get(stem) ?? [])
			.map((one) => ({ start: combinationStart(one, (i) => stems[i], at), words: one.words, loose: one.loose }))
			.filter(({ start }) => start >= 0 && !taken.has(start) && !taken.has(at))
			.sort((a, b) => b.words.length - a.words.length)[0];
		if (best === undefined) continue;
		combined.set(at, best);
		if (best.loose) taken.add(best.start).add(at);
		else for (let i = best.start; i <= at; i++) taken.add(i);
	}
	const wanted: Wanted[] = [];
	let joinedPrevious: string | null = null;
	for (const [at, word] of words.entries()) {
		const next = words[at + 1];
		const joined = next === undefined || STOP_WORDS.has(word) || STOP_WORDS.has(next) ? null : word + next;
		const joinedNext = joined !== null && frequencyOf(joined) > 0 ? joined : null;
		const combination = combined.get(at);
		if (combination !== undefined) {
			const parts = words.filter((_, i) => i >= combination.start && i <= at && taken.has(i));
			wanted.push({ words: parts, combination: combination.words, joinedNext: null, joinedPrevious: null });
		} else if (!taken.has(at) && !STOP_WORDS.has(word)) {
			wanted.push({ words: [word], combination: null, joinedNext, joinedPrevious });
		}
		joinedPrevious = joinedNext;
	}
	return wanted;
}

/** Decides what to look for. Deterministic; does not read postings beyond their counts. */
export function planQuery(parts: readonly QueryPart[], ground: PlanningGround): Plan {
	const { units, lookUp, bridges, stemmer } = ground;
	const { stemOf, relativesOf } = stemmer;
	const changed: Replacement[] = [];
	const also: Replacement[] = [];
	const slots = new Map<string, Slot>();

	/** What is looked for on behalf of some words of the same standing (one, or several joined by OR). */
	const slotFor = (one: Wanted): Slot => {
		const word = one.words.join(' ');
		const [only = ''] = one.words;
		const found = new Map<string, { factor: number; share: number; held: TermInParts }>();
		const take = (term: string, { factor, share }: { factor: number; share: number }): boolean => {
			const known = found.get(term);
			const held = known?.held ?? lookUp(term);
			if (held.units === 0) return false;
			if (known === undefined || known.factor < factor) found.set(term, { factor, share, held });
			return true;
		};
		const takeBridged = (from: string, typed: string): void => {
			const used = (bridges?.bridgedFrom(from) ?? []).filter((entry) => {
				const term = termOf(entry);
				return !found.has(term) && take(term, BRIDGED);
			});
			if (used.length > 0) also.push({ typed, used });
		};

		if (one.combination !== null) {
			take(one.combination, { factor: 1, share: 1 });
			const contents = one.words.filter((each) => !STOP_WORDS.has(each));
			for (const each of contents) {
				take(stemOf(each), {
					factor: COMPONENT.factor,
					share: COMPONENT.share / contents.length,
				});
			}
			takeBridged(one.combination, word);
		} else {
			let best = only;
			take(stemOf(only), { factor: 1, share: 1 });
			const relatives = relativesOf(only);
			const close = relatives.close.filter((other) => take(other, CLOSE_RELATIVE));
			if (close.length > 0) also.push({ typed: only, used: close });
			for (const other of relatives.distant) take(other, DISTANT_RELATIVE);
			const halves = ground.halves(only);
			if (ground.knows(only) || bridges?.holds(stemOf(only)) === true) {
				const frequency = ground.frequencyOf(only);
				const neighbour =
					ground.speller !== null && frequency > 0 && frequency <= RARE
						? ground.speller.frequentNeighbourOf(only)
						: null;
				if (neighbour !== null && take(stemOf(neighbour), NEIGHBOUR)) {
					also.push({ typed: only, used: [neighbour] });
				}
				if (halves !== null) {
					takeHalves(halves, take, stemmer);
					also.push({ typed: only, used: [halves.join(' ')] });
				}
			} else if (ground.speller !== null) {
				const corrections = ground.speller
					.correctionsOf(only)
					.filter(({ word: printed }) => ground.mayMean(only, printed));
				const [first] = corrections;
				if (halves !== null && (first === undefined || Math.min(...halves.map((half) => half.length)) >= SURE_HALF)) {
					takeHalves(halves, take, stemmer);
					changed.push({ typed: only, used: [halves.join(' ')] });
				} else if (first !== undefined) {
					best = first.word;
					for (const { word: correct, weight } of corrections) {
						take(stemOf(correct), { factor: weight, share: CORRECTED_SHARE });
					}
					changed.push({ typed: only, used: corrections.map((correction) => correction.word) });
				}
			}
			for (const joined of [one.joinedNext, one.joinedPrevious]) {
				if (joined === null || !take(stemOf(joined), { factor: 0.5, share: 1 })) continue;
				if (joined === one.joinedNext) also.push({ typed: `${only} ${joined.slice(only.length)}`, used: [joined] });
			}
			takeBridged(stemOf(best), only);
		}

		const main = [...found].filter(([, { factor }]) => factor > BRIDGED.factor);
		const counts = (main.length > 0 ? main : [...found]).map(([, { held }]) => held.units);
		const weight = rarity(units, counts.length === 0 ? 0 : Math.max(...counts));
		return {
			word,
			weight,
			alternatives: [...found].map(([term, { factor, share, held }]) => {
				const own = rarity(units, held.units);
				return { term, share, held, factor: factor * (factor > BRIDGED.factor ? own : Math.min(own, weight)) };
			}),
		};
	};

	const timesTyped = new Map<string, number>();
	const add = (slot: Slot): void => {
		const before = timesTyped.get(slot.word) ?? 0;
		timesTyped.set(slot.word, before + 1);
		const known = slots.get(slot.word);
		const more = repeated(before + 1) / repeated(Math.max(1, before));
		slots.set(
			slot.word,
			known === undefined
				? slot
				: { ...known, alternatives: known.alternatives.map((one) => ({ ...one, factor: one.factor * more })) },
		);
	};

	const lists = parts
		.filter((part) => part.kind !== 'without')
		.map((part) => ({ kind: part.kind, wanted: wantedOf(part.words, ground) }));
	const carried = lists.some(({ wanted }) =>
		wanted.some((one) => one.combination !== null || !ASKING_WORDS.has(one.words[0] ?? '')),
	);
	const first = parts[0]?.kind === 'words' && parts[0].words.length > 1 ? parts[0].words[0] : null;
	for (const { kind, wanted: all } of lists) {
		// A misspelt function word is dropped as one that is spelt right would be.
		const wanted = all.filter(({ words: [word = ''], combination }) => {
			if (combination !== null || ground.speller === null || ground.knows(word)) return true;
			const meant = misspeltStopWord(word, word === first);
			if (meant !== null) changed.push({ typed: word, used: [meant] });
			return meant === null;
		});
		const kept = wanted.filter(
			(one) => !carried || kind === 'phrase' || one.combination !== null || !ASKING_WORDS.has(one.words[0] ?? ''),
		);
		if (kind !== 'either') {
			for (const one of kept) add(slotFor(one));
			continue;
		}
		const each = kept.map((one) => slotFor({ ...one, joinedNext: null, joinedPrevious: null }));
		const found = each.filter((slot) => slot.alternatives.length > 0);
		if (each.length > 0) {
			add({
				word: each.map((slot) => slot.word).join(' or '),
				weight: Math.min(...(found.length > 0 ? found : each).map((slot) => slot.weight)),
				alternatives: each.flatMap((slot) => slot.alternatives),
			});
		}
	}
	return { slots: heaviest([...slots.values()]), changed: onceEach(changed), also: onceEach(also) };
}

/** The printed words that carry most, and all that stand nowhere (those take no time), in the order of the query. */
function heaviest(slots: readonly Slot[]): readonly Slot[] {
	const printed = slots.filter((slot) => slot.alternatives.length > 0);
	if (printed.length <= MOST_SLOTS) return slots;
	const left = new Set(printed.sort((a, b) => b.weight - a.weight).slice(MOST_SLOTS));
	return slots.filter((slot) => !left.has(slot));
}

const FUNCTION_WORDS = [...STOP_WORDS, ...ASKING_WORDS];
/** From this length on, one error of any kind in a function word is plain; in shorter ones only swapped letters and one left out are. */
const LONG_STOP_WORD = 6;
const SHORTEST_STOP_WORD = 4;
/** With a letter left out, shorter ones are too much like other words. */
const SHORTEST_LEFT_OUT = 5;
/** Words that are a function word with a letter left out, and words of their own. */
const WORDS_THEMSELVES: ReadonlySet<string> = new Set(['cold', 'blow', 'thee', 'wold', 'bing', 'sine']);
/** Words that a question begins with, where more errors are plain: what else begins so is rarely a slip of one of them. */
const QUESTION_WORDS =
	'who whom why how did was has what which whose when where does were have will would could should'.split(' ');

const sortedLetters = (word: string): string => [...word].sort().join('');

/**
 * The function word, or word that people put around a question, that was meant ("abuot": about; "wich": which), or null.
 *
 * @param begins - whether a question begins with it
 */
function misspeltStopWord(typed: string, begins: boolean): string | null {
	if (ASKING_WORDS.has(typed) || WORDS_THEMSELVES.has(typed)) return null;
	const oneError = (word: string): boolean =>
		word.charCodeAt(0) === typed.charCodeAt(0) && editDistance(typed, word, 1) === 1;
	const swapped = (word: string): boolean => sortedLetters(word) === sortedLetters(typed);
	const leftOut = (word: string): boolean => word.length === typed.length + 1;
	// "War" is not "was", nor "world" "would": a letter for another is a slip only in what can hardly be anything else.
	const plain = (word: string): boolean =>
		leftOut(word) || swapped(word) || (word.length >= SHORTEST_STOP_WORD && typed.startsWith('wh'));
	if (begins) {
		// "Hwo many" asks how many, whoever else it may be.
		const meant = QUESTION_WORDS.filter((word) => oneError(word) && plain(word));
		const best = meant.find(swapped) ?? meant[0];
		if (best !== undefined) return best;
	}
	if (typed.length < SHORTEST_STOP_WORD) return null;
	for (const word of FUNCTION_WORDS) {
		if (word.length < SHORTEST_STOP_WORD || !oneError(word)) continue;
		if (word.length >= LONG_STOP_WORD || swapped(word)) return word;
		if (leftOut(word) && word.length >= SHORTEST_LEFT_OUT && STOP_WORDS.has(word)) return word;
	}
	return null;
}

function onceEach(replacements: readonly Replacement[]): Replacement[] {
	return [...new Map(replacements.map((one) => [`${one.typed}\n${one.used.join('\n')}`, one])).values()];
}

type Take = (term: string, worth: { factor: number; share: number }) => boolean;

function takeHalves(halves: Halves, take: Take, { stemOf }: Stemmer): void {
	for (const half of halves) take(stemOf(half), { factor: 0.6, share: 0.5 });
}

/**
 * The two printed words that a typed word may be the join of ("witchhunt"), or null.
 *
 * @param adjacent - whether two words stand next to each other anywhere
 */
export function halvesOf(
	word: string,
	{ frequencyOf }: Pick<PlanningGround, 'frequencyOf'>,
	adjacent: (...halves: Halves) => boolean,
): Halves | null {
	if (/\p{N}/u.test(word)) return null;
	for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at++) {
		const halves = [word.slice(0, at), word.slice(at)] as const;
		if (halves.some((half) => frequencyOf(half) === 0)) continue;
		if (adjacent(...halves)) return halves;
	}
	return null;
}
