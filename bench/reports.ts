import { numbersFrom } from '../test/search/corpus.ts';

/**
 * Made-up reports, letters and minutes in the style of British papers: no two paragraphs name the same people, bodies, places and
 * days, so that nothing read before is read again.
 */

const GIVEN = 'Ann Priya Daniel Ruth Tom Grace Omar Helen Colin Nadia Simon Yusuf Kate Malcolm Fiona Rajesh'.split(' ');
const FRONTS = 'Ash Bar Cor Dun El Far Gil Hol Ink Jar Kel Lam Mor Nor Oak Pen Ros Sand Tarn Ull Ver Wal'.split(' ');
const ENDS = 'bury combe croft dale field ford ham ley mere more ridge shaw stead ton wick worth'.split(' ');
const BODIES = 'Council,Trust,Tenants Union,Residents Association,Harbour Board,Action Group,Ferry Company'.split(',');
const OFFICES = 'leader,chair,treasurer,general secretary,chief executive,spokeswoman,former mayor'.split(',');
const THINGS = 'the ferry,the pier,the library,the swimming pool,the bus service,the market hall,the school'.split(',');
const DEEDS = 'would close,was to be sold,had been repaired,could not be saved,would cost £4.5m'.split(',');
const SAID = 'said told insisted warned argued added claimed replied admitted'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April June July August September October November December'.split(' ');

/** Paragraphs with what is different in each: `P` and `S`, a person's name and surname, `B` a body, `L` a place, `D` a day. */
const PARAGRAPHS = [
	'The {office} of {B}, {P}, said on {day} that {thing} {deed} in {month} {year} unless ministers paid for repairs.',
	'“We have asked for help four times since {D},” she said. “Nobody at the Ministry of Transport has answered us, and the members’ patience is at an end.”',
	'{P}, a spokesman for {B} ({acronym}), {said} the {L} Messenger: ‘We’re proud of what our members have done, and we will not be moved.’',
	'According to {B}, as many as 1,000 people signed a petition last week, and its own report described the plan for {thing} as “a mistake that need not have been made”.',
	'The committee met for two hours in the town hall. Minutes of the meeting, which {B} published yesterday, show that Cllr {S} urged members to vote against the budget.',
	'{P} and {P} of {L} had worked on {thing} since {year}. Neither would speak to reporters, but Mr {S}’s brother called the decision “hasty, unkind and badly explained”.',
	'In a statement the {L} {body} {said} that {thing} {deed}, and that nobody had been asked. It would meet again on {D}.',
	'Asked whether {thing} was safe, Dr {S} {said}: "I do not know, and nor does anybody else who was there on {day}."',
	'It rained all through the afternoon, and the crowd outside {thing} grew smaller as the speeches went on. By six o’clock only a few people were left.',
	'“It’s the same story in {L},” {said} {P}, who left {B} in {year}. He described its {office}, {P}, as a careful woman in a careless place.',
	'Members who signed the letter, among them {P}, {P} and Lord {S}, want an inquiry into how {B} spent the money; the {body} denies that any was lost.',
	'{L} was once a port of some size. In {year} more than two hundred boats were registered there, and on {D} the first steamer came in from {L}.',
] as const;

/** A made-up report of about so many characters, in paragraphs. The same seed gives the same one. */
export function reportOf(seed: number, length: number): string {
	const next = numbersFrom(seed);
	const one = <T>(list: readonly T[]): T | '' => list[Math.floor(next() * list.length)] ?? '';
	const place = (): string => `${one(FRONTS)}${one(ENDS)}`;
	const body = (): string => `${place()} ${one(BODIES)}`;
	const year = (): string => String(2000 + Math.floor(next() * 22));
	const made: Readonly<Record<string, () => string>> = {
		P: () => `${one(GIVEN)} ${place()}`,
		S: place,
		L: place,
		B: () => `the ${body()}`,
		D: () => `${1 + Math.floor(next() * 28)} ${one(MONTHS)} ${year()}`,
		acronym: () => place().slice(0, 3).toUpperCase(),
		body: () => one(BODIES),
		office: () => one(OFFICES),
		thing: () => one(THINGS),
		deed: () => one(DEEDS),
		said: () => one(SAID),
		day: () => one(DAYS),
		month: () => one(MONTHS),
		year,
	};
	const paragraphs: string[] = [];
	for (let size = 0; size < length; ) {
		const paragraph = one(PARAGRAPHS).replace(/\{(\w+)\}/g, (_, slot: string) => made[slot]?.() ?? '');
		paragraphs.push(paragraph);
		size += paragraph.length + 2;
	}
	return paragraphs.join('\n\n');
}
