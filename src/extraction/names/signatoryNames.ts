import type { Range } from '../../text/span.ts';
import type { EntityKind } from '../extraction.ts';
import type { NameMention } from './nameMention.ts';
import { isGiven, isHead, isInitial, isOffice } from './words.ts';

/** "Dr Ann Cole", "Cllr Ann Cole": what stands in front of a name. */
const FRONT =
	/^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Revd|Reverend|Cllr|Coun|Councillor)\.?\s)+/u;
/** "Chair", "branch secretary", "MP for Kent East", "former leader of the council". */
const OF_BODY = /\s(?:of|for|at)\s(?:the\s)?(.+)$/u;

const isRole = (part: string): boolean => {
	const words = part.replace(OF_BODY, '').split(/\s+/u);
	return words.length <= 5 && isOffice(words.at(-1) ?? '') && !isHead(words.at(-1) ?? '');
};

/** Whether a stretch looks like the name of a body: a word of such names, or all of it in capitals. */
const isBodyName = (part: string): boolean => {
	const words = part.split(/\s+/u);
	return (
		words.length > 1 &&
		words.length <= 10 &&
		/^\p{Lu}/u.test(part) &&
		words.every((word) => /^[\p{Lu}&]/u.test(word) || /^(?:of|for|and|the|in|against|on|to)$/u.test(word))
	);
};

/** A person's name: a first name that is known, or initials, in front of a surname; after a form of address any name. */
function isPerson(name: string, titled: boolean, roleBehind: boolean): boolean {
	const words = name.split(/\s+/u);
	if (words.length > 4 || words.some((word) => !/^\p{Lu}|^(?:de|van|von|al|bin|la|le|du|der|den|of)$/u.test(word)))
		return false;
	if (words.some(isHead) && !isGiven(words[0] ?? '')) return false;
	return titled || (words.length > 1 && (isGiven(words[0] ?? '') || isInitial(words[0] ?? '') || roleBehind));
}

/**
 * Each line of a list of who signed names somebody: the words before its acronym or comma, without a form of address. Behind a
 * person's name stands what he is and of which body: "Ann Cole, Chair, Harbour Together".
 */
export function signatoryNames(content: string, blocks: readonly Range[]): readonly NameMention[] {
	return blocks.flatMap((block): readonly NameMention[] => {
		const line = content.slice(block.start, block.end);
		const name = /^[^(,]+/u.exec(line)?.[0].trimEnd() ?? '';
		const bracket = /^[^(]+\(([\p{L}&-]{2,9})\)/u.exec(line);
		const front = FRONT.exec(name)?.[0] ?? '';
		const bare = name.slice(front.length);
		const behind = line
			.slice(name.length)
			.split(/[,()]/u)
			.map((part) => part.trim());
		const person = isPerson(bare, front !== '', behind.some(isRole));
		const whole = person || bracket === null ? name : (/^[^(]+/u.exec(line)?.[0].trimEnd() ?? '');
		if (whole === '') return [];
		const mention = (text: string, from: number, kind: EntityKind, acronym: Range | null = null): NameMention => ({
			start: from,
			end: from + text.length,
			kind,
			text,
			title: null,
			bare: false,
			acronym,
		});
		if (person) {
			const own = { ...mention(bare, block.start + front.length, 'person'), title: front.trim() || null };
			// What stands behind the name: roles, and the body that the signatory belongs to.
			let at = name.length;
			const bodies = behind.flatMap((part): readonly NameMention[] => {
				const body = isRole(part) ? (OF_BODY.exec(part)?.[1] ?? '') : part;
				const from = line.indexOf(body, at);
				if (body === '' || from < 0 || !isBodyName(body)) return [];
				at = from + body.length;
				// "MP for Kent East" names no body; what follows a comma does.
				return isRole(part) && !body.split(/\s+/u).some(isHead)
					? []
					: [mention(body, block.start + from, 'organisation')];
			});
			return [own, ...bodies];
		}
		const at = block.start + line.indexOf('(') + 1;
		const acronym = bracket?.[1] === undefined ? null : { start: at, end: at + bracket[1].length };
		const own = mention(whole, block.start, 'organisation', acronym);
		if (acronym === null) return [own];
		return [own, mention(content.slice(acronym.start, acronym.end), acronym.start, 'organisation')];
	});
}
