import type { NameMention } from './nameMention.ts';
import type { Untold } from './sameNames.ts';

/** What may stand between two names of one person or body: "Ann Cole (born Ann Hill)", "Cole, also known as Rowan Reed". */
const CONNECTED =
	/^(?: of \p{Lu}\p{L}+)?(?: \([^()]{1,40}\))?(?:,? \(?(?:(?:also|better|otherwise|formerly|previously|later|originally|now|then|once) )?(?:known as|née|nee|born|a\.?k\.?a\.?|real name|formerly|previously)(?: as)?|(?:,| \(|, \()\s?(?:also|better|otherwise|formerly|previously|later|originally|then|once) called|,? \((?:called|now|or)):? (?:the )?["“‘']?$/u;
/** "Ann Cole (Latin: Anna Colia; Greek: ...)": the language of the other form. */
const IN_LANGUAGE = /^\s\((?:[^()]{0,60}[;,]\s)?\p{Lu}\p{Ll}+:\s["“‘']?$/u;
const SECOND_LANGUAGE = /^["”’']?[;,]\s\p{Lu}\p{Ll}+:\s["“‘']?$/u;
/** "also known as A and B", "or “A”": what makes the second one too. */
const AND_ALSO = /^ (?:and|or) (?:the )?["“‘']?$/u;
const OR_QUOTED = /^,? \(?or (?:the )?["“]$/u;
/** "Ann Cole, better known as Slim Rowan". */
const SAID =
	/^,? \(?(?:also|better|otherwise|previously|formerly|originally|now|then) (?:known as|called) (?:the )?["“‘']?$/u;
/** No more than so much stands between the two. */
const LONGEST = 90;

/** Pairs of mentions of which the text itself says that they name the same, by their index in `mentions`. */
export function saidToBeTheSame(
	content: string,
	mentions: readonly NameMention[],
): readonly (readonly [number, number])[] {
	const pairs: (readonly [number, number])[] = [];
	let language = -1;
	let known = -1;
	for (let i = 0; i + 1 < mentions.length; i++) {
		const [one, two] = [mentions[i], mentions[i + 1]];
		if (one === undefined || two === undefined || one.kind !== two.kind || two.start - one.end > LONGEST) continue;
		const between = content.slice(one.end, two.start);
		if (CONNECTED.test(between) || OR_QUOTED.test(between)) {
			pairs.push([i, i + 1]);
			if (/known as/u.test(between)) known = i + 1;
		} else if (known === i && AND_ALSO.test(between) && !one.text.includes(two.text)) pairs.push([i, i + 1]);
		else if (IN_LANGUAGE.test(between) || (language === i && SECOND_LANGUAGE.test(between))) {
			pairs.push([i, i + 1]);
			language = i + 1;
		}
	}
	return pairs;
}

/** The runs of which the text says that they are another name of the one right in front: "the Council for Trams (or “Tram Law”)". */
export function saidNames(
	content: string,
	untold: readonly Untold[],
	found: readonly NameMention[],
): readonly NameMention[] {
	const ends = [...found].sort((a, b) => a.end - b.end);
	return untold.flatMap(({ start, end, text }): NameMention[] => {
		let low = 0;
		for (let high = ends.length; low < high; ) {
			const middle = (low + high) >> 1;
			if ((ends[middle]?.end ?? 0) <= start) low = middle + 1;
			else high = middle;
		}
		const named = ends[low - 1];
		if (named === undefined || start - named.end > LONGEST) return [];
		const between = content.slice(named.end, start);
		return OR_QUOTED.test(between) || SAID.test(between)
			? [{ start, end, kind: named.kind, text, title: null, bare: false, acronym: null }]
			: [];
	});
}
