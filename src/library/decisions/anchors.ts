import { type Range, splitsSurrogatePair, type Text } from '../../text/span.ts';
import type { Anchor } from '../held/decision.ts';
import type { Held } from '../held/holdings.ts';

/**
 * Words that a decision is about, found again in whatever revision of the document: at their place in the text that they were
 * taken from, else wherever the same words stand.
 */

/** Length of what is kept of the words on either side, in UTF-16 code units; as in the W3C's example of a text quote selector. */
const AROUND = 32;

/** What to keep of a stretch so that it is found again. @throws RangeError where the range is no slice of the text */
export function anchorOf(held: Pick<Held, 'source' | 'textNumber' | 'text'>, { start, end }: Range): Anchor {
	const { content } = held.text;
	if (start < 0 || end > content.length || start >= end) throw new RangeError(`nothing to keep at ${start}..${end}`);
	return {
		sourceId: held.source.id,
		textNumber: held.textNumber,
		start,
		end,
		exact: content.slice(start, end),
		prefix: content.slice(Math.max(0, start - AROUND), start),
		suffix: content.slice(end, end + AROUND),
	};
}

function everywhere(content: string, exact: string): readonly Range[] {
	const found: Range[] = [];
	for (let at = content.indexOf(exact); at >= 0; at = content.indexOf(exact, at + exact.length)) {
		found.push({ start: at, end: at + exact.length });
	}
	return found.filter(({ start, end }) => !splitsSurrogatePair(content, start) && !splitsSurrogatePair(content, end));
}

/** Code units that two texts share at their ends (`before`) or at their beginnings. */
function shared(a: string, b: string, before: boolean): number {
	const most = Math.min(a.length, b.length);
	let same = 0;
	while (same < most && (before ? a.at(-1 - same) === b.at(-1 - same) : a[same] === b[same])) same++;
	return same;
}

/**
 * Where the words stand in a text of the anchor's document, in order; empty where they are no longer there.
 *
 * @param all - true for every place of the same words, false for the one whose surroundings are most alike
 */
export function placesOf(
	anchor: Anchor,
	{ textNumber, text }: { readonly textNumber: number; readonly text: Text },
	all = false,
): readonly Range[] {
	if (textNumber === anchor.textNumber) return [{ start: anchor.start, end: anchor.end }];
	const places = everywhere(text.content, anchor.exact);
	if (all || places.length < 2) return places;
	const likeness = ({ start, end }: Range): number =>
		shared(anchor.prefix, text.content.slice(Math.max(0, start - AROUND), start), true) +
		shared(anchor.suffix, text.content.slice(end, end + AROUND), false);
	const [best] = [...places].sort((a, b) => likeness(b) - likeness(a) || a.start - b.start);
	return best === undefined ? [] : [best];
}
