import type { Card } from '../../answers/shown/answer.ts';
import { countFact } from '../../answers/shown/facts.ts';
import { type Line, label } from '../../answers/shown/pieces.ts';
import { linkable, words } from './buttons.ts';
import { splitWords } from './cutting.ts';
import { markdownParts, withoutEchoes } from './lines.ts';
import { bold, plain, quoteLines } from './markdown.ts';
import type { Audience } from './message.ts';
import { fitsBlock } from './pages.ts';

/** The words as a quotation; marks of ours, in bold, say where the excerpt leaves something out. */
function quotation({ words: span, cut }: Card): readonly string[] {
	const before = cut.before ? bold(plain(words('cutBefore').trim())) : '';
	const after = cut.after ? bold(plain(words('cutAfter').trim())) : '';
	const parts = splitWords(span.words, (part) => fitsBlock(`${before} ${quoteLines(part)} ${after}`));
	return parts.map((part, i) => {
		const [first = '', ...rest] = quoteLines(part).split('\n');
		const lines = [i === 0 && before !== '' ? first.replace('> ', `> ${before} `) : first, ...rest];
		const last = lines.pop() ?? '';
		return [...lines, i === parts.length - 1 && after !== '' ? `${last} ${after}` : last].join('\n');
	});
}

/** What everyone sees carries no word of the asker. */
export const seenBy = (audience: Audience, lines: readonly Line[]): readonly Line[] =>
	audience === 'public' ? withoutEchoes(lines) : lines;

/** A card's lines: what stands above, "Words as printed:", the words, whose they are and where. */
export function cardLines(card: Card, number: number | null, audience: Audience): readonly string[] {
	const seen = (lines: readonly Line[]): readonly Line[] => seenBy(audience, lines);
	const numbered: Line = number === null ? [] : [countFact(number + 1), label('space')];
	// The number stands where the card begins: with the date of an event, not under it.
	const [first = [], ...lead] = [...seen(card.above), [label('wordsAsPrinted')]];
	const link = card.link !== null && !linkable(card.link) ? [plain(card.link)] : [];
	return [
		...[[...numbered, ...first], ...lead].flatMap((line) => markdownParts(line, 'ours', fitsBlock)),
		...quotation(card),
		...seen(card.under).flatMap((line, i) => markdownParts(line, i === 0 ? 'ours' : 'plain', fitsBlock)),
		...link,
	];
}
