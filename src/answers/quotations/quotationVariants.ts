import type { Held } from '../../library/held/holdings.ts';
import { slice } from '../../text/span.ts';
import { documentFact } from '../shown/facts.ts';
import { type Line, label } from '../shown/pieces.ts';
import { type Found, plain } from './quotationFound.ts';

/** Reposts: the same words in the same paragraph of another document are shown once, with how many print it. */
export function withoutReposts(
	found: readonly Found[],
): readonly { readonly one: Found; readonly also: readonly Held[] }[] {
	const groups = new Map<string, { readonly one: Found; readonly also: Held[] }>();
	for (const one of found) {
		const { text } = one.place.held;
		const [first] = one.place.ranges;
		const block = text.blocks.find((each) => first !== undefined && each.start <= first.start && first.end <= each.end);
		const around = block === undefined ? '' : text.content.slice(block.start, block.end);
		const key = `${one.printed} ${plain(around)}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, { one, also: [] });
		else if (group.one.place.held !== one.place.held && !group.also.includes(one.place.held)) {
			group.also.push(one.place.held);
		} else groups.set(`${key} ${groups.size}`, { one, also: [] });
	}
	return [...groups.values()];
}

/** Marks that open or close a paragraph's part of a running quotation are the page's, not the words'. */
const withoutEdgeMarks = (words: string): string => plain(words).replace(/["']+(?= )|(?<= )["']+/gu, '');

/** How another document prints it, where that differs from the first card. */
export function variantLines(lead: Found, other: Found): readonly Line[] {
	if (plain(lead.printed) === plain(other.printed)) return [];
	const typedTo = new Map(lead.match.steps.flatMap((step) => (step.typed === null ? [] : [[step.typed, step]])));
	const lines: Line[] = [];
	// Words under the same typed word, with the marks up to the next one.
	const piece = ({ place: { held }, match: { run } }: Found, from: number | null, to: number | null) => {
		const { words } = run.stream;
		// Behind the last typed word: up to the last printed one, which may be the second half of it.
		const [a, b] = [from === null ? undefined : words.rangeOf(from), words.rangeOf(to ?? run.end - 1)];
		return a === undefined || b === undefined || a.start >= b.end || b.end - a.start > 200
			? null
			: slice(held.text, a.start, b.end);
	};
	const steps = other.match.steps.filter((step) => step.typed !== null && step.printed !== null);
	for (const [i, step] of steps.entries()) {
		const next = steps[i + 1];
		const a = typedTo.get(step.typed ?? -1);
		const b = next === undefined ? undefined : typedTo.get(next.typed ?? -1);
		const here = piece(other, step.printed, next?.printed ?? null);
		const there = piece(lead, a?.printed ?? null, b?.printed ?? null);
		if (here === null || there === null || withoutEdgeMarks(here.words) === withoutEdgeMarks(there.words)) continue;
		lines.push([label('printsHere', { words: here, theirs: there, document: documentFact(lead.place.held) })]);
		if (lines.length === 3) break;
	}
	return lines;
}
