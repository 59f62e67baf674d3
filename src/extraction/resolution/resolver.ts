import type { Range } from '../../text/span.ts';
import { UTTERANCE_NOUNS, WRITTEN_NOUNS } from '../cues/cueWords.ts';
import type { Entity, Speaker, SpeakerBasis } from '../extraction.ts';
import type { Unit } from '../sentences/units.ts';
import { belongsTo } from './belongsTo.ts';
import { GROUP_NOUNS, RELATIONS } from './groupWords.ts';
import { namesIn, type Placed, placedNames } from './placedNames.ts';
import { type Pronoun, pronounOf } from './pronounOf.ts';
import { nounsBeside, roleNoun } from './roleNouns.ts';

/** How far behind a description its name can end, in UTF-16 code units. */
const LONGEST_NAME = 60;

const heOrShe = (words: string): 'he' | 'she' | null =>
	/^(?:he|his|him)$/iu.test(words) ? 'he' : /^(?:she|her)$/iu.test(words) ? 'she' : null;

const IT = /^(?:it|its|they|their)$/iu;
/** "the council", "the local housing association": what an organisation is called once it has been named. */
const GROUP = /^(?:the|this)\s(?:[\p{L}-]+\s){0,2}([\p{L}-]+)$/iu;
const AGE = /\b(\d{2})-year-old$/iu;
const UTTERANCE = new RegExp(
	`^['’]s?\\s(?:[\\p{L}-]+\\s){0,2}(?:${[...WRITTEN_NOUNS, ...UTTERANCE_NOUNS].join('|')}|tweets|posts|book|website|page|account)$`,
	'iu',
);
/** "Mr Hale’s younger brother": who stands to the one that is named. */
const POSSESSED = /^['’]s?((?:\s[\p{L}-]+){1,3})/u;
/** ", Gianna," behind "his daughter". */
const NAMED_BEHIND = /^,\s(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Cllr)\.?\s)?$/u;

