import type { Range } from '../../text/span.ts';
import type { Attribution } from '../cues/attribution.ts';
import { WRITTEN_NOUNS } from '../cues/cueWords.ts';
import { namesIn, type Placed } from '../resolution/placedNames.ts';
import type { Unit } from '../sentences/units.ts';

const WRITTEN = new RegExp(`\\b(?:${[...WRITTEN_NOUNS].join('|')})\\b`, 'iu');
/** How far in front of a cue the words stand that say what is written, in UTF-16 code units. */
const LEAD = 400;
const SIGNED = /\bsigned by\b/iu;
/** "has put out an open letter, saying", "passed a motion, calling". */
const PUT_OUT =
	/\b(?:pass(?:ed|ing)|adopt(?:ed|ing)|agreed|publish(?:ed|ing)|put out|releas(?:ed|ing)|issu(?:ed|ing)|signed|sent)\s(?:an?|the|its|their)\s(?:\p{L}[\p{L}-]*\s){0,2}(?:statement|letter|motion|resolution|petition|declaration)\b/iu;

/** "said in a joint statement" is written by all of its subjects. How far behind the cue it is looked for. */
const JOINT = /^\sin\s(?:an?|their)\s(?:joint|open)\s(?:statement|letter|declaration)\b/u;
const BEHIND = 40;

/** Whether the quoted words are those of a written text: "The group’s statement says", "Signed by ..., it said". */
export function isWritten(content: string, unit: Unit, { subject, cue }: Attribution): boolean {
	const words = content.slice(subject.start, subject.end);
	if (WRITTEN.test(words) || JOINT.test(content.slice(cue.end, cue.end + BEHIND))) return true;
	const lead = content.slice(Math.max(unit.start, cue.start - LEAD), Math.max(unit.start, cue.start));
	return SIGNED.test(lead) || PUT_OUT.test(lead) || (/^it$/iu.test(words) && WRITTEN.test(lead));
}

/** Everyone who is printed as having signed, in front of "it said". */
export function signatoriesBefore(content: string, placed: readonly Placed[], attribution: Range): readonly string[] {
	const from = Math.max(0, attribution.start - LEAD);
	const lead = content.slice(from, attribution.start);
	const paragraph = lead.lastIndexOf('\n') + 1;
	const match = SIGNED.exec(lead.slice(paragraph));
	if (match === null) {
		const joint = JOINT.test(content.slice(attribution.end, attribution.end + BEHIND));
		return joint ? [...new Set(namesIn(placed, attribution).map((one) => one.entity.id))] : [];
	}
	const start = from + paragraph + match.index;
	return [...new Set(namesIn(placed, { start, end: attribution.start }).map((one) => one.entity.id))];
}
