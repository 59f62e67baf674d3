/**
 * Lines above (or at the head of) a text that say something about it: "Riverside Gazette, 12 March 2023", "By Jane Moss", "PRESS
 * RELEASE", "Minutes of the meeting held on 4 May 2022". Sources: the house styles of British papers, agencies and press offices.
 */

const MONTHS: ReadonlyMap<string, number> = new Map(
	'january february march april may june july august september october november december'
		.split(' ')
		.flatMap((name, i): readonly (readonly [string, number])[] => [
			[name, i + 1],
			[name.slice(0, 3), i + 1],
		])
		.concat([['sept', 9]]),
);
const MONTH = `(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})\\b\\.?`;
const WEEKDAY = String.raw`(?:(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\b[.,]?\s+)?`;
const CLOCK = String.raw`(?:,?\s+(?:at\s+)?\d{1,2}[.:]\d{2}(?:\s*[ap]m)?(?:\s+(?:GMT|BST|UTC))?)?`;
/** A day with its year, the day in front of the month or behind it; in figures the day first, as in Britain. */
const DAY = new RegExp(
	`${WEEKDAY}\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH}),?\\s+(\\d{4})|(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})|(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})|(\\d{4}-\\d{2}-\\d{2}))\\b${CLOCK}`,
	'iu',
);

/** "June 2019", where no day is printed. */
const MONTH_YEAR = new RegExp(`\\b(${MONTH})\\s+(\\d{4})\\b`, 'iu');
/** When a page was changed last says nothing of when it came out. */
const UPDATED = /\s*[|·•,;–—-]?\s*(?:last )?(?:updated|modified)\b.*$/iu;

/** What a line says of the document; null where it says nothing of that kind. */
export interface HeadLine {
	/** `YYYY-MM-DD`; of a paper that prints no day `YYYY-MM`. */
	readonly day: string | null;
	readonly author: string | null;
	readonly publisher: string | null;
	/** Whether the line is about the document and nothing else; else it is a title that says its day. */
	readonly whole: boolean;
}

/** A line of more characters is a paragraph. */
const LONGEST_LINE = 160;

