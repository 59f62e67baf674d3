import type { Range } from '../../text/span.ts';
import { ROLES } from './personWords.ts';

const ROLE_NOUN = [...ROLES].join('|');
/** "left-wing film director Ken Loach", "general secretary David Evans": small words up to a role noun in front of a name. */
const ROLE_BEFORE = new RegExp(
	`(?<![\\p{L}])((?:[\\p{Ll}-]+\\s){0,3}(?:${ROLE_NOUN}))\\s(?:\\p{Lu}[\\p{L}]+\\.?\\s)?$`,
	'u',
);
/** "Ken Loach, a film director", "Phillips is also a senior fellow of Policy Exchange". */
const ROLE_AFTER = new RegExp(
	`^(?:,|\\s(?:is|was)(?:\\s(?:also|now|then|currently|formerly))?)\\s(?:the\\s|a\\s|an\\s)?((?:former\\s|[\\p{L}-]+\\s){0,3}(?:${ROLE_NOUN})(?:\\s(?:of|for|at)\\s(?:the\\s)?\\p{Lu}[\\p{L}]+(?:\\s\\p{Lu}[\\p{L}]+){0,3})?)\\b`,
	'u',
);
const NOT_A_ROLE = new Set([
	'the',
	'a',
	'an',
	'by',
	'and',
	'of',
	'that',
	'with',
	'from',
	'as',
	'its',
	'their',
	'his',
	'her',
	'to',
	'former',
	'ex',
	'is',
	'was',
	'for',
	'in',
]);

/** The role printed beside a name, or null. */
export function roleBeside(content: string, mention: Range): Range | null {
	const before = content.slice(Math.max(0, mention.start - 80), mention.start);
	const front = ROLE_BEFORE.exec(before)?.[1];
	if (front !== undefined) {
		// What stands behind the last small word: "presentation by general secretary".
		const small = front.split(' ').findLastIndex((word) => NOT_A_ROLE.has(word));
		const role = front
			.split(' ')
			.slice(small + 1)
			.join(' ');
		const start = mention.start - before.length + before.lastIndexOf(role);
		return { start, end: start + role.length };
	}
	const after = content.slice(mention.end, mention.end + 120);
	const behind = ROLE_AFTER.exec(after)?.[1];
	if (behind === undefined) return null;
	const start = mention.end + after.indexOf(behind);
	return { start, end: start + behind.length };
}
