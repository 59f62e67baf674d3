import { endsSentence, isParticulars } from './paragraphs.ts';
import { shareIn, tellingWords } from './sameWords.ts';

/** "(pictured)", "(Pictured: ...)", "pictured left", "Picture: ...": words that only a caption has. */
const PICTURED =
	/\((?:[^()]*\s)?pictured\b[^()]*\)|\((?:file )?(?:photo|picture|image)(?:graph)?(?: credit)?:[^()]*\)|,\s*pictured\b[^,.]{0,40},|^(?:photo(?:graph)?|picture|image|caption)(?: credit| by)?\s*:/iu;
/** Newspapers point at a picture in mid-article too; where the sentence goes on to quote, it is the article's. */
const LEADS_TO_QUOTATION = /[:,]\s*["'“‘]\p{L}/u;

/** Between the parts of one quotation at most so many captions stand in a row. */
const MOST_IN_A_ROW = 4;
/** Share of a line's telling words that one other paragraph must have for the line to repeat it. */
const REPEATED = 0.7;
/** Shorter lines are cross-headings, not captions. */
const SHORTEST_UNENDED = 9;
/** Share of paragraphs that end as sentences do, from which one that does not stands out. */
const ENDED_SHARE = 0.75;

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Whether the line says of itself that it is a caption. */
const isPictured = (text: string): boolean => PICTURED.test(text) && !LEADS_TO_QUOTATION.test(text);

/** The mark of a quotation that a paragraph leaves open, or null. */
function leftOpen(text: string): string | null {
	for (const open of ['“', '‘'] as const) {
		const at = text.lastIndexOf(open);
		if (at < 0) continue;
		const rest = text.slice(at + 1);
		const closed = open === '“' ? rest.includes('”') : /’(?!\p{L})/u.test(rest);
		// A scare quote that was never closed is short and stands in mid-sentence; a quotation runs to the paragraph's end.
		if (!closed && /(?:^|[\s(:])$/u.test(text.slice(0, at))) return open;
	}
	const straight = text.match(/"/g)?.length ?? 0;
	return straight % 2 === 1 ? '"' : null;
}

/**
 * Indices of paragraphs that are photo captions: those that say so; those that stand between the parts of one open
 * quotation without belonging to it; and lines without an end that repeat what the article says, in a text whose other
 * paragraphs all end as sentences do.
 *
 * @param paragraphs - the document's paragraphs; null where one is something else already (a heading, a point of a list)
 * @param headlines - what stands above them
 */
export function captionsAmong(
	paragraphs: readonly (string | null)[],
	headlines: readonly string[],
): ReadonlySet<number> {
	const captions = new Set<number>();
	const telling = paragraphs.map((text) => tellingWords(text ?? ''));
	const others = headlines.map(tellingWords);
	const repeats = (index: number): boolean => {
		const words = telling[index] ?? new Set();
		if (words.size < 3) return false;
		const near = telling.filter((_, i) => i !== index && Math.abs(i - index) <= 40);
		return [...near, ...others].some((one) => shareIn(words, one) >= REPEATED);
	};

	paragraphs.forEach((text, i) => {
		if (text !== null && isPictured(text)) captions.add(i);
	});

	for (let i = 0; i < paragraphs.length; i++) {
		const mark = leftOpen(paragraphs[i] ?? '');
		if (mark === null || captions.has(i)) continue;
		const goesOn = (text: string | null | undefined): boolean => text?.startsWith(mark) === true;
		for (let between = 1; between <= MOST_IN_A_ROW; between++) {
			const next = paragraphs[i + between + 1];
			if (goesOn(paragraphs[i + between])) break;
			if (!goesOn(next)) continue;
			for (let j = i + 1; j <= i + between; j++) {
				const text = paragraphs[j];
				if (text === null || text === undefined) continue;
				const unended = !endsSentence(text) && wordCount(text) >= SHORTEST_UNENDED;
				if (unended || repeats(j)) captions.add(j);
			}
			break;
		}
	}

	const long = paragraphs.flatMap((text, i) =>
		text !== null && wordCount(text) >= SHORTEST_UNENDED && !captions.has(i) ? [text] : [],
	);
	const ended = long.filter(endsSentence);
	if (long.length < 4 || ended.length < long.length * ENDED_SHARE) return captions;
	const vocabulary = new Map<string, number>();
	for (const words of [...telling, ...others]) {
		for (const word of words) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
	}
	paragraphs.forEach((text, i) => {
		if (text === null || captions.has(i) || wordCount(text) < SHORTEST_UNENDED) return;
		if (endsSentence(text) || isParticulars(text) || leftOpen(text) !== null || i === paragraphs.length - 1) return;
		const words = telling[i] ?? new Set<string>();
		const elsewhere = new Set([...words].filter((word) => (vocabulary.get(word) ?? 0) > 1));
		if (words.size >= 3 && shareIn(words, elsewhere) >= REPEATED) captions.add(i);
	});
	return captions;
}

/** What was glued to the front of a paragraph at one of its joins: at most so many words, without an end of a sentence. */
const MOST_GLUED_WORDS = 14;

/**
 * Where the paragraph's own words begin behind a picture's words that were glued to its front ("fire engine outIt is a
 * relief"), or null. Hidden words of pictures begin in lower case, or the join falls before a word with a capital.
 *
 * @param joins - places in the paragraph's text at which words run together
 */
export function gluedCaptionEnd(text: string, joins: readonly number[]): number | null {
	const [first] = joins;
	if (first === undefined) return null;
	const front = text.slice(0, first);
	const rest = text.slice(first);
	if (!/^\p{Lu}/u.test(rest) || !/\p{Ll}$/u.test(front)) return null;
	if (/[.!?:;“”"]/u.test(front) || wordCount(front) > MOST_GLUED_WORDS) return null;
	return wordCount(rest) >= 4 && endsSentence(rest) ? first : null;
}
