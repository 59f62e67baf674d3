import type { Block, Range } from '../../text/span.ts';
import { CUE_VERBS } from '../cues/cueWords.ts';
import { type Quotation, quotationsIn } from './quotations.ts';

/** Sentences that belong together because a quotation or its cue runs over them, with the quotations in them. */
export interface Unit extends Range {
	readonly quotations: readonly Quotation[];
	/** The stretches outside of the quotations, without empty ones. */
	readonly outside: readonly Range[];
	readonly block: Block;
	/** Index of its block among the blocks that speak. */
	readonly blockAt: number;
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

/** A cue stands among so many first words of a sentence that only says who spoke. */
const CUE_WITHIN = 9;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*\.?/gu;
const CLOSES_CUE =
	/^(?:\s*[.,:;—–]|\s*$|\s(?:in|on|at|to|of|as|when|after|during|with|about|before|from|into|over|later|again|last|this|by|while|[\p{Ll}]+ly)\b)/u;

/** "“Why not?” Ms Okoro asked." is parted behind the mark: a sentence that begins with who said the quotation before it. */
function saysWho(content: string, sentence: Range): boolean {
	let count = 0;
	const words = content.slice(sentence.start, Math.min(sentence.end, sentence.start + 160));
	// Behind a question who asked it may be told at length.
	const asked = /[?!]$/u.test(
		content
			.slice(Math.max(0, sentence.start - 4), sentence.start)
			.trimEnd()
			.slice(0, -1),
	);
	const within = asked ? 2 * CUE_WITHIN : CUE_WITHIN;
	for (const match of words.matchAll(WORD)) {
		if (++count > within) return false;
		const verb = CUE_VERBS.get(match[0].toLowerCase().replace(/\.$/u, ''));
		if (count === 1 && verb !== undefined && verb.form !== 'ing' && verb.frames.includes('v')) return true;
		if (
			verb === undefined &&
			count >= 2 &&
			count <= 4 &&
			/^\p{Ll}+ed$/u.test(match[0]) &&
			/[?!]$/u.test(content.slice(0, sentence.start).trimEnd().slice(-2, -1))
		)
			return true;
		if (verb === undefined || verb.form === 'base' || verb.form === 'ing' || !/[cqo]/u.test(verb.frames)) continue;
		const rest = words.slice(match.index + match[0].replace(/\.$/u, '').length);
		return (
			count > 1 && CLOSES_CUE.test(rest) && !/[,;:]/u.test(words.slice(0, match.index).replace(/,[^,]*,\s*$/u, ''))
		);
	}
	return false;
}

/** The units of a text's speaking blocks, in order. @param sentences - in order, none across a block */
export function unitsOf(content: string, blocks: readonly Block[], sentences: readonly Range[]): readonly Unit[] {
	const units: Unit[] = [];
	let next = 0;
	let blockAt = -1;
	for (const block of blocks) {
		while (next < sentences.length && (sentences[next]?.end ?? 0) <= block.start) next++;
		if (!SPEAKING.has(block.kind)) continue;
		blockAt++;
		const quotations = quotationsIn(content, block);
		let first = true;
		let quoted = 0;
		for (let i = next; i < sentences.length; ) {
			const sentence = sentences[i];
			if (sentence === undefined || sentence.start >= block.end) break;
			const { start } = sentence;
			let end = sentence.end;
			i++;
			let inside = quoted;
			for (;;) {
				while (inside < quotations.length && (quotations[inside]?.start ?? 0) < end) inside++;
				const last = quotations[inside - 1];
				// A quotation that is open at the end of the sentence takes the next one in.
				if (last !== undefined && last.end > end) end = last.end;
				else if (last !== undefined && inside > quoted && last.end >= end - 1 && i < sentences.length) {
					const following = sentences[i];
					if (following === undefined || following.start >= block.end) break;
					const goesOn =
						/^\p{Ll}/u.test(content.slice(following.start, following.start + 1)) || saysWho(content, following);
					if (!goesOn) break;
					end = following.end;
				} else break;
				while (i < sentences.length && (sentences[i]?.start ?? Number.POSITIVE_INFINITY) < end) {
					end = Math.max(end, Math.min(sentences[i]?.end ?? end, block.end));
					i++;
				}
			}
			const range = { start, end };
			const own = quotations.slice(quoted, inside);
			quoted = inside;
			units.push({ ...range, quotations: own, outside: outsideOf(content, range, own), block, blockAt, first });
			first = false;
		}
	}
	return units;
}
