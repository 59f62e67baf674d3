import type { Card } from '../../answers/shown/answer.ts';
import { countFact } from '../../answers/shown/facts.ts';
import type { LabelKey } from '../../answers/shown/labels.ts';
import { Label, type Line, label } from '../../answers/shown/pieces.ts';
import { linkable, words } from './buttons.ts';
import { splitWords } from './cutting.ts';
import { type Look, markdownParts, withoutEchoes } from './lines.ts';
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

const begins = (line: Line, keys: ReadonlySet<LabelKey>): boolean => {
	const [first] = line;
	return Label.is(first) && keys.has(first.key);
};

/** What moderators put between words and the line that says whose they are. */
const NOTES: ReadonlySet<LabelKey> = new Set([
	'correctionOn',
	'denialOn',
	'denialFromOn',
	'replyOn',
	'replyFromOn',
	'fullerOn',
	'fullerQuoted',
	'fullerNotHere',
	'fullerAmended',
	'fullerOnHold',
]);
/** Where a fuller quotation stands: a line of its own, like the place of the words themselves. */
const PLACE_OF_NOTE: ReadonlySet<LabelKey> = new Set(['ofTheFuller']);

/** Notes and whose words they are stand out; where they stand is plain. @param before - the lines above it */
function lookUnder(line: Line, before: readonly Line[]): Look {
	const noted = before.every((one) => begins(one, NOTES) || begins(one, PLACE_OF_NOTE));
	return noted && !begins(line, PLACE_OF_NOTE) ? 'ours' : 'plain';
}

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
		...seen(card.under).flatMap((line, i, all) => markdownParts(line, lookUnder(line, all.slice(0, i)), fitsBlock)),
		...link,
	];
}
