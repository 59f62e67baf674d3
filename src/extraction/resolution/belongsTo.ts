import type { Range } from '../../text/span.ts';
import type { BelongsTo } from '../extraction.ts';
import type { BodiesByWord } from './bodiesByWord.ts';
import { GROUP_NOUNS, MEMBER_NOUNS, SPOKESPEOPLE } from './groupWords.ts';
import { onlyOne } from './personMemory.ts';
import { namesIn, type Placed } from './placedNames.ts';

const SPOKESPERSON = `(?:${[...SPOKESPEOPLE].join('|')})`;
const SOMEBODY = `(?:${[...SPOKESPEOPLE, ...MEMBER_NOUNS].join('|')})`;
/** "a Labour spokeswoman", "the union’s press officer": what stands behind the organisation's name, up to the noun. */
const BEHIND = new RegExp(`^(?:['’]s?)?(?:\\s[\\p{Ll}-]+){0,2}\\s(${SOMEBODY})(?:\\swho)?$`, 'u');
/** "a spokesman for the union", "members of Bath CLP": what stands in front of it. */
const IN_FRONT = new RegExp(
	`(?:^|\\s)(${SOMEBODY})(?:\\s(?:inside|within|from|for|of|at|in)|\\sclose\\sto)\\s(?:the\\s)?$`,
	'iu',
);
/** "a council spokeswoman", "a spokesman for the council": a body by its kind. */
const OF_A_KIND = new RegExp(
	`(?:^|\\s)(?:([\\p{Ll}-]+)(?:['’]s)?\\s${SPOKESPERSON}|${SPOKESPERSON}\\sfor\\sthe\\s([\\p{Ll}-]+))$`,
	'u',
);

const roleOf = (noun: string): BelongsTo['role'] => (SPOKESPEOPLE.has(noun.toLowerCase()) ? 'spokesperson' : 'member');

/**
 * The organisation that an unnamed speaker's printed words put him in: "a Labour spokeswoman", "One Labour source", "a spokesman
 * for the council" where the text names one council. Its critics and opponents are none of it, whatever name stands beside them.
 *
 * @param placed - the names of the text, in order
 */
export function belongsTo(
	content: string,
	bodies: BodiesByWord,
	placed: readonly Placed[],
	speaker: Range,
): BelongsTo | null {
	for (const { entity, start, end } of namesIn(placed, speaker)) {
		if (entity.kind !== 'organisation') continue;
		const behind = content.slice(end, speaker.end);
		const noun =
			BEHIND.exec(behind)?.[1] ?? (behind === '' ? IN_FRONT.exec(content.slice(speaker.start, start))?.[1] : undefined);
		if (noun !== undefined) return { organisation: entity.id, printed: { start, end }, role: roleOf(noun) };
	}
	const words = content.slice(speaker.start, speaker.end);
	const kind = OF_A_KIND.exec(words);
	const body = kind?.[1] ?? kind?.[2] ?? '';
	const only = GROUP_NOUNS.has(body) ? onlyOne(bodies.get(body) ?? []) : null;
	if (only === null) return null;
	const start = speaker.start + words.lastIndexOf(body);
	return { organisation: only.id, printed: { start, end: start + body.length }, role: 'spokesperson' };
}
