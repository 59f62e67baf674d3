import type { NameMention } from './nameMention.ts';

/** What may stand between two names of one person or body: "Ann Cole (born Ann Hill)", "Cole, also known as Rowan Reed". */
const CONNECTED =
	/^,? \(?(?:(?:also|better|otherwise|formerly|previously|later|originally|now|then|once) )?(?:known as|called|née|nee|born|a\.?k\.?a\.?|real name|formerly|previously|or)(?: as)?:? (?:the )?["“‘']?$/u;
/** "Ann Cole (Latin: Anna Colia; Greek: ...)": the language of the other form. */
const IN_LANGUAGE = /^\s\((?:[^()]{0,60}[;,]\s)?\p{Lu}\p{Ll}+:\s["“‘']?$/u;
const SECOND_LANGUAGE = /^["”’']?[;,]\s\p{Lu}\p{Ll}+:\s["“‘']?$/u;
/** No more than so much stands between the two. */
const LONGEST = 90;

/** Pairs of mentions of which the text itself says that they name the same, by their index in `mentions`. */
export function saidToBeTheSame(
	content: string,
	mentions: readonly NameMention[],
): readonly (readonly [number, number])[] {
	const pairs: (readonly [number, number])[] = [];
	let language = -1;
	for (let i = 0; i + 1 < mentions.length; i++) {
		const [one, two] = [mentions[i], mentions[i + 1]];
		if (one === undefined || two === undefined || one.kind !== two.kind || two.start - one.end > LONGEST) continue;
		const between = content.slice(one.end, two.start);
		if (CONNECTED.test(between) && !/ or (?:the )?$/u.test(between)) pairs.push([i, i + 1]);
		else if (IN_LANGUAGE.test(between) || (language === i && SECOND_LANGUAGE.test(between))) {
			pairs.push([i, i + 1]);
			language = i + 1;
		}
	}
	return pairs;
}
