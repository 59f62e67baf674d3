import type { Attribution } from '../cues/attribution.ts';
import type { Resolver } from '../resolution/resolver.ts';
import { isMark, NO_TOKEN, type Token } from '../sentences/tokens.ts';
import type { Unit } from '../sentences/units.ts';
import { isVerb } from '../sentences/verbGroups.ts';

/** Whether several paragraphs begin with initials and a colon, as in minutes. */
export const haveInitials = (content: string, units: readonly Unit[]): boolean =>
	units.filter((unit) => unit.first && /^\p{Lu}{2,3}:\s/u.test(content.slice(unit.start, unit.start + 6))).length >= 2;

/** "JS: ...", "Cllr Patel: ...": a speaker in front with a colon, as minutes and transcripts have it. */
export function speakerInFront(
	unit: Unit,
	tokens: readonly Token[],
	resolver: Resolver,
	minutes: boolean,
): readonly Attribution[] | null {
	// "Cllr Hale: ... Cllr Reed: ..." in one paragraph: names of people only.
	if (!unit.first && !(isMark(tokens[1], ':') || isMark(tokens[2], ':') || isMark(tokens[3], ':'))) return null;
	let colon = 0;
	while (colon < tokens.length && colon <= 6 && tokens[colon]?.kind === 'word' && tokens[colon]?.capital) colon++;
	// "Ann Patel, treasurer: “...”"
	if (isMark(tokens[colon], ',')) {
		let end = colon + 1;
		while (end < tokens.length && end - colon <= 8 && tokens[end]?.kind === 'word' && !isVerb(tokens[end] ?? NO_TOKEN))
			end++;
		if (isMark(tokens[end], ':') && tokens[end + 1]?.kind === 'quotation') return inFront(tokens, colon, end);
	}
	const mark = tokens[colon];
	if (colon === 0 || !isMark(mark, ':') || mark === undefined || colon + 1 >= tokens.length) return null;
	const start = tokens[0]?.start ?? 0;
	const end = tokens[colon - 1]?.end ?? 0;
	const subject = { start, end };
	const initials = colon === 1 && /^\p{Lu}{2,3}$/u.test(tokens[0]?.text ?? '');
	const known = unit.first ? resolver.namedIn(subject) : resolver.isPersonAlone(subject);
	if (!known && !(initials && minutes)) return null;
	return inFront(tokens, colon, colon);
}

/** The attribution of a name, up to one token, and a colon. */
function inFront(tokens: readonly Token[], name: number, colon: number): readonly Attribution[] | null {
	const mark = tokens[colon];
	const last = tokens[name - 1];
	if (mark === undefined || last === undefined) return null;
	return [
		{
			subject: { start: tokens[0]?.start ?? 0, end: last.end },
			inherited: false,
			relative: false,
			cueAt: colon,
			cue: { start: mark.start, end: mark.end },
			lemma: ':',
			frames: 'cq',
			first: 0,
			after: colon + 1,
			lead: 'colon',
			inverted: false,
			toldTo: null,
			parenthetical: false,
		},
	];
}
