import { edtfDays } from '../text/edtf.ts';
import { matchesOf } from '../text/matches.ts';
import type { Range } from '../text/span.ts';
import type { When } from '../text/when.ts';
import { DATE, LEAD, MAY_HOLD, RANGE_YEAR, SMALL_WORD } from './datePatterns.ts';
import { type Around, type DateSetting, type DateValue, dateValue, monthNumber } from './dateValues.ts';
import { AHEAD, ANY_BEFORE, DONE, NOWADAYS_AFTER, NOWADAYS_BEFORE, SOME_DAY_AFTER, WOULD } from './dateWords.ts';

/**
 * Date expressions of one sentence after the other, resolved to EDTF with the precision that is printed. Clock times,
 * durations, "now", "may" and "sat" are no dates.
 */

/** A weekday within a name is no date: "Mail on Sunday", "Sunday Times". */
const NAME_BEFORE = /\bmail\s(?:on\s)?$|\b(?:News|Super|Black|Cyber|Bloody|Giving|Bowl)\s$/iu;
const NAME_AFTER = /^\s(?:Times|Mirror|Telegraph|Express|People|Post|Herald|Night Live)\b/u;

const RANGE_LENGTH = 40;
/** How far a year that is printed carries on in a report, and a day for "the next day": about two sentences. */
const THREAD = 300;
/** The same of a year that stands in a report without a month: it may be only a comparison. */
const THREAD_OF_YEAR = 120;
/** Years long past that make a text a history, and how many more are asked for each word that counts from the text's own day. */
const PAST_YEARS = 5;
const PAST_YEARS_AN_OWN = 8;
const YEAR_PRINTED = /(?<![\d£$€.,])(?:1[0-9]\d\d|20\d\d)\b(?![,.]\d)/gu;
/** Not "today": a history tells what stands where the battle was. */
const OWN_TIME =
	/\b(?:yesterday|last night|(?:this|last|next) week|last month|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!,? (?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))\b/gu;

/** Whether a text tells of years before its own, with hardly a word that counts from its own day. */
function isHistory(content: string, referenceYear: number | null): boolean {
	let past = 0;
	for (const [year] of content.matchAll(YEAR_PRINTED))
		if (referenceYear === null || Number(year) < referenceYear - 1) past++;
	if (past < PAST_YEARS) return false;
	const own = [...content.matchAll(OWN_TIME)].length;
	return past >= PAST_YEARS_AN_OWN * own;
}

/** The words around a date in which its tense stands. */
const BEFORE = 90;
const BEHIND = 50;
/** Long enough for a verb and whom it is done to. */
const VERB = 40;
const QUOTED = /“[^”]*”|"[^"]*"/gu;

