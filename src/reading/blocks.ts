import type { Block, BlockKind, PageTurn } from '../text/span.ts';
import { captionsAmong, gluedCaptionEnd, wordCount } from './captions.ts';
import { type Fact, UNKNOWN } from './facts.ts';
import { type HeadLine, headLine, isPaperAlone } from './headLine.ts';
import { printedDate } from './headMatter.ts';
import { findJoins } from './joins.ts';
import { endsSentence, isParticulars, type Paragraph } from './paragraphs.ts';
import { shareIn, tellingWords } from './sameWords.ts';
import { signatoriesAmong } from './signatories.ts';

/** What a text's layout says: its blocks, and what it prints about itself. */
export interface Laid {
	readonly blocks: readonly Block[];
	readonly title: Fact<string>;
	readonly author: Fact<string>;
	readonly publisher: Fact<string>;
	/** `YYYY-MM-DD`. Of minutes the day of the meeting, which is inferred. */
	readonly published: Fact<string>;
}

/** Above the first sentence there are at most so many lines of headline, standfirst, byline and date. */
const MOST_HEAD_LINES = 6;
const LONGEST_HEADLINE = 250;
const LONGEST_STANDFIRST = 800;
const LONGEST_HEADING = 80;
const MOST_HEADING_WORDS = 10;
/** A line above the article that is shorter is a label or a place, not a standfirst. */
const SHORTEST_STANDFIRST = 12;
/** Share of the shorter headline's telling words that the other must have, for a headline that is said twice. */
const SAID_TWICE = 0.5;

/** "3. Finance", "04/23 Planning". */
const NUMBERED = /^\(?\d{1,3}(?:[./]\d+)*[.)]?\s+\p{Lu}/u;
const WHOLLY_QUOTED = /^(?:“[^“”]+”|‘[^‘]+’|"[^"]+"|'[^']+')$/u;