function real(year: number, month: number, day: number): string | null {
	const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	const date = new Date(`${iso}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

const monthOf = (word: string): number => MONTHS.get(word.toLowerCase().replace('.', '')) ?? 0;

/** A date of a line, and where it stands. */
interface DayIn {
	readonly day: string;
	readonly start: number;
	readonly end: number;
}

/** The first month of a line with its year. */
function monthIn(line: string): DayIn | null {
	const found = MONTH_YEAR.exec(line);
	if (found === null) return null;
	const day = `${found[2]}-${String(monthOf(found[1] ?? '')).padStart(2, '0')}`;
	return { day, start: found.index, end: found.index + found[0].length };
}

/** The first full date of a line, and where it stands. */
function dayIn(line: string): DayIn | null {
	const found = DAY.exec(line);
	if (found === null) return null;
	const [whole, d1 = '', m1 = '', y1 = '', m2 = '', d2 = '', y2 = '', d3 = '', m3 = '', y3 = '', iso = ''] = found;
	const [year, month, day] =
		m1 !== ''
			? [Number(y1), monthOf(m1), Number(d1)]
			: m2 !== ''
				? [Number(y2), monthOf(m2), Number(d2)]
				: iso !== ''
					? iso.split('-').map(Number)
					: [Number(y3), Number(m3), Number(d3)];
	const known = real(year ?? 0, month ?? 0, day ?? 0);
	return known === null ? null : { day: known, start: found.index, end: found.index + whole.length };
}

/** Words that only say what a date is, or what kind of text stands below. */
const LABEL =
	/^(?:date(?: of issue)?|(?:first )?publi(?:shed|cation date)(?: on)?|posted(?: on)?|issued(?: on)?|release date|(?:press|news|media)(?: release| statement)?|(?:for )?immediate release|(?:strictly )?embargo(?:ed)?(?: (?:until|to|for))?|(?:issue|no|number|vol|volume)\.? ?\d+|not for (?:release|publication) before|news|exclusive|opinion|comment|comment is free|analysis|feature|blog|statement|open letter|newsletter|(?:pages?|p\.?|pp\.?) ?\d+(?:[-–]\d+)?)$/iu;

/** Words of the names of newspapers, magazines and broadcasters. Own list. */
const PRESS =
	/^(?:Gazette|Times|Guardian|Telegraph|Mail|Mirror|Sun|Star|Herald|Tribune|Journal|News|Chronicle|Observer|Independent|Post|Echo|Argus|Express|Standard|Examiner|Courier|Record|Advertiser|Citizen|Reporter|Enquirer|Inquirer|Sentinel|Bulletin|Advocate|Ledger|Leader|Spectator|Statesman|Economist|Messenger|Mercury|Dispatch|Press|Weekly|Review|Magazine|Newsletter|BBC|Reuters|Politico|Association)$/u;
/** In front of "News" these name no paper. */
const NO_PAPER = /^(?:Latest|Local|Breaking|More|Top|All|World|UK|Our|Good|Bad|Sports?|Branch|Party|Members)$/u;

const SMALL = /^(?:of|the|and|on|in|for|de|&)$/u;

/** "Riverside Gazette", "the Guardian", "BBC News": the name of a paper or broadcaster. */
function isPublisher(text: string): boolean {
	const words = text.replace(/^the\s/iu, '').split(/\s+/u);
	if (words.length > 6 || words.some((word) => !/^\p{Lu}/u.test(word) && !SMALL.test(word))) return false;
	const named = words.map((word) => (/^\p{Lu}{4,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word));
	if (NO_PAPER.test(named[0] ?? '')) return false;
	return (
		named.some((word) => PRESS.test(word)) && (words.length > 1 || /^the\s|^(?:BBC|Reuters|Politico)$/iu.test(text))
	);
}

const PARTICLE = '(?:van|von|de|da|der|den|bin|al|ap|la|le|du)';
const NAME = `\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:${PARTICLE}\\s+)*\\p{Lu}[\\p{L}'’.-]*){1,3}`;
const BY = new RegExp(
	`^(?:(?:written|words|posted|published|reported)\\s+)?by:?\\s+(${NAME}(?:(?:,\\s+${NAME})*\\s+and\\s+${NAME})?)$`,
	'iu',
);
/** "Posted by tram_fan": somebody without a name of his own. */
const BY_HANDLE = /^(?:posted|written|published)\s+by\s+@?[\p{L}\p{N}_.-]+$/iu;
/** "By JANE MOSS FOR THE RIVERSIDE POST". */
const FOR_PAPER = /^(by:?\s.+?)\s+for\s+(?:the\s+)?(\p{Lu}.*)$/iu;
const isName = new RegExp(`^${NAME}(?:(?:,\\s+${NAME})*\\s+and\\s+${NAME})?$`, 'u');

/** "By Political Reporter" names nobody. */
const NOBODY =
	/(?:^|\s)(?:Reporters?|Correspondents?|Staff|Editors?|Desk|Team|Newsroom|Agency|Agencies|Writers?|Admin)$/u;

/** A time of day beside a date. */
const TIME = /(?<![\p{L}\p{N}])\d{1,2}[.:]\d{2}(?:\s?[ap]m)?(?:\s(?:GMT|BST|UTC))?(?![\p{L}\p{N}])/gu;

/** What parts the pieces of such a line. A hyphen parts only between blanks. */
const BETWEEN = /\s*[|·•;:()[\]]\s*|,\s+|\s+[–—-]\s+|\s+[-–—]$|^[-–—]\s+/u;
const LONGEST_ROLE_WORDS = 7;

interface Pieces {
	readonly author: string | null;
	readonly publisher: string | null;
	/** Whether a byline stands among them. */
	readonly signed: boolean;
}

/** Reads the pieces of a line but for its date. null where one of them is something else. */
function readPieces(pieces: readonly string[], belowByline: boolean): Pieces | null {
	let author: string | null = null;
	let publisher: string | null = null;
	let signed = false;
	for (const piece of pieces) {
		if (LABEL.test(piece)) continue;
		const paper = FOR_PAPER.exec(piece);
		const by = BY.exec(paper?.[1] ?? piece)?.[1];
		if (author === null && by !== undefined && isName.test(by)) {
			author = NOBODY.test(by) ? null : by;
			signed = true;
			const named = paper?.[2] ?? '';
			if (publisher === null && isPublisher(named)) publisher = named;
			continue;
		}
		if (BY_HANDLE.test(piece)) {
			signed = true;
			continue;
		}
		if (publisher === null && isPublisher(piece)) {
			publisher = piece;
			continue;
		}
		// "BBC News, Kentmere" below a byline.
		if (belowByline && publisher !== null && /^\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,2}$/u.test(piece)) continue;
		// What a byline adds: "Political Editor", "in Kent".
		if (signed && !/[.!?]$/u.test(piece) && piece.split(/\s+/u).length <= LONGEST_ROLE_WORDS) continue;
		return null;
	}
	return { author, publisher, signed };
}

/** "Minutes of the meeting held on 4 May 2022", "Branch meeting, 4 May 2022"; not the date of the next one. */
const MEETING = /\b(?:minutes|meeting|AGM)\b/iu;
const OTHER_MEETING = /\b(?:next|previous|last)\s+(?:\p{L}+\s)?meeting\b/iu;
/** "Statement by the Harbour Trust, 4 May 2022". */
const DATED_TITLE =
	/^(?:\p{L}+\s){0,3}(?:statement|letter|newsletter|bulletin|briefing|report|transcript|press release)\b/iu;

/**
 * What a line at the head of a text says of it. A date without its year says nothing, nor does a date within a sentence.
 *
 * @param belowByline - whether the line in front is a byline
 * @returns null where the line is no such line
 */
export function headLine(printed: string, belowByline = false): HeadLine | null {
	if (printed.length > LONGEST_LINE) return null;
	const line = printed.replace(UPDATED, '') || printed;
	const full = dayIn(line);
	const date = full ?? monthIn(line);
	const around =
		date === null ? line : `${line.slice(0, date.start).replace(/\s+(?:on|until)\s*$/iu, '')}|${line.slice(date.end)}`;
	const pieces = around
		.replace(TIME, '')
		.split(BETWEEN)
		.flatMap((piece) => {
			const text = piece.trim().replace(/^[-–—]\s*|\.$/gu, '');
			return text === '' ? [] : [text];
		});
	const read = readPieces(pieces, belowByline);
	// A month alone dates an issue, and nothing else.
	if (read !== null && (full !== null || date === null || read.publisher !== null)) {
		const told =
			date !== null ||
			read.signed ||
			(belowByline && read.publisher !== null) ||
			pieces.every((piece) => LABEL.test(piece) || BY_HANDLE.test(piece));
		const { author, publisher } = read;
		return told ? { day: date?.day ?? null, author, publisher, whole: true } : null;
	}
	// "Thursday 23 June 2022 - Politics blog", "Thursday 12th November 2020 (online)"
	const aside = full?.start === 0 && pieces.length === 1 && /^\s*[-–—|·•(]/u.test(line.slice(full.end));
	if (aside && (pieces[0] ?? '').split(/\s+/u).length <= 2)
		return { day: full.day, author: null, publisher: null, whole: true };
	if (full === null || date === null || /[.!?]$/u.test(line)) return null;
	const titled =
		(MEETING.test(line) && !OTHER_MEETING.test(line)) ||
		(DATED_TITLE.test(line) && line.slice(date.end).trim() === '' && /[,–—(-]\s*$/u.test(line.slice(0, date.start)));
	return titled ? { day: date.day, author: null, publisher: null, whole: false } : null;
}

/** Whether a line is nothing but the name of a paper or broadcaster. */
export const isPaperAlone = (line: string): boolean => line.length <= LONGEST_LINE && isPublisher(line);
