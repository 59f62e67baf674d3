import type { Range } from '../../text/span.ts';
import { ANSWER_NOUNS, UTTERANCE_NOUNS, WRITTEN_NOUNS } from '../cues/cueWords.ts';
import type { Entity, Speaker, SpeakerBasis } from '../extraction.ts';
import type { Unit } from '../sentences/units.ts';
import { belongsTo } from './belongsTo.ts';
import { type BodiesByWord, bodiesByWord } from './bodiesByWord.ts';
import { ANY_GROUP_NOUNS, GROUP_NOUNS, PUBLIC_GROUP_NOUNS } from './groupWords.ts';
import { onlyOne, PersonMemory } from './personMemory.ts';
import { type Cast, namesIn, type Placed } from './placedNames.ts';
import { type Pronoun, pronounOf } from './pronounOf.ts';
import { nounsBeside, roleNoun } from './roleNouns.ts';
import type { Writer } from './writerOf.ts';

/** How far behind a description its name can end, in UTF-16 code units. */
const LONGEST_NAME = 60;

const heOrShe = (words: string): 'he' | 'she' | null =>
	/^(?:he|his|him)$/iu.test(words) ? 'he' : /^(?:she|her)$/iu.test(words) ? 'she' : null;

const IT = /^(?:it|its|they|their)$/iu;
/** "the council", "the local housing association": what an organisation is called once it has been named. */
const GROUP = /^(?:the|this)\s(?:[\p{L}-]+\s){0,2}([\p{L}-]+)$/iu;
const AGE = /\b(\d{2})-year-old$/iu;
const SAID_NOUNS = [...WRITTEN_NOUNS, ...UTTERANCE_NOUNS, ...ANSWER_NOUNS].join('|');
const UTTERANCE = new RegExp(
	`^['’]s?\\s(?:[\\p{L}-]+\\s){0,2}(?:${SAID_NOUNS}|tweets|posts|book|website|page|account|presentation|slides)$`,
	'iu',
);
/** "Her answer", "their only message": whose words they are. */
const WHOSE = new RegExp(`^(his|her|its|their|my)\\s(?:[\\p{L}-]+\\s){0,2}(?:${SAID_NOUNS})$`, 'iu');
/** ", Gianna," behind "his daughter". */
const NAMED_BEHIND = /^,\s(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Cllr|Coun)\.?\s|(?:[\p{L}’'-]+\s){1,4})?$/u;
/** "flanked by", "and", "who": what follows is somebody else. */
const SOMEBODY_ELSE =
	/\b(?:and|but|or|who|which|whose|with|by|to|for|of|in|on|at|from|as|that|like|than|[\p{Ll}]+(?:ed|ing))\s/u;

/** A form of address right in front of a name. */
const TITLE =
	/(?:^|\s)(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Professor|Prof|Rev|Cllr|Coun|Councillor|Judge|Father|Sister|Bishop|Captain|Colonel|General)\.?\s$/u;

/** "a friend of Dame Ursula" is somebody else. */
const OF_SOMEBODY = /\b(?:for|of|to|with|from|in|at|by|on|against|about|and|near|than|like)\s/u;

/** Words by which somebody speaks of himself. */
const FIRST_PERSON = /\b(?:I|me|my|I['’](?:m|d|ve|ll))\b/u;

/** A preposition in front of a name, with nothing but forms of address between. */
const NAMED_BY =
	/\b(?:for|of|to|with|from|in|at|by|on|against|about|and|near|than|like|['’]s)\s(?:(?:the|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Sen|Rep|Gov|Cllr|Prime|Minister)\.?\s)*$/u;
/** "Harbour Trust": the name says what kind of organisation it is. */
const isOfAKind = ({ names }: Entity): boolean =>
	names.some(({ text }) => text.split(/\s+/u).some((word) => GROUP_NOUNS.has(word.toLowerCase())));

/**
 * Who a printed subject is, for one run through a text in order. A pronoun or a description resolves only where one candidate
 * fits better than any other; else the words stand and nobody is guessed.
 */
export class Resolver {
	readonly #content: string;
	readonly #entities: readonly Entity[];
	readonly #placed: readonly Placed[];
	readonly #byId: ReadonlyMap<string, Entity>;
	readonly #bodies: BodiesByWord;
	readonly #pronouns = new Map<string, Pronoun>();
	#nouns: Map<string, Set<Entity>> | null = null;
	#ages: Map<string, Set<Entity>> | null = null;
	readonly #people: PersonMemory;
	/** Whom the last units’ main clauses are about: of the one before, and of the one that is being read. */
	#about: Entity | null = null;
	#subject: Entity | null = null;
	/** Whether the paragraph ends with a question. */
	#isQuestion = false;
	/** Whether somebody says "I" in the unit, outside of quotation marks. */
	#inFirstPerson = false;
	readonly #writer: Writer | null;

	constructor(content: string, { entities, placed }: Cast, writer: Writer | null) {
		this.#writer = writer;
		this.#content = content;
		this.#entities = entities;
		this.#placed = placed;
		this.#byId = new Map(entities.map((one) => [one.id, one]));
		this.#bodies = bodiesByWord(entities);
		this.#people = new PersonMemory(content, this.#placed, (entity) => this.#pronoun(entity));
	}

	/** Begins a unit. @param subject - of its main clause */
	enter(unit: Unit, index: number, subject: Range | null): void {
		const words = subject === null ? '' : this.#content.slice(subject.start, subject.end);
		this.#people.enter(unit, index, subject, heOrShe(words));
		this.#isQuestion = /\?["”’']?$/u.test(this.#content.slice(unit.block.start, unit.block.end).trimEnd().slice(-2));
		this.#inFirstPerson = unit.outside.some(({ start, end }) => FIRST_PERSON.test(this.#content.slice(start, end)));
		this.#about = this.#subject;
		this.#subject = subject === null || IT.test(words) ? this.#subject : this.#head(subject);
	}

	/** Ends a unit: its names can be meant from now on. */
	leave(): void {
		this.#people.leave();
	}

	/** Remembers who spoke. */
	spoke(speaker: Speaker | null): void {
		const entity = speaker?.entity == null ? undefined : this.#byId.get(speaker.entity);
		if (entity !== undefined) this.#people.spoke(entity);
	}

	/** Whether an entity is a person. @param id - of an entity */
	isPerson(id: string): boolean {
		return this.#byId.get(id)?.kind === 'person';
	}

	/** Whether a stretch is the name of one person, with no more than his title. */
	isPersonAlone(range: Range): boolean {
		const [one, ...more] = namesIn(this.#placed, range);
		return one !== undefined && more.length === 0 && one.entity.kind === 'person' && one.end === range.end;
	}

	/** Whether a stretch is the name of somebody known. */
	namedIn(range: Range): boolean {
		return namesIn(this.#placed, range).length > 0;
	}

	#pronoun(entity: Entity): Pronoun {
		const known = this.#pronouns.get(entity.id);
		if (known !== undefined) return known;
		const pronoun = pronounOf(this.#content, entity);
		this.#pronouns.set(entity.id, pronoun);
		return pronoun;
	}

	/** "They": the organisation that the sentence before was about, or that spoke in it, where nobody else was named. */
	#many(subject: Range): Entity | null {
		const near = [this.#people.namesHere(subject.start), ...this.#people.namesBefore(1)].flat();
		const named = new Set(near.map(({ entity }) => entity));
		const last = this.#people.lastSpeaker();
		const about = last !== null && last.back <= 1 ? last.entity : this.#about;
		if (about === null || about.kind !== 'organisation') return null;
		const others = [...named].filter((one) => one !== about);
		return others.every(({ kind }) => kind === 'person') && others.length < 2 ? about : null;
	}

	/** The only organisation that was named close before, "it". */
	#organisation(subject: Range): Entity | null {
		const here = this.#people.namesHere(subject.start);
		for (const names of [here, ...this.#people.namesBefore(2)]) {
			const there = names.filter(({ entity }) => entity.kind === 'organisation');
			if (there.length > 0) return onlyOne(there.map(({ entity }) => entity));
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
			const named = this.#bodies.get(group);
			if (named !== undefined) return onlyOne(named);
			if (PUBLIC_GROUP_NOUNS.has(group)) return null;
			const near = this.#organisation(subject);
			return near === null || ANY_GROUP_NOUNS.has(group) || !isOfAKind(near) ? near : null;
		}
		const noun = roleNoun(words.split(/\s+/u).at(-1) ?? '');
		return noun === null ? null : onlyOne(this.#byNoun(noun));
	}

	/** The one person who was named in the last units, if there is only one. */
	#onlyPersonNear(subject: Range): Entity | null {
		const names = [
			...this.#people.namesBefore(Number.POSITIVE_INFINITY).flat(),
			...this.#people.namesHere(subject.start),
		];
		return onlyOne(names.map(({ entity }) => entity).filter(({ kind }) => kind === 'person'));
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
				(this.#content.slice(one.start, one.end).includes(' ') || (TITLE.test(front) && !OF_SOMEBODY.test(front))) &&
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

	/** "Harbour Watch – a group which", "Ms Okoro, a councillor who": the name that a description stands beside. */
	#namedInFront(subject: Range, words: string): Entity | null {
		if (!/^an?\s/iu.test(words)) return null;
		const from = Math.max(0, subject.start - LONGEST_NAME);
		const mark = /(?:,|\s[–—-])\s$/u.exec(this.#content.slice(from, subject.start));
		const end = mark === null ? -1 : from + mark.index;
		const one = namesIn(this.#placed, { start: from, end }).at(-1);
		if (one === undefined || one.end !== end) return null;
		const noun = words.split(/\s+/u).find((word) => GROUP_NOUNS.has(word.toLowerCase()));
		return (one.entity.kind === 'organisation') === (noun !== undefined) ? one.entity : null;
	}

	/** "his daughter, Gianna, said": the name between commas right behind a description. */
	#namedBehind(subject: Range): Entity | null {
		const [one] = namesIn(this.#placed, { start: subject.end, end: subject.end + LONGEST_NAME });
		const between = one === undefined ? '' : this.#content.slice(subject.end, one.start);
		if (one === undefined || !NAMED_BEHIND.test(between) || SOMEBODY_ELSE.test(between)) return null;
		if (this.#content.charAt(one.end) !== ',') return null;
		const within = namesIn(this.#placed, subject);
		if (within.length === 0) return one.entity;
		// "Labour’s energy spokesman, Tom Reed, said".
		const office = roleNoun(this.#content.slice(subject.start, subject.end).split(/\s+/u).at(-1) ?? '') !== null;
		return office && one.entity.kind === 'person' && within.every(({ entity }) => entity.kind === 'organisation')
			? one.entity
			: null;
	}

	/**
	 * @param subject - the printed subject
	 * @param inherited - whether it stands in another clause than the verb
	 * @param said - what is said: nobody calls himself by his name
	 */
	speaker(subject: Range, toldTo: Range | null, inherited: boolean, said: readonly Range[] = []): Speaker | null {
		const words = this.#content.slice(subject.start, subject.end);
		const made = (entity: Entity | null, basis: SpeakerBasis): Speaker => ({
			printed: subject,
			entity: entity?.id ?? null,
			basis: inherited && basis === 'named' ? 'same-sentence' : basis,
			toldTo,
			belongsTo:
				entity === null && basis === 'named' ? belongsTo(this.#content, this.#bodies, this.#placed, subject) : null,
		});
		const whose = WHOSE.exec(words)?.[1];
		if (whose !== undefined) {
			const owner = { start: subject.start, end: subject.start + whose.length };
			return this.speaker(owner, toldTo, inherited, said);
		}
		const pronoun = heOrShe(words);
		if (pronoun !== null) {
			const others = [...said, ...(toldTo === null ? [] : [toldTo])].flatMap((range) => namesIn(this.#placed, range));
			const not = new Set(others.map(({ entity }) => entity));
			// "He told me": not whoever says "I".
			if (this.#writer !== null && this.#inFirstPerson) not.add(this.#writer.entity);
			return made(this.#people.resolve(pronoun, subject, not), 'pronoun');
		}
		if (/^(?:I(?:['’](?:m|d|ve|ll))?|me|my)$/u.test(words)) {
			const writer = this.#writer;
			if (writer === null || (writer.answers && this.#isQuestion)) return made(null, 'pronoun');
			return made(writer.entity, writer.answers ? 'pronoun' : 'byline');
		}
		if (IT.test(words)) return made(/^it/iu.test(words) ? this.#organisation(subject) : this.#many(subject), 'pronoun');
		const head = this.#head(subject);
		if (head !== null) return made(head, 'named');
		const inFront = this.#namedInFront(subject, words);
		if (inFront !== null) return made(inFront, 'same-sentence');
		const behind = this.#namedBehind(subject);
		if (behind !== null) return made(behind, 'named');
		const described = this.#described(words, subject);
		return made(described, described === null ? 'named' : 'pronoun');
	}
}