/** "Q: Will it open?": a turn of an interview. */
const TURN = /^[QA]:\s/u;
/** What press offices print below their last sentence. */
const END_MARK = /^[-–—*\s]*(?:ENDS?|#{3,}|\*{3,})[-–—*\s]*$/u;

/** A paragraph on its way to becoming blocks. */
interface Draft {
	readonly paragraph: Paragraph;
	/** Its words, without marks of the layout. */
	readonly text: string;
	/** A list's point with a number, which may be a numbered heading. */
	readonly numbered: boolean;
	kind: BlockKind | null;
	/** Code units (of the paragraph) in front that are about the document: a bullet, a glued date. */
	front: number;
}

const FORM_KINDS = {
	plain: null,
	item: 'item',
	quotation: 'quotation',
	heading: 'heading',
	caption: 'caption',
	mark: 'metadata',
} as const satisfies Record<Paragraph['form'], BlockKind | null>;

/** Whether a line looks as headlines and standfirsts do: it begins with a capital and does not end as sentences do. */
const isHeadLine = (text: string, longest: number): boolean =>
	text.length <= longest &&
	wordCount(text) >= 2 &&
	/^[\p{Lu}\d“‘"']/u.test(text) &&
	!/[.:;,…]["'”’)]*$/u.test(text) &&
	!/[.!?]\s+\p{Lu}/u.test(text) &&
	!/^(?:present|apologies|in attendance|date|time|place|venue|location|from|to|subject|dear|by)\b:?/iu.test(text);

function isHeading(text: string): boolean {
	if (text.length > LONGEST_HEADING || wordCount(text) > MOST_HEADING_WORDS || wordCount(text) === 0) return false;
	if (WHOLLY_QUOTED.test(text)) return !/[.!?,…]["'”’]$/u.test(text);
	if (/[.!:;,…]["'”’)]*$/u.test(text) || isParticulars(text) || TURN.test(text)) return false;
	return /^["'“‘]?\p{Lu}/u.test(text) || NUMBERED.test(text);
}

const isSentence = (text: string): boolean => endsSentence(text) && wordCount(text) >= 4;

/** What the head of a text says of the document. */
interface Head {
	title: Fact<string>;
	author: Fact<string>;
	publisher: Fact<string>;
	published: Fact<string>;
}

/** Index behind the last line that is a byline or a dateline, where it stands right below what heads a text; else 0. */
function headMatterEnd(drafts: readonly Draft[], isAbout: (draft: Draft) => boolean): number {
	for (let i = Math.min(drafts.length, MOST_HEAD_LINES) - 1; i > 0; i--) {
		const draft = drafts[i];
		if (draft === undefined || draft.kind !== null || !isAbout(draft)) continue;
		// What stands between is a standfirst, or points of one: short, and much less than what follows.
		const between = drafts.slice(1, i).filter((one) => one.kind !== 'metadata' && !isAbout(one));
		const sentences = between.filter((one) => one.kind === null && isSentence(one.text));
		const below = drafts.slice(i + 1).filter((one) => isSentence(one.text)).length;
		if (between.some((one) => one.text.length > LONGEST_STANDFIRST)) continue;
		if (sentences.length <= 1 && below > between.length) return i + 1;
	}
	return 0;
}

/** Headline, standfirst, byline and date above the first sentence; what they say of the document. */
function readHead(drafts: readonly Draft[], joins: readonly number[]): Head {
	const head: Head = { title: UNKNOWN, author: UNKNOWN, publisher: UNKNOWN, published: UNKNOWN };
	const headlines: string[] = [];
	const sentenceAfter = (index: number): boolean =>
		drafts.slice(index + 1).some((one) => one.kind !== 'metadata' && isSentence(one.text));
	const about = new Map<Draft, HeadLine | null>();
	for (const [i, draft] of drafts.slice(0, MOST_HEAD_LINES).entries()) {
		const before = drafts[i - 1];
		about.set(draft, headLine(draft.text, before !== undefined && about.get(before)?.author != null));
	}
	const isByline = (draft: Draft): boolean => about.get(draft)?.author != null;
	const until = headMatterEnd(drafts, isByline);
	/** Whether only a dateline or a byline may still come, no headline and no standfirst. */
	let ended = false;

	for (const [i, draft] of drafts.entries()) {
		if (i >= MOST_HEAD_LINES) break;
		if (draft.kind === 'metadata') continue;
		if (draft.kind === 'heading') {
			if (!ended && headlines.length === 0 && (draft.paragraph.level ?? draft.paragraph.marker) <= 1) {
				draft.kind = 'headline';
				head.title = { value: draft.text, basis: 'printed' };
				headlines.push(draft.text);
				continue;
			}
			break;
		}
		// Points between the headline and the byline.
		if (draft.kind === 'item' && i < until && headlines.length > 0) {
			draft.kind = 'standfirst';
			continue;
		}
		if (draft.kind !== null) break;
		const date = head.published.value === null ? printedDate(draft.text) : null;
		if (date !== null) {
			head.published = { value: date.day, basis: 'printed' };
			if (date.length === draft.text.length) {
				draft.kind = 'metadata';
				continue;
			}
			draft.front = date.length;
			break;
		}
		const said = about.get(draft) ?? null;
		const next = drafts[i + 1];
		const leads = next?.kind === null && isHeadLine(next.text, LONGEST_HEADLINE) && sentenceAfter(i + 1);
		const paper = said === null && headlines.length === 0 && leads && isPaperAlone(draft.text) ? draft.text : null;
		const label = said !== null && said.day === null && said.author === null && said.publisher === null;
		if (paper !== null || (said?.whole === true && (!label || (headlines.length === 0 && leads)))) {
			const day = head.published.value === null ? (said?.day ?? null) : null;
			if (day !== null) head.published = { value: day, basis: 'printed' };
			if (head.author.value === null && said?.author != null) head.author = { value: said.author, basis: 'printed' };
			const named = paper ?? said?.publisher ?? null;
			if (head.publisher.value === null && named !== null) head.publisher = { value: named, basis: 'printed' };
			draft.kind = 'metadata';
			continue;
		}
		if (said !== null && !said.whole && head.published.value === null && said.day !== null)
			head.published = { value: said.day, basis: 'inferred' };
		if (ended) {
			if (isSentence(draft.text)) break;
			continue;
		}
		const longest = headlines.length === 0 ? LONGEST_HEADLINE : LONGEST_STANDFIRST;
		if (headlines.length > 0 && i < until) {
			draft.kind = 'standfirst';
			continue;
		}
		if (!isHeadLine(draft.text, longest) || !sentenceAfter(i)) {
			if (isSentence(draft.text)) break;
			ended = true;
			continue;
		}
		if (headlines.length === 0) {
			draft.kind = 'headline';
			head.title = { value: draft.text, basis: 'inferred' };
			headlines.push(draft.text);
			continue;
		}
		const words = tellingWords(draft.text);
		const twice = headlines.some((one) => {
			const other = tellingWords(one);
			return Math.max(shareIn(words, other), shareIn(other, words)) >= SAID_TWICE && headlines.length < 2;
		});
		if (twice) {
			draft.kind = 'headline';
			headlines.push(draft.text);
			continue;
		}
		const { start, end } = draft.paragraph;
		const glued = joins.some((at) => at > start && at < end);
		if (!glued && (wordCount(draft.text) < SHORTEST_STANDFIRST || isParticulars(draft.text))) {
			ended = true;
			continue;
		}
		draft.kind = 'standfirst';
	}
	return head;
}

/** Statements and letters print their date below the last sentence, in a line of its own. */
function dateBelow(drafts: readonly Draft[]): Fact<string> {
	for (const draft of drafts.slice(-2)) {
		if (draft.kind !== null || drafts.indexOf(draft) < 2) continue;
		const said = headLine(draft.text);
		if (said?.day == null || !said.whole || said.author !== null || said.publisher !== null) continue;
		draft.kind = 'metadata';
		return { value: said.day, basis: 'printed' };
	}
	return UNKNOWN;
}

/** Cross-headings: short lines between paragraphs, with something to head after them. */
function markHeadings(drafts: readonly Draft[]): void {
	drafts.forEach((draft, i) => {
		const numbered = draft.kind === 'item' && draft.numbered;
		const lone = drafts[i - 1]?.kind !== 'item' && drafts[i + 1]?.kind !== 'item';
		if (draft.kind !== null && !(numbered && lone)) return;
		if (i === 0 || !isHeading(draft.text)) return;
		const follows = drafts.slice(i + 1, i + 3).some((one) => one.kind === 'item' || isSentence(one.text));
		if (follows) draft.kind = 'heading';
	});
}

/**
 * Turns a text's paragraphs into blocks and reads what the text prints about itself. Nothing is invented: a first line is
 * taken for the title (`inferred`) only where it is plainly a headline above an article.
 *
 * @param content - canonical text
 * @param paragraphs - in order, covering everything but white space
 */
export function layOut(content: string, paragraphs: readonly Paragraph[]): Laid {
	const joins = findJoins(content);
	const drafts: Draft[] = paragraphs.map((paragraph) => {
		const whole = content.slice(paragraph.start, paragraph.end);
		const rest = whole.slice(paragraph.marker);
		const front = paragraph.marker === 0 ? 0 : whole.length - rest.trimStart().length;
		return { paragraph, text: rest.trim(), numbered: /^\d/u.test(whole), kind: FORM_KINDS[paragraph.form], front };
	});
	for (const draft of drafts) if (draft.kind === null && END_MARK.test(draft.text)) draft.kind = 'metadata';
	const head = readHead(drafts, joins);
	if (head.published.value === null) head.published = dateBelow(drafts);

	const nameable = drafts.map((one) => (one.kind === null || one.kind === 'item' ? one.text : null));
	for (const i of signatoriesAmong(nameable)) {
		const draft = drafts[i];
		if (draft !== undefined) draft.kind = 'signatories';
	}
	const headlines = drafts.flatMap((one) => (one.kind === 'headline' || one.kind === 'standfirst' ? [one.text] : []));
	const captions = captionsAmong(
		drafts.map((one) => (one.kind === null ? one.text : null)),
		headlines,
	);
	for (const i of captions) {
		const draft = drafts[i];
		if (draft !== undefined) draft.kind = 'caption';
	}
	markHeadings(drafts);

	const blocks: Block[] = [];
	let number = 0;
	let join = 0;
	const add = (kind: BlockKind, from: number, to: number, paragraph: number, turns: readonly PageTurn[]): void => {
		let start = from;
		let end = to;
		while (start < end && /\s/u.test(content.charAt(start))) start++;
		while (end > start && /\s/u.test(content.charAt(end - 1))) end--;
		if (start === end) return;
		const own: number[] = [];
		for (; join < joins.length && (joins[join] ?? 0) < end; join++) own.push(joins[join] ?? 0);
		const inside = turns.filter(({ at }) => start < at && at < end);
		blocks.push({
			kind,
			start,
			end,
			page: turns.findLast(({ at }) => at <= start)?.page ?? null,
			...(inside.length === 0 ? {} : { turns: inside }),
			paragraph,
			joins: own.filter((at) => at >= start),
		});
	};
	for (const { paragraph, text, kind, front } of drafts) {
		const { start, end, turns = [] } = paragraph;
		// What is only about the document has no number of its own: it belongs to the paragraph that follows.
		if (kind === 'metadata') {
			add('metadata', start, end, number + 1, turns);
			continue;
		}
		number++;
		if (front > 0) add('metadata', start, start + front, number, turns);
		const from = start + front;
		const inside = kind === null ? joins.filter((at) => at > from && at < end).map((at) => at - from) : [];
		const glued = kind === null ? gluedCaptionEnd(content.slice(from, end), inside) : null;
		if (glued !== null) {
			add('caption', from, from + glued, number, turns);
			add('body', from + glued, end, number, turns);
		} else if (text !== '') add(kind ?? 'body', from, end, number, turns);
	}
	return { blocks, ...head };
}
