import type { Block, Range } from '../../text/span.ts';
import type { Statement } from '../extraction.ts';
import { type Cast, namesIn } from '../resolution/placedNames.ts';

/** Fewer names under a text than this are a by-line or an aside, no list of who stands behind it. */
const FEWEST_NAMES = 3;

const SPEAKING: ReadonlySet<Block['kind']> = new Set(['body', 'item', 'quotation']);
const HEADS: ReadonlySet<Block['kind']> = new Set(['headline', 'heading']);

/** "Signed:", "Yours sincerely,": no part of what is signed. */
const LEADS_TO_NAMES =
	/^(?:signed|signatories|supported|endorsed|yours|in solidarity|(?:kind|best|warm) (?:regards|wishes))\b.{0,40}[:,]?$/iu;

/** Runs of blocks of one kind, as indexes [from, to). */
function runsOf(
	blocks: readonly Block[],
	kind: Block['kind'],
): readonly { readonly from: number; readonly to: number }[] {
	const runs: { from: number; to: number }[] = [];
	blocks.forEach((block, i) => {
		if (block.kind !== kind) return;
		const last = runs.at(-1);
		if (last !== undefined && last.to === i) last.to = i + 1;
		else runs.push({ from: i, to: i + 1 });
	});
	return runs;
}

/**
 * Statements that are printed whole within another text: what stands between a heading and a list of names under it. They are
 * neither the document's own words nor, for all that is known, signed: the names are listed under them.
 */
export function findPrintedStatements(
	content: string,
	blocks: readonly Block[],
	{ entities, placed }: Cast,
): readonly Statement[] {
	const lists = runsOf(blocks, 'signatories');
	if (lists.length === 0) return [];
	const order = new Map(entities.map(({ id }, i) => [id, i]));
	return lists.flatMap(({ from, to }) => {
		if (to - from < FEWEST_NAMES) return [];
		let head = from - 1;
		while (head >= 0 && !HEADS.has(blocks[head]?.kind ?? 'body') && blocks[head]?.kind !== 'signatories') head--;
		// Without a heading nobody can say where the statement begins.
		if (!HEADS.has(blocks[head]?.kind ?? 'body')) return [];
		const parts: Range[] = blocks
			.slice(head + 1, from)
			.filter((block) => SPEAKING.has(block.kind) && !LEADS_TO_NAMES.test(content.slice(block.start, block.end)))
			.map(({ start, end }) => ({ start, end }));
		const first = parts[0];
		const last = parts.at(-1);
		const list = { start: blocks[from]?.start ?? 0, end: blocks[to - 1]?.end ?? 0 };
		if (first === undefined || last === undefined) return [];
		const signatories = [...new Set(namesIn(placed, list).map(({ entity }) => entity.id))].sort(
			(a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
		);
		return [
			{
				start: first.start,
				end: last.end,
				parts,
				mode: 'written',
				cue: null,
				attribution: null,
				speaker: null,
				signatories,
				when: null,
			},
		];
	});
}
