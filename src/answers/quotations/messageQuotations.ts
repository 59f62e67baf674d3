/** What somebody's message quotes: words between quotation marks, and lines that are marked as a quotation. */

/** Quotation marks by pairs. Single marks are apostrophes too often to count. */
const MARKED = /“([^“”]+)”|"([^"\n]+)"|«([^«»]+)»|„([^„“”]+)[“”]/gu;
/** Discord's own quotation: `> ` before each line. */
const BLOCK = /(?:^|\n)((?:> ?[^\n]*(?:\n|$))+)/gu;

/** Fewer words are a name or a scare quote, not a quotation. */
const FEWEST_WORDS = 3;

/** Without the mark before each line of it, which is Discord's. */
const withoutMarks = (lines: string): string => lines.replace(/^> ?/gmu, '').trim();

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** The quotations in a message, in order, each once. None where it has no marks. */
export function quotationsIn(message: string): readonly string[] {
	const blocks = [...message.matchAll(BLOCK)].map((found) => ({
		at: found.index,
		words: withoutMarks(found[1] ?? ''),
	}));
	const marked = [...message.matchAll(MARKED)].map((found) => ({
		at: found.index,
		words: withoutMarks(found.slice(1).find((group) => group !== undefined) ?? ''),
	}));
	const inBlock = (words: string): boolean => blocks.some((block) => block.words.includes(words));
	const all = [...blocks, ...marked.filter(({ words }) => !inBlock(words))].sort((a, b) => a.at - b.at);
	return [...new Set(all.map(({ words }) => words))].filter((words) => wordCount(words) >= FEWEST_WORDS);
}

/** A quotation in marks with a dash and a name behind it. No name is longer, or has figures. */
const ATTRIBUTED = /^["“„«‘'](?<words>.+)["”“»’']\s*[-–—―~]\s*(?<by>[^"“”„«»\d\n]{2,60})$/su;

/** A quotation that was pasted with whose it is (`“We are readers.” – Ann Okoro`), in its two parts; null for anything else. */
export function attributedQuotation(typed: string): { readonly words: string; readonly by: string } | null {
	const { words = '', by = '' } = ATTRIBUTED.exec(typed.trim())?.groups ?? {};
	return words.trim() === '' ? null : { words: words.trim(), by: by.trim() };
}

/** A message's words without Discord's mentions, emojis and addresses, which are no words to look for. */
export const plainWords = (message: string): string =>
	message
		.replace(/<(?:@[!&]?|#|a?:\w+:|t:-?)\w+(?::\w)?>/gu, ' ')
		.replace(/https?:\/\/\S+/gu, ' ')
		.replace(/[ \t]+/gu, ' ')
		.trim();
