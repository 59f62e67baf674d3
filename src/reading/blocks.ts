import type { Block, BlockKind, PageTurn } from '../text/span.ts';
import { captionsAmong, gluedCaptionEnd, wordCount } from './captions.ts';
import { type Fact, UNKNOWN } from './facts.ts';
import { bylineOf, printedDate } from './headMatter.ts';
import { findJoins } from './joins.ts';
import { endsSentence, type Paragraph } from './paragraphs.ts';
import { shareIn, tellingWords } from './sameWords.ts';
import { signatoriesAmong } from './signatories.ts';

/** What a text's layout says: its blocks, and what it prints about itself. */
export interface Laid {
	readonly blocks: readonly Block[];
	readonly title: Fact<string>;
	readonly author: Fact<string>;
	/** `YYYY-MM-DD`. */
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

/** "Present: A. Moss", "Venue: Town Hall": a line of particulars. */
const PARTICULARS = /^\p{Lu}[\p{L} ]{1,24}:\s/u;
const NUMBERED = /^\(?\d{1,3}(?:\.\d+)*[.)]?\s+\p{Lu}/u;
const WHOLLY_QUOTED = /^(?:“[^“”]+”|‘[^‘]+’|"[^"]+"|'[^']+')$/u;

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
	if (WHOLLY_QUOTED.test(text)) return !/[.!,…]["'”’]$/u.test(text);
	if (/[.!:;,…]["'”’)]*$/u.test(text) || PARTICULARS.test(text)) return false;
	return /^["'“‘]?\p{Lu}/u.test(text) || NUMBERED.test(text);
}

const isSentence = (text: string): boolean => endsSentence(text) && wordCount(text) >= 4;

/** Headline, standfirst, byline and date above the first sentence; what they say of the document. */
function readHead(
	drafts: readonly Draft[],
	joins: readonly number[],
): { title: Fact<string>; author: Fact<string>; published: Fact<string> } {
	let title: Fact<string> = UNKNOWN;
	let author: Fact<string> = UNKNOWN;
	let published: Fact<string> = UNKNOWN;
	const headlines: string[] = [];
	const sentenceAfter = (index: number): boolean =>
		drafts.slice(index + 1).some((one) => one.kind !== 'metadata' && isSentence(one.text));

	for (const [i, draft] of drafts.entries()) {
		if (i >= MOST_HEAD_LINES) break;
		if (draft.kind === 'metadata') continue;
		if (draft.kind === 'heading') {
			if (headlines.length === 0 && (draft.paragraph.level ?? draft.paragraph.marker) <= 1) {
				draft.kind = 'headline';
				title = { value: draft.text, basis: 'printed' };
				headlines.push(draft.text);
				continue;
			}
			break;
		}
		if (draft.kind !== null) break;
		const date = published.value === null ? printedDate(draft.text) : null;
		if (date !== null) {
			published = { value: date.day, basis: 'printed' };
			if (date.length === draft.text.length) {
				draft.kind = 'metadata';
				continue;
			}
			draft.front = date.length;
			break;
		}
		const byline = author.value === null ? bylineOf(draft.text) : null;
		if (byline !== null) {
			author = { value: byline, basis: 'printed' };
			draft.kind = 'metadata';
			continue;
		}
		const longest = headlines.length === 0 ? LONGEST_HEADLINE : LONGEST_STANDFIRST;
		if (!isHeadLine(draft.text, longest) || !sentenceAfter(i)) break;
		if (headlines.length === 0) {
			draft.kind = 'headline';
			title = { value: draft.text, basis: 'inferred' };
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
		if (!glued && (wordCount(draft.text) < SHORTEST_STANDFIRST || PARTICULARS.test(draft.text))) break;
		draft.kind = 'standfirst';
	}
	return { title, author, published };
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
	const head = readHead(drafts, joins);

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