/** A preposition in front of a name, with nothing but forms of address between. */
const NAMED_BY =
	/\b(?:for|of|to|with|from|in|at|by|on|against|about|and|near|than|like|['’]s)\s(?:(?:the|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Sen|Rep|Gov|Cllr|Prime|Minister)\.?\s)*$/u;
/** No pronoun takes up a name that stands further back in its own sentence, in UTF-16 code units. */
const FAR = 2_000;
/** How many units back a pronoun reaches. */
const UNITS_BACK = 5;

interface Seen {
	/** null: the subject is "he" or "she", and nobody knows who. */
	readonly entity: Entity | null;
	readonly pronoun: Pronoun;
	readonly unit: number;
	/** Only somebody else is meant by it: "Mr Hale’s brother". */
	readonly related: boolean;
}

const onlyOne = (entities: Iterable<Entity | null>): Entity | null => {
	const set = new Set(entities);
	const [one] = set;
	return set.size === 1 ? (one ?? null) : null;
};

/**
 * Who a printed subject is, for one run through a text in order. A pronoun or a description resolves only where one candidate
 * fits better than any other; else the words stand and nobody is guessed.
 */
export class Resolver {
	readonly #content: string;
	readonly #entities: readonly Entity[];
	readonly #placed: readonly Placed[];
	readonly #byId: ReadonlyMap<string, Entity>;
	readonly #pronouns = new Map<string, Pronoun>();
	#nouns: Map<string, Set<Entity>> | null = null;
	#ages: Map<string, Set<Entity>> | null = null;
	/** Names outside quotations in the last units, in order. */
	#seen: Seen[] = [];
	#unit: Unit | null = null;
	#index = 0;
	#last: { readonly entity: Entity; readonly index: number } | null = null;
	/** Whom the subject of this unit takes up, where it is a pronoun. */
	#subject: { readonly range: Range; readonly pronoun: Pronoun; readonly entity: Entity | null } | null = null;
	readonly #writer: Entity | null;

	/** @param writer - who "I" is outside of quotation marks */
	constructor(content: string, entities: readonly Entity[], writer: Entity | null) {
		this.#writer = writer;
		this.#content = content;
		this.#entities = entities;
		this.#placed = placedNames(entities);
		this.#byId = new Map(entities.map((one) => [one.id, one]));
	}

	/** Begins a unit. @param subject - of its main clause */
	enter(unit: Unit, index: number, subject: Range | null): void {
		this.#unit = unit;
		this.#index = index;
		this.#seen = this.#seen.filter((one) => index - one.unit <= UNITS_BACK);
		this.#subject = null;
		const pronoun = subject === null ? null : heOrShe(this.#content.slice(subject.start, subject.end));
		if (subject !== null && pronoun !== null)
			this.#subject = { range: subject, pronoun, entity: this.#person(pronoun, subject) };
	}

	/** Ends a unit: its names can be meant from now on. */
	leave(unit: Unit): void {
		if (this.#subject !== null) this.#seen.push({ ...this.#subject, unit: this.#index, related: false });
		for (const one of this.#namesOutside(unit, unit.end)) this.#seen.push(one);
	}

	/** Remembers who spoke. */
	spoke(speaker: Speaker | null): void {
		const entity = speaker?.entity == null ? undefined : this.#byId.get(speaker.entity);
		if (entity !== undefined) this.#last = { entity, index: this.#index };
	}

	/** Whether a stretch is the name of somebody known. */
	namedIn(range: Range): boolean {
		return namesIn(this.#placed, range).length > 0;
	}

	/** Names of a unit outside its quotations, up to an offset. */
	#namesOutside(unit: Unit, until: number): readonly Seen[] {
		const found: Seen[] = [];
		const { outside } = unit;
		let from = 0;
		for (let high = outside.length; from < high; ) {
			const middle = (from + high) >> 1;
			if ((outside[middle]?.end ?? 0) <= until - FAR) from = middle + 1;
			else high = middle;
		}
		for (let i = from; i < outside.length; i++) {
			const range = outside[i];
			if (range === undefined || range.start >= until) break;
			for (const { entity, end } of namesIn(this.#placed, {
				start: range.start,
				end: Math.min(range.end, until),
			})) {
				const words =
					POSSESSED.exec(this.#content.slice(end, end + 60))?.[1]
						?.toLowerCase()
						.trim() ?? '';
				found.push({
					entity,
					pronoun: null,
					unit: this.#index,
					related: words.split(/\s+/u).some((word) => RELATIONS.has(word)),
				});
			}
		}
		return found;
	}

	#pronoun(entity: Entity): Pronoun {
		const known = this.#pronouns.get(entity.id);
		if (known !== undefined) return known;
		const pronoun = pronounOf(this.#content, entity);
		this.#pronouns.set(entity.id, pronoun);
		return pronoun;
	}

	/** Who "he" or "she" is. */
	#person(pronoun: 'he' | 'she', subject: Range): Entity | null {
		const fits = ({ entity, pronoun: printed }: Pick<Seen, 'entity' | 'pronoun'>): boolean =>
			entity === null
				? printed === pronoun
				: entity.kind === 'person' && (this.#pronoun(entity) ?? pronoun) === pronoun;
		const here: Pick<Seen, 'entity' | 'related'>[] =
			this.#unit === null ? [] : this.#namesOutside(this.#unit, subject.start).filter(fits);
		const own = this.#subject;
		if (own !== null && own.range.start < subject.start && fits(own)) here.push({ entity: own.entity, related: false });
		// "Mr Hale’s brother, who was there, said he": it may be either.
		if (here.length > 0) return here.some((one) => !one.related) ? onlyOne(here.map((one) => one.entity)) : null;
		const before = this.#seen.filter(fits);
		const last = this.#last;
		const lastFits =
			last !== null && this.#index - last.index <= UNITS_BACK && fits({ entity: last.entity, pronoun: null });
		for (let back = 1; back <= UNITS_BACK; back++) {
			const there = before.filter((one) => one.unit === this.#index - back);
			const spokeSince = lastFits && last !== null && last.index >= this.#index - back;
			const one = onlyOne(there.map((each) => each.entity));
			if (spokeSince && there.length === 0) return last.entity;
			if (one !== null) return spokeSince && last !== null && last.index > this.#index - back ? last.entity : one;
			if (there.length > 0) return null;
		}
		return null;
	}

	/** The only organisation that was named close before, "it". */
	#organisation(subject: Range): Entity | null {
		const is = ({ entity }: Seen): boolean => entity?.kind === 'organisation';
		const here = this.#unit === null ? [] : this.#namesOutside(this.#unit, subject.start).filter(is);
		if (here.length > 0) return onlyOne(here.map((one) => one.entity));
		for (let back = 1; back <= 2; back++) {
			const there = this.#seen.filter((one) => is(one) && one.unit === this.#index - back);
			if (there.length > 0) return onlyOne(there.map((one) => one.entity));
		}
		return null;
	}

	#byNoun(noun: string): ReadonlySet<Entity> {
		if (this.#nouns === null) {
			this.#nouns = new Map();
			for (const entity of this.#entities) {
				if (entity.kind !== 'person') continue;
				const nouns = entity.mentions.flatMap((mention) => nounsBeside(this.#content, mention));
				for (const role of entity.roles) {
					for (const word of this.#content.slice(role.start, role.end).split(/\s+/u)) {
						const found = roleNoun(word);
						if (found !== null) nouns.push(found);
					}
				}
				for (const one of nouns) this.#nouns.set(one, (this.#nouns.get(one) ?? new Set()).add(entity));
			}
		}
		return this.#nouns.get(noun) ?? new Set();
	}

	#byAge(age: string): ReadonlySet<Entity> {
		if (this.#ages === null) {
			this.#ages = new Map();
			for (const { entity, end } of this.#placed) {
				const printed = /^(?:\s\([^)]{1,20}\))?,?\s\(?(\d{2})[,)]/u.exec(this.#content.slice(end, end + 28))?.[1];
				if (printed !== undefined && entity.kind === 'person') {
					this.#ages.set(printed, (this.#ages.get(printed) ?? new Set()).add(entity));
				}
			}
		}
		return this.#ages.get(age) ?? new Set();
	}

	/** A description that exactly one person or organisation fits: "the film director", "the 85-year-old", "the council". */
	#described(words: string, subject: Range): Entity | null {
		const age = AGE.exec(words)?.[1];
		if (age !== undefined) {
			const aged = this.#byAge(age);
			if (aged.size > 0) return onlyOne(aged);
			return this.#entities.some((one) => one.kind === 'person') ? this.#onlyPersonNear(subject) : null;
		}
		if (!/^(?:the|this)\s/iu.test(words)) return null;
		const group = GROUP.exec(words)?.[1]?.toLowerCase() ?? '';
		if (GROUP_NOUNS.has(group)) {
			const named = this.#entities.filter(
				(one) =>
					one.kind === 'organisation' && one.names.some(({ text }) => text.toLowerCase().split(/\s+/u).includes(group)),
			);
			return named.length > 0 ? onlyOne(named) : this.#organisation(subject);
		}
		const noun = roleNoun(words.split(/\s+/u).at(-1) ?? '');
		return noun === null ? null : onlyOne(this.#byNoun(noun));
	}

	/** The one person who was named in the last units, if there is only one. */
	#onlyPersonNear(subject: Range): Entity | null {
		const here = this.#unit === null ? [] : this.#namesOutside(this.#unit, subject.start);
		return onlyOne([...this.#seen, ...here].map((one) => one.entity).filter((one) => one?.kind === 'person'));
	}

	/** The name that a noun phrase is about, not one that only stands beside its noun. */
	#head(subject: Range): Entity | null {
		const content = this.#content;
		for (const one of namesIn(this.#placed, subject)) {
			const front = content.slice(subject.start, one.start);
			const tail = content.slice(one.end, subject.end).replace(/\swho$/u, '');
			if (UTTERANCE.test(tail)) return one.entity;
			// "the council’s leader Priya Okoro": a full name at the end, with its office in front.
			if (
				tail === '' &&
				one.entity.kind === 'person' &&
				this.#content.slice(one.start, one.end).includes(' ') &&
				!NAMED_BY.test(front)
			)
				return one.entity;
			// "a spokesman for Ms Okoro", "members of the union", "her husband, Tom".
			if (/(?:^|\s)(?:for|of|to|with|from|in|at|by|on|against|about|and)\s/iu.test(front)) continue;
			// "Ms Okoro’s husband Tom" is somebody else's; "Kent’s Harbour Authority" is its own name.
			if (/['’]s?\s/u.test(front) && (tail !== '' || one.entity.kind === 'person')) continue;
			if (tail === '' || /^['’]s?$/u.test(tail) || /^\.?(?:\s(?:of|from|at|for)\s|,|\s\()/u.test(tail))
				return one.entity;
			if (one.entity.kind === 'person' && /^\s(?:himself|herself|Jr\.?|Sr\.?|MP|MEP|MSP|QC|KC)$/u.test(tail))
				return one.entity;
		}
		return null;
	}

	/** "his daughter, Gianna, said": the name between commas right behind a description. */
	#namedBehind(subject: Range): Entity | null {
		const [one] = namesIn(this.#placed, { start: subject.end, end: subject.end + LONGEST_NAME });
		if (one === undefined || !NAMED_BEHIND.test(this.#content.slice(subject.end, one.start))) return null;
		return this.#content.charAt(one.end) === ',' && namesIn(this.#placed, subject).length === 0 ? one.entity : null;
	}

	/**
	 * @param subject - the printed subject
	 * @param inherited - whether it stands in another clause than the verb
	 */
	speaker(subject: Range, toldTo: Range | null, inherited: boolean): Speaker | null {
		const words = this.#content.slice(subject.start, subject.end);
		const made = (entity: Entity | null, basis: SpeakerBasis): Speaker => ({
			printed: subject,
			entity: entity?.id ?? null,
			basis: inherited && basis === 'named' ? 'same-sentence' : basis,
			toldTo,
			belongsTo:
				entity === null && basis === 'named' ? belongsTo(this.#content, this.#entities, this.#placed, subject) : null,
		});
		const pronoun = heOrShe(words);
		if (pronoun !== null) return made(this.#person(pronoun, subject), 'pronoun');
		if (/^(?:I(?:['’](?:m|d|ve|ll))?|me)$/u.test(words))
			return made(this.#writer, this.#writer === null ? 'pronoun' : 'byline');
		if (IT.test(words)) return made(/^it/iu.test(words) ? this.#organisation(subject) : null, 'pronoun');
		const head = this.#head(subject);
		if (head !== null) return made(head, 'named');
		const behind = this.#namedBehind(subject);
		if (behind !== null) return made(behind, 'named');
		const described = this.#described(words, subject);
		return made(described, described === null ? 'named' : 'pronoun');
	}
}
