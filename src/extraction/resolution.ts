import type { Range } from '../text/span.ts';
import { WRITTEN_NOUNS } from './cueWords.ts';
import type { Entity, Speaker, SpeakerBasis } from './extraction.ts';
import { ROLES } from './nameWords.ts';

/** A name where it stands, with whose it is. */
export interface Placed extends Range {
	readonly entity: Entity;
}

/** All named mentions of some entities, in order. */
export const placedNames = (entities: readonly Entity[]): readonly Placed[] =>
	entities
		.flatMap((entity) =>
			entity.mentions.filter((one) => one.kind === 'name').map(({ start, end }) => ({ start, end, entity })),
		)
		.sort((a, b) => a.start - b.start);

/** Index of the first placed name that does not end before an offset. */
function firstFrom(placed: readonly Placed[], offset: number): number {
	let low = 0;
	let high = placed.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((placed[middle]?.end ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

export function namesIn(placed: readonly Placed[], range: Range): readonly Placed[] {
	const found: Placed[] = [];
	for (let i = firstFrom(placed, range.start); i < placed.length; i++) {
		const one = placed[i];
		if (one === undefined || one.start >= range.end) break;
		if (one.start >= range.start && one.end <= range.end) found.push(one);
	}
	return found;
}

/** What is known where a subject stands. */
export interface Setting {
	readonly content: string;
	readonly placed: readonly Placed[];
	readonly entities: readonly Entity[];
	/** Where pronouns look back to: the outside words of this unit before the subject, then of the units before, nearest first. */
	readonly back: readonly Range[];
	/** Who spoke last, close before. */
	readonly last: Entity | null;
}

const HE = /^(?:he|she)$/iu;
const IT = /^(?:it|they)$/iu;
const GROUP =
	/^(?:the\s)?(?:(?:\p{L}+\s)?(?:group|party|union|council|committee|campaign|organisation|organization|company|charity|body|network|alliance))$/iu;
const AGE = /^the\s(\d{2})-year-old$/iu;

/** Nouns that only stand beside a name and do not make somebody else of it: "Labour spokeswoman", "Keir ally". */
const OTHER_PERSON =
	/\b(?:spokes(?:man|woman|person|people)|ally|allies|aide|aides|source|sources|insider|insiders|supporter|supporters|official|officials|friend|friends|critic|critics|member|members|colleague|colleagues|lawyer|lawyers|campaign|team|office|voters|activist|activists|candidates|reporter|staff)$/iu;
const POSSESSIVE = new RegExp(
	`['’]s?\\s(?:\\p{L}+\\s)?(?:${WRITTEN_NOUNS.join('|')}|tweets?|report|comments?|open letter|post|speech|book|spokes\\p{L}+)$`,
	'iu',
);

/** People (or organisations) named in the nearest stretch that names any. */
function nearest(setting: Setting, kind: Entity['kind']): readonly Entity[] {
	for (const range of setting.back) {
		const found = [...new Set(namesIn(setting.placed, range).map((one) => one.entity))].filter(
			(one) => one.kind === kind,
		);
		if (found.length > 0) return found;
	}
	return [];
}

/** A description that exactly one person or organisation of the text fits: "the film director", "the 85-year-old". */
function described(setting: Setting, words: string): Entity | null {
	const age = AGE.exec(words)?.[1];
	if (age !== undefined) {
		const aged = setting.entities.filter(
			(one) =>
				one.kind === 'person' &&
				one.mentions.some((mention) =>
					new RegExp(`^(?:\\s\\([^)]*\\))?,\\s\\(?${age}\\b`, 'u').test(
						setting.content.slice(mention.end, mention.end + 24),
					),
				),
		);
		if (aged.length === 1) return aged[0] ?? null;
		return aged.length === 0 ? onlyOne(nearest(setting, 'person')) : null;
	}
	const noun = words.toLowerCase().split(/\s+/u).at(-1) ?? '';
	if (!/^(?:the|this)\s/iu.test(words) || !ROLES.has(noun)) return null;
	const fitting = setting.entities.filter(
		(one) =>
			one.kind === 'person' &&
			one.roles.some((role) => setting.content.slice(role.start, role.end).toLowerCase().split(/\s+/u).includes(noun)),
	);
	if (fitting.length === 1) return fitting[0] ?? null;
	return null;
}

const onlyOne = (entities: readonly Entity[]): Entity | null => (entities.length === 1 ? (entities[0] ?? null) : null);

/**
 * Who a printed subject is. A pronoun or a description resolves only where exactly one candidate fits; else the words stand
 * and nobody is guessed.
 */
export function resolveSubject(setting: Setting, subject: Range, toldTo: Range | null): Speaker {
	const words = setting.content.slice(subject.start, subject.end);
	const speaker = (entity: Entity | null, basis: SpeakerBasis): Speaker => ({
		printed: subject,
		entity: entity?.id ?? null,
		basis,
		toldTo,
	});
	if (HE.test(words)) {
		const people = nearest(setting, 'person');
		const one = onlyOne(people);
		if (one !== null) return speaker(one, 'pronoun');
		return speaker(setting.last !== null && people.includes(setting.last) ? setting.last : null, 'pronoun');
	}
	if (IT.test(words)) {
		const one = onlyOne(nearest(setting, 'organisation'));
		return speaker(one, 'pronoun');
	}
	const inside = namesIn(setting.placed, subject);
	const whole = [...inside].reverse().find(
		(one) =>
			setting.content
				.slice(one.end, subject.end)
				.replace(/^['’]s?$/u, '')
				.trim() === '',
	);
	if (whole !== undefined) return speaker(whole.entity, 'named');
	if (inside.length > 0) {
		const [first] = inside;
		if (POSSESSIVE.test(words) && first !== undefined) return speaker(first.entity, 'named');
		// "Ken Loach, the film director" and "Brighton CLP members": the name first, a description behind.
		const tail = setting.content.slice(first?.end ?? subject.end, subject.end);
		if (first !== undefined && inside.length === 1 && /^\s?[,(]/u.test(tail)) return speaker(first.entity, 'named');
		if (
			first !== undefined &&
			first.entity.kind === 'organisation' &&
			inside.length === 1 &&
			/^\s(?:of\s(?:MPs|members))$/u.test(tail)
		)
			return speaker(first.entity, 'named');
		if (OTHER_PERSON.test(words)) return speaker(null, 'named');
		return speaker(null, 'named');
	}
	if (GROUP.test(words) && /^the\s/iu.test(words)) return speaker(onlyOne(nearest(setting, 'organisation')), 'pronoun');
	const one = described(setting, words);
	return speaker(one, one === null ? 'named' : 'pronoun');
}
