import type { Range } from '../../text/span.ts';
import type { EntityKind } from '../extraction.ts';
import { GIVEN_NAMES } from './givenNames.ts';
import type { NameMention } from './nameMention.ts';

/** Each line of a list of who signed is a name: the words before its acronym or comma. */
export function signatoryNames(content: string, blocks: readonly Range[]): readonly NameMention[] {
	return blocks.flatMap((block) => {
		const line = content.slice(block.start, block.end);
		const name = /^[^(,]+/u.exec(line)?.[0].trimEnd() ?? '';
		const bracket = /^[^(]+\(([\p{L}&-]{2,9})\)/u.exec(line);
		const whole = bracket === null ? name : (/^[^(]+/u.exec(line)?.[0].trimEnd() ?? '');
		if (whole === '') return [];
		const words = whole.split(/\s+/u);
		const person = words.length <= 3 && GIVEN_NAMES.has(words[0] ?? '');
		const at = block.start + line.indexOf('(') + 1;
		const acronym = bracket?.[1] === undefined ? null : { start: at, end: at + bracket[1].length };
		const kind: EntityKind = person ? 'person' : 'organisation';
		const mention: NameMention = {
			start: block.start,
			end: block.start + whole.length,
			kind,
			text: whole,
			title: null,
			bare: false,
			acronym,
		};
		if (acronym === null) return [mention];
		return [
			mention,
			{ ...acronym, kind, text: content.slice(acronym.start, acronym.end), title: null, bare: false, acronym: null },
		];
	});
}