/** A sentence without what it quotes, as long as before. */
const withoutQuoted = (words: string): string =>
	/[“"]/u.test(words) ? words.replace(QUOTED, (quoted) => ' '.repeat(quoted.length)) : words;

/**
 * The words near a date outside of quotation marks, since what somebody says will be has a time of its own; of a date that is quoted
 * itself all of them.
 *
 * @param told - the sentence without what it quotes
 */
const near = (words: string, told: string, at: number): string =>
	(told.charAt(at) === words.charAt(at) ? told : words).slice(Math.max(0, at - BEFORE), at + BEHIND);

/** A month so many months before the last one told of belongs to the next year: January after December. */
const MONTHS_TURNED = 6;

const BOUND = /^(?:since|by|until|from|before|after|to|through)$/iu;

/** What a text has told so far, and what follows from it for the next date. */
class Narrative {
	readonly #history: boolean;
	readonly #setting: DateSetting;
	readonly #ownYear: number | null;
	/** `alone`: printed without a month. */
	#year: { readonly year: number; readonly at: number; readonly alone: boolean } | null = null;
	#day: { readonly day: string; readonly at: number } | null = null;
	#month: { readonly month: string; readonly at: number } | null = null;

	constructor(content: string, setting: DateSetting) {
		this.#setting = setting;
		this.#ownYear = setting.day === null ? setting.year : Number(setting.day.slice(0, 4));
		this.#history = isHistory(content, this.#ownYear);
	}

	/**
	 * @param words - those near the date
	 * @param verb - what the verb in front says
	 * @param range - the year that stands behind the second date of a range, for the first one too
	 */
	valueOf(
		groups: Readonly<Record<string, string | undefined>>,
		words: string,
		at: number,
		range: number | null,
		verb: Pick<Around, 'done' | 'would'>,
	): DateValue | null {
		const reach = this.#history ? Number.POSITIVE_INFINITY : THREAD;
		// "Last November" counts from the report's own day, whatever year it told of.
		const own = !this.#history && groups.relMonthName !== undefined;
		const carries =
			this.#year !== null &&
			at - this.#year.at <= (this.#year.alone && !this.#history ? THREAD_OF_YEAR : reach) &&
			this.#year.year !== this.#ownYear &&
			!own &&
			(this.#history || verb.done || !AHEAD.test(words));
		const month = monthNumber(
			groups.dmM ??
				groups.mdM ??
				groups.spokenM ??
				groups.ofSpokenM ??
				groups.bareM ??
				groups.partM ??
				groups.rangeM ??
				'',
		);
		return dateValue(groups, {
			setting: this.#setting,
			near: words,
			...verb,
			year: range ?? (carries ? this.#turned(this.#year?.year ?? null, month) : null),
			toldYear: this.#year !== null && at - this.#year.at <= (this.#history ? reach : THREAD) ? this.#year.year : null,
			day: this.#day !== null && at - this.#day.at <= THREAD ? this.#day.day : null,
			month: this.#month !== null && at - this.#month.at <= THREAD ? this.#month.month : null,
			history: this.#history,
		});
	}

	/** The year that is carried on, or the next one where the months have come round. */
	#turned(year: number | null, month: number): number | null {
		if (year === null || month === 0 || this.#month === null || !this.#history) return year;
		const told = Number(this.#month.month.slice(5, 7));
		return Number(this.#month.month.slice(0, 4)) === year && told - month >= MONTHS_TURNED ? year + 1 : year;
	}

	/** Takes down what a date tells; "a year earlier" tells of no time of its own. */
	tell({ edtf, basis }: DateValue, at: number, groups: Readonly<Record<string, string | undefined>>): void {
		if (/^earlier$/iu.test(groups.yearsWord ?? '')) return;
		// "Held since 2012. A year later ..." is not 2013.
		if (!this.#history && BOUND.test(groups.bareYWord ?? '')) {
			this.#year = null;
			return;
		}
		const year = /^\d{4}/.exec(edtf)?.[0];
		if (
			year !== undefined &&
			!edtf.includes('X') &&
			(basis === 'printed' || this.#history || groups.yearsN !== undefined)
		)
			this.#year = { year: Number(year), at, alone: edtf.length === 4 };
		const month = /^\d{4}-(?:0[1-9]|1[0-2])/.exec(edtf)?.[0];
		if (month !== undefined) this.#month = { month, at };
		if (/^\d{4}-\d\d-\d\d$/.test(edtf)) this.#day = { day: edtf, at };
	}
}

/** "On a Sunday", "every Sunday": any day of that name. */
function isAnyDay(before: string, after: string): boolean {
	const article = ANY_BEFORE.exec(before);
	return article !== null && (article[1] === undefined || SOME_DAY_AFTER.test(after));
}

/** Whether a weekday is one: with a capital, and no part of a newspaper's name. */
function isWeekday(words: string, match: RegExpExecArray, weekday: string): boolean {
	const from = match.index + match[0].toLowerCase().lastIndexOf(weekday.toLowerCase());
	return (
		words.charAt(from) !== words.charAt(from).toLowerCase() &&
		!NAME_AFTER.test(words.slice(match.index + match[0].length)) &&
		!NAME_BEFORE.test(words.slice(0, from)) &&
		!isAnyDay(words.slice(0, from), words.slice(match.index + match[0].length))
	);
}

/** "USA TODAY", "the “Today” show": names. */
const TODAY_BEFORE = /\bUSA\s$/u;
const TODAY_AFTER = /^["”’']?\s(?:show|programme|program)\b/iu;

/** "Still in use today", "as strong today as it was": no day. */
const isNowadays = (words: string, match: RegExpExecArray): boolean =>
	/^today$/iu.test(match.groups?.relDay ?? '') &&
	(NOWADAYS_BEFORE.test(words.slice(0, match.index)) ||
		TODAY_BEFORE.test(words.slice(0, match.index)) ||
		(match.groups?.relDay === 'Today' && TODAY_AFTER.test(words.slice(match.index + match[0].length))) ||
		NOWADAYS_AFTER.test(words.slice(match.index + match[0].length)));

/** The printed words of a match without those in front that are no part of the date, or null where they stand within a word. */
function printedRange(content: string, sentence: Range, match: RegExpExecArray): Range | null {
	const lead = LEAD.exec(match[0])?.[0] ?? '';
	let start = sentence.start + match.index + lead.length + (/^\s*/.exec(match[0].slice(lead.length))?.[0].length ?? 0);
	let end = sentence.start + match.index + match[0].length;
	while (end > start && /[\s.,()]/.test(content.charAt(end - 1))) end--;
	if (content.charAt(start) === '(') start++;
	const before = start > 0 ? content.charAt(start - 1) : ' ';
	if (/[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(content.charAt(end))) return null;
	return SMALL_WORD.test(content.slice(start, end)) ? null : { start, end };
}

/**
 * The dates of a text, in order.
 *
 * @param sentences - in order; metadata is left out by the caller
 * @param setting - what relative and yearless dates count from
 */
export function findDates(content: string, sentences: readonly Range[], setting: DateSetting): readonly When[] {
	const dates: When[] = [];
	const narrative = new Narrative(content, setting);
	for (const sentence of sentences) {
		const words = content.slice(sentence.start, sentence.end);
		if (!MAY_HOLD.test(words)) continue;
		const told = withoutQuoted(words);
		for (const match of matchesOf(DATE, words)) {
			const { groups } = match;
			if (groups === undefined) continue;
			const weekday = groups.wd ?? groups.shortWd;
			if (weekday !== undefined && !isWeekday(words, match, weekday)) continue;
			if (isNowadays(words, match)) continue;
			const printed = printedRange(content, sentence, match);
			if (printed === null) continue;
			const ranged = RANGE_YEAR.exec(content.slice(printed.end, printed.end + RANGE_LENGTH))?.[1];
			const value = narrative.valueOf(
				groups,
				near(words, told, match.index),
				printed.start,
				ranged === undefined ? null : Number(ranged),
				{
					// "until last August" is over, whatever is said of it.
					done:
						/^last$/iu.test(groups.relMonthWord ?? '') ||
						DONE.test(words.slice(Math.max(0, match.index - VERB), match.index)),
					would: WOULD.test(words.slice(Math.max(0, match.index - BEFORE), match.index)),
				},
			);
			const days = value === null ? null : edtfDays(value.edtf);
			if (value === null || days === null) continue;
			narrative.tell(value, printed.start, groups);
			dates.push({ ...value, ...days, printed });
		}
	}
	return dates;
}

/** Words that count from the day of a document and say of an event when it was. "This year" is too wide for that. */
const countsFromOwnDay = ({
	relDay,
	wd,
	shortWd,
	agoN,
	relUnit,
}: Readonly<Record<string, string | undefined>>): boolean =>
	relDay !== undefined ||
	wd !== undefined ||
	shortWd !== undefined ||
	agoN !== undefined ||
	(relUnit !== undefined && relUnit.toLowerCase() !== 'year');

/**
 * Words that count from the day of a document that has none: "last night". They date nothing for certain, and are told as printed.
 *
 * @param sentences - in order
 * @param setting - of a document with a day: it has no such words
 */
export function findUndated(content: string, sentences: readonly Range[], setting: DateSetting): readonly Range[] {
	if (setting.day !== null || isHistory(content, setting.year)) return [];
	return sentences.flatMap((sentence) => {
		const words = content.slice(sentence.start, sentence.end);
		if (!MAY_HOLD.test(words)) return [];
		return matchesOf(DATE, words).flatMap((match) => {
			if (match.groups === undefined || !countsFromOwnDay(match.groups) || isNowadays(words, match)) return [];
			const weekday = match.groups.wd ?? match.groups.shortWd;
			if (weekday !== undefined && !isWeekday(words, match, weekday)) return [];
			return printedRange(content, sentence, match) ?? [];
		});
	});
}
