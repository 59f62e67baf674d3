import type { Range } from '../../text/span.ts';
import { CUE_VERBS } from '../cues/cueWords.ts';
import type { Entity } from '../extraction.ts';
import { CLAUSE_WORDS, PREPOSITIONS } from '../sentences/grammarWords.ts';
import type { Unit } from '../sentences/units.ts';
import { type MentionRole, mentionRole } from './mentionRole.ts';
import { firstFrom, namesIn, type Placed } from './placedNames.ts';
import type { Pronoun } from './pronounOf.ts';

/** No pronoun takes up a name that stands further back in its own sentence, in UTF-16 code units. */
const FAR = 2_000;
/** So many names of a unit are remembered at most: nobody takes up the first of more. */
const MOST_NAMES = 100;
/** How many units back a pronoun reaches. */
const UNITS_BACK = 5;

/** A name outside of quotation marks. */
interface Named extends MentionRole, Range {
	readonly entity: Entity;
}

/** The subject of a unit's main clause, where it is a person. */
interface Subject extends Range {
	/** null: "he" or "she", and nobody knows who. */
	readonly entity: Entity | null;
	/** Of a subject that is a pronoun itself. */
	readonly pronoun: Pronoun;
	/** A pronoun behind it goes on with it before anybody else is named: "Mr Hale left when he could". */
	readonly takenUp: boolean;
}

/** What a unit left behind for the pronouns of those after it. */
interface Past {
	readonly index: number;
	readonly subject: Subject | null;
	readonly topic: Entity | null;
	readonly names: readonly Named[];
	/** Who is quoted in it last. */
	readonly speaker: Entity | null;
}

/** The one that all of some are, or null. */
export function onlyOne(entities: Iterable<Entity | null>): Entity | null {
	let only: Entity | null | undefined;
	for (const one of entities) {
		if (only !== undefined && one !== only) return null;
		only = one;
	}
	return only ?? null;
}

/** "In an interview with", "Following the advice of": nothing in it is the subject of a clause. */
function isPhrase(words: string): boolean {
	const [first = '', second = ''] = words.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
	if (/^(?:after|before|since|until|while|when|once|as)$/u.test(first)) return second.endsWith('ing');
	return (PREPOSITIONS.has(first) && !CLAUSE_WORDS.has(first)) || /(?:ing|ed)$/u.test(first);
}

/** A preposition between the head of a noun phrase and a name in it. */
const OF = /(?:^|\s)(?:for|of|to|with|from|in|at|by|on|against|about|and|between)\s/iu;
/** "Letters | to | Mr Hale". */
const JOINED = /^\s(?:to|from|of|by|about)\s(?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady)\.?\s)?$/u;
/** So often a pronoun has to have meant somebody before it says which pronoun goes with the name. */
const OFTEN = 2;

/**
 * Who was spoken of, in order, to find out who "he" or "she" is. Made for one run through a text.
 */
export class PersonMemory {
	readonly #content: string;
	readonly #placed: readonly Placed[];
	readonly #pronounOf: (entity: Entity) => Pronoun;
	/** Where "he" and "she" could only mean somebody whose name says neither. */
	readonly #called = new Map<string, { readonly he: Set<number>; readonly she: Set<number> }>();
	/** The last units, latest first. */
	#past: readonly Past[] = [];
	/** In how many units a person has been named so far. */
	readonly #times = new Map<string, number>();
	#unit: Unit | null = null;
	/** Those of the unit that is being read, in order. */
	#names: readonly Named[] = [];
	#index = 0;
	#subject: Subject | null = null;
	/** The only one who is named inside of a main clause’s subject that is nobody itself. */
	#topic: Entity | null = null;
	/** The main clause’s subject, whatever it is. */
	#main: Range | null = null;
	#speaker: Entity | null = null;

	/** @param pronounOf - what goes with somebody's name; null: either */
	constructor(content: string, placed: readonly Placed[], pronounOf: (entity: Entity) => Pronoun) {
		this.#content = content;
		this.#placed = placed;
		this.#pronounOf = pronounOf;
	}

