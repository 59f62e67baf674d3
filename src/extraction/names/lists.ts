import type { Part } from './nameKind.ts';
import type { Word } from './words.ts';

/** What may stand between two members of one list, besides small words: "A, B and the C". */
const BETWEEN = /^(?:, ?| \/ ?|\/| |, (?:and|or) (?:the )?| ?(?:and|or|&) (?:the )?|, the )$/u;

/**
 * The members of a list are of one kind: where the form of some says what they are, the others that only their neighbours
 * decided, or nothing, follow them.
 */
export function agreeInLists(content: string, words: readonly Word[], parts: readonly Part[]): readonly Part[] {
	const agreed: Part[] = [];
	const edges = (part: Part): readonly [number, number] => [words[part.from]?.start ?? 0, words[part.to - 1]?.end ?? 0];
	for (let i = 0; i < parts.length; ) {
		const first = parts[i];
		if (first === undefined) break;
		const list = [first];
		for (let next = parts[i + list.length]; next !== undefined; next = parts[i + list.length]) {
			const [, end] = edges(list.at(-1) ?? first);
			const between = content.slice(end, edges(next)[0]);
			if (between === ' ' || between.length > 12 || !BETWEEN.test(between)) break;
			list.push(next);
		}
		i += list.length;
		const sure = list.filter((one) => one.sure);
		const [one] = sure;
		const same = one !== undefined && sure.every(({ kind }) => kind === one.kind);
		for (const part of list) {
			if (list.length < 3 || !same || part.sure || part.kind === one.kind || sure.length * 2 < list.length) {
				// Two alone say little: only what nothing else decides follows.
				const two =
					list.length === 2 &&
					same &&
					!part.sure &&
					one.kind === 'organisation' &&
					part.kind === 'person' &&
					!part.bare;
				agreed.push(two ? { ...part, kind: 'organisation' } : part);
			} else agreed.push({ ...part, kind: one.kind, bare: one.kind === 'person' && part.to - part.from === 1 });
		}
	}
	return agreed;
}
