import type { Block, Range } from '../text/span.ts';
import { type Quotation, quotationsIn } from './quotations.ts';

/** Sentences that belong together because a quotation runs over them, with the quotations in them. */
export interface Unit extends Range {
	readonly quotations: readonly Quotation[];
	/** The stretches outside of the quotations, without empty ones. */
	readonly outside: readonly Range[];
	readonly block: Block;
	/** First unit of its block. */
	readonly first: boolean;
}

/** Blocks whose words are somebody's: not headings, captions, metadata. */
const SPEAKING: ReadonlySet<Block['kind']> = new Set(['body', 'item', 'quotation']);

const hasLetters = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

function outsideOf(content: string, unit: Range, quotations: readonly Quotation[]): readonly Range[] {
	const outside: Range[] = [];
	let from = unit.start;
	for (const quotation of [...quotations, { start: unit.end, end: unit.end }]) {
		if (hasLetters(content.slice(from, quotation.start))) outside.push({ start: from, end: quotation.start });
		from = quotation.end;
	}
	return outside;
}

/** The units of a text's speaking blocks, in order. @param sentences - in order, none across a block */
export function unitsOf(content: string, blocks: readonly Block[], sentences: readonly Range[]): readonly Unit[] {
	const units: Unit[] = [];
	let next = 0;
	for (const block of blocks) {
		while (next < sentences.length && (sentences[next]?.end ?? 0) <= block.start) next++;
		if (!SPEAKING.has(block.kind)) continue;
		const quotations = quotationsIn(content, block);
		let first = true;
		let quoted = 0;
		for (let i = next; i < sentences.length; ) {
			const sentence = sentences[i];
			if (sentence === undefined || sentence.start >= block.end) break;
			let end = sentence.end;
			i++;
			// A quotation that is open at the end of the sentence takes the next one in.
			for (;;) {
				const crossing = quotations.find((one) => one.start < end && one.end > end);
				if (crossing === undefined) break;
				while (
					i < sentences.length &&
					(sentences[i]?.start ?? Number.POSITIVE_INFINITY) < Math.min(crossing.end, block.end)
				) {
					end = Math.max(end, sentences[i]?.end ?? end);
					i++;
				}
				end = Math.max(end, crossing.end);
			}
			const range = { start: sentence.start, end };
			const inside: Quotation[] = [];
			while (quoted < quotations.length && (quotations[quoted]?.start ?? 0) < end) {
				const one = quotations[quoted];
				if (one !== undefined) inside.push(one);
				quoted++;
			}
			units.push({ ...range, quotations: inside, outside: outsideOf(content, range, inside), block, first });
			first = false;
		}
	}
	return units;
}