	/** Begins a unit. @param main - the subject of its main clause */
	enter(unit: Unit, index: number, main: Range | null, pronoun: Pronoun): void {
		this.#unit = unit;
		this.#names = this.#namesOutside(unit);
		this.#index = index;
		this.#main = main;
		this.#subject = null;
		this.#speaker = null;
		this.#topic = null;
		if (main === null) return;
		if (pronoun !== null) {
			this.#subject = { ...main, pronoun, takenUp: true, entity: this.resolve(pronoun, main, new Set()) };
			return;
		}
		const heads = this.namesHere(main.end).filter(({ role, start }) => {
			if (start < main.start) return false;
			// "Letters to Mr Hale": they are the subject, not he.
			const inside = OF.test(this.#content.slice(main.start, start));
			return (role === 'own' || role === 'kept') && !inside;
		});
		const entity = onlyOne(heads.map((one) => one.entity));
		if (entity === null) {
			// "Letters to Mr Hale in the Reed archive tell of": they are the subject, and he is who they are about.
			const inside = this.namesHere(main.end).filter((one) => one.start >= main.start && one.role === 'own');
			const behind = this.#names[firstFrom(this.#names, main.end)];
			const joined = behind !== undefined && JOINED.test(this.#content.slice(main.end, behind.start));
			this.#topic = onlyOne([...inside, ...(joined && behind.role === 'own' ? [behind] : [])].map((one) => one.entity));
		}
		if (entity?.kind !== 'person') return;
		const next = this.#names[firstFrom(this.#names, main.end)];
		const alone = this.#content.slice(main.end, Math.min(next?.start ?? unit.end, main.end + FAR));
		this.#subject = { ...main, pronoun: null, takenUp: /\b(?:he|she)\b/u.test(alone), entity };
	}

	/** Ends a unit: its names can be meant from now on. */
	leave(): void {
		const names = this.#names.slice(-MOST_NAMES);
		for (const id of new Set(names.map((one) => one.entity.id))) this.#times.set(id, (this.#times.get(id) ?? 0) + 1);
		const past = { index: this.#index, subject: this.#subject, topic: this.#topic, names, speaker: this.#speaker };
		this.#past = [past, ...this.#past].filter(({ index }) => this.#index - index < UNITS_BACK);
	}

	/** Remembers who spoke. */
	spoke(entity: Entity): void {
		this.#speaker = entity;
	}

	/** Names of a unit outside its quotations. */
	#namesOutside({ outside }: Unit): readonly Named[] {
		return outside.flatMap((range) =>
			namesIn(this.#placed, range).map(({ entity, start, end }) => ({
				entity,
				start,
				end,
				...mentionRole(this.#content, { start, end }),
			})),
		);
	}

	/** Names up to an offset in the unit that is being read. */
	namesHere(until: number): readonly Named[] {
		const to = firstFrom(this.#names, until);
		return this.#names.slice(firstFrom(this.#names, until - FAR), to);
	}

	/** Names in the last units, the latest unit first. @param back - how many units */
	namesBefore(back: number): readonly (readonly Named[])[] {
		return this.#past.filter(({ index }) => this.#index - index <= back).map(({ names }) => names);
	}

	/** Who spoke last, and in which of the last units: 0 is the one that is being read. */
	lastSpeaker(): { readonly entity: Entity; readonly back: number } | null {
		if (this.#speaker !== null) return { entity: this.#speaker, back: 0 };
		for (const { speaker, index } of this.#past)
			if (speaker !== null) return { entity: speaker, back: this.#index - index };
		return null;
	}

	#goesWith(entity: Entity, pronoun: 'he' | 'she'): boolean {
		const known = this.#pronounOf(entity);
		if (known !== null) return known === pronoun;
		const called = this.#called.get(entity.id);
		const other = pronoun === 'he' ? called?.she : called?.he;
		return (other?.size ?? 0) < OFTEN || (called?.[pronoun].size ?? 0) > 0;
	}

	/** Takes down that a pronoun could mean nobody else. */
	#call(entity: Entity | null, pronoun: 'he' | 'she', { start }: Range): Entity | null {
		if (entity === null) return null;
		const called = this.#called.get(entity.id) ?? { he: new Set<number>(), she: new Set<number>() };
		called[pronoun].add(start);
		this.#called.set(entity.id, called);
		return entity;
	}

	/** Candidates among some names: without those that are not spoken of, or that somebody else stands for. */
	#candidates(names: readonly Named[], pronoun: 'he' | 'she', not: ReadonlySet<Entity>): readonly Named[] {
		return names.filter(
			(one) =>
				one.entity.kind === 'person' &&
				one.role !== 'modifier' &&
				!not.has(one.entity) &&
				this.#goesWith(one.entity, pronoun),
		);
	}

	/** "Mr Hale’s brother, Tom, said he": the brother is named, so that Mr Hale is not meant. */
	#withoutNamed(names: readonly Named[]): readonly Named[] {
		return names.filter((one, i) => {
			if (one.role !== 'relative') return true;
			const next = names[i + 1];
			return next === undefined || !/^['’]s?(?:\s[\p{Ll}-]+){1,3},?\s$/u.test(this.#content.slice(one.end, next.start));
		});
	}

	/**
	 * Who "he" or "she" is; null where nobody or more than one fits.
	 *
	 * @param at - where the pronoun stands
	 * @param not - who cannot be meant: whom the words that are said speak of, who is told
	 */
	resolve(pronoun: 'he' | 'she', at: Range, not: ReadonlySet<Entity>): Entity | null {
		const here = this.#here(pronoun, at, not);
		return here === undefined ? this.#before(pronoun, at, not) : here;
	}

	/** Who is meant in the pronoun's own unit; undefined: nobody there, but perhaps somebody before it. */
	#here(pronoun: 'he' | 'she', at: Range, not: ReadonlySet<Entity>): Entity | null | undefined {
		const own = this.#subject;
		// "Before he left, Mr Hale": a pronoun in front of whom it stands for.
		if (
			own !== null &&
			own.pronoun === null &&
			own.entity !== null &&
			this.#unit !== null &&
			at.end < own.start &&
			/^(?:after|although|as|because|before|if|since|though|until|when|while)\b/iu.test(
				this.#content.slice(this.#unit.start, at.start),
			) &&
			this.#candidates(this.namesHere(at.start), pronoun, not).length === 0 &&
			!not.has(own.entity) &&
			this.#goesWith(own.entity, pronoun)
		)
			return own.entity;
		const isMain = this.#main !== null && this.#main.start === at.start;
		const phrase = isMain && this.#unit !== null && isPhrase(this.#content.slice(this.#unit.start, at.start));
		const fits = this.#withoutNamed(this.#candidates(this.namesHere(at.start), pronoun, not)).filter(
			// "Following the advice of his mentor, Mr Hale, he": somebody else.
			(one) => !(one.role === 'kept' && one.other === pronoun) && !(phrase && one.role === 'own'),
		);
		const goesOn = own !== null && own.start < at.start && own.pronoun === pronoun;
		// "Mr Hale’s brother, who was there, said he": it may be either.
		const both = fits.some(({ role, other }) => role === 'relative' && (other ?? pronoun) === pronoun);
		const plain = fits.filter(({ role, other }) => role !== 'relative' || (other !== null && other !== pronoun));
		if (goesOn) {
			// "He met Mr Hale before he": the sentence goes on with whom it began.
			return own.entity === null && fits.length === 0 ? null : own.entity;
		}
		if (plain.length > 0) {
			const one = onlyOne(plain.map(({ entity }) => entity));
			const last = plain.at(-1);
			// "Mr Hale asked him whether he": there are two of them.
			if (last?.role === 'own' && pronoun === 'he' && /\bhim\b/u.test(this.#content.slice(last.end, at.start)))
				return null;
			if (one !== null)
				return both && !fits.every(({ entity }) => entity === one) ? null : this.#call(one, pronoun, at);
			const [first] = plain;
			const others = plain.filter(({ entity }) => entity !== own?.entity);
			// "Mr Hale read Mr Marsh’s letter before he": the subject rather than whose letter it was.
			return own?.entity != null &&
				first?.entity === own.entity &&
				others.every(({ role }) => role === 'possessor') &&
				!this.#speaks(own)
				? own.entity
				: null;
		}
		return both ? null : undefined;
	}

	/** Whether a verb of speech follows a subject: what comes behind may be about anybody. */
	#speaks({ end }: Range): boolean {
		const verb = /^\s([\p{L}-]+)/u.exec(this.#content.slice(end, end + 24))?.[1] ?? '';
		return CUE_VERBS.has(verb.toLowerCase());
	}

	/** Who is meant in the units before. */
	#before(pronoun: 'he' | 'she', at: Range, not: ReadonlySet<Entity>): Entity | null {
		const fitsEntity = (entity: Entity): boolean =>
			!not.has(entity) && entity.kind === 'person' && this.#goesWith(entity, pronoun);
		const isMain = this.#main === null || this.#main.start >= at.start;
		for (const { subject, topic, names, speaker } of this.#past) {
			const fits = this.#withoutNamed(this.#candidates(names, pronoun, not));
			const speaks = speaker !== null && fitsEntity(speaker) ? speaker : null;
			const chain = subject?.pronoun === pronoun;
			// The sentence was about nobody else: "He met Mr Hale. He said".
			if (chain && isMain && subject.entity !== null && !not.has(subject.entity)) {
				if (speaks === null || speaks === subject.entity) return subject.entity;
			}
			const all = new Set<Entity | null>(fits.map(({ entity }) => entity));
			if (speaks !== null) all.add(speaks);
			if (chain && (subject.entity === null || !not.has(subject.entity))) all.add(subject.entity);
			if (all.size === 0) continue;
			// "Her mother, Edna, taught. She read": there are two of them, and only one is named.
			const kept = fits.filter(({ role, other }) => role === 'kept' && other === pronoun);
			if (kept.some(({ entity }) => entity === subject?.entity) && speaks === null && all.size === 1) return null;
			// "his friend, Mr Hale": there are two of them.
			if (kept.length > 0 && !chain && subject?.entity == null && !kept.some(({ entity }) => entity === speaks))
				return null;
			if (all.size === 1) return this.#call(onlyOne(all), pronoun, at);
			// Of several, whom the sentence is about, where he was known before and the others are new or only own something.
			const about = subject?.entity ?? speaks ?? (subject === null ? topic : null);
			const known = about != null && ((this.#times.get(about.id) ?? 0) > 1 || subject?.takenUp === true);
			if (isMain && known && fitsEntity(about)) {
				const rest = fits.filter(({ entity }) => entity !== about);
				if (
					(speaks === null || speaks === about) &&
					rest.every(({ entity, role }) => role === 'possessor' || (this.#times.get(entity.id) ?? 0) <= 1)
				)
					return about;
			}
			return null;
		}
		return null;
	}
}
