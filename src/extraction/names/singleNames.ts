import { actsAsPerson, isPersonNoun, organisationScore, type TextWords } from './evidence.ts';
import { NEVER_NAMES, NOT_A_PERSON } from './notNames.ts';
import { BODY_NOUNS } from './organisationWords.ts';
import { PEOPLES } from './peoples.ts';
import { PLACES } from './places.ts';
import { isHead, isInitial, isOffice, oneSpace, type Word } from './words.ts';

/** A capitalised word that stands alone, in its sentence. */
export interface Lone {
	readonly words: readonly Word[];
	readonly at: number;
	/** Whether it names a place, for all that its form says. */
	readonly place: boolean;
}

/** Enough to say that a word which stands alone is somebody. */
const ENOUGH = 2;
/** Endings of ordinary words, which begin a sentence with a capital. */
const ORDINARY = /(?:[^siu]s|ing|ly|tion|sion|ment|ness|ity|ism|ship|hood|ance|ence|ology|ics|ists)$/u;

const OWNER = /^(?:his|her|their|my|our)$/iu;

const SAYS = /^(?:said|says|added|adds|explained|explains|asked|asks|replied|replies|wrote|writes)$/u;

const noName = (text: string, known: TextWords): boolean =>
	text.length < 3 ||
	/\p{N}/u.test(text) ||
	/^\p{Lu}+$/u.test(text) ||
	NEVER_NAMES.has(text) ||
	NOT_A_PERSON.has(text) ||
	PEOPLES.has(text) ||
	PLACES.has(text) ||
	isHead(text) ||
	isOffice(text) ||
	isInitial(text) ||
	known.small.has(text.toLowerCase());

/** What one occurrence says for (above 0) or against (below) a person. */
function signs(content: string, { words, at }: Lone): number {
	const word = words[at];
	if (word === undefined) return 0;
	const before = words[at - 1];
	const after = content.slice(word.end, word.end + 24);
	const ordinary = word.first && ORDINARY.test(word.text);
	let score = 0;
	if (!ordinary && actsAsPerson(content, words, at + 1)) score += 2;
	if (/^['’]s?\s\p{Ll}/u.test(after) && !word.first) score += 0.5;
	const kin = /^, (?:his|her|their|my|our) ([\p{Ll}-]+),/u.exec(after)?.[1];
	if (kin !== undefined && isPersonNoun(kin)) score += 2;
	if (/^,? (?:who|whose)\b|^, aged \d|^, \d{2},/u.test(after)) score += 2;
	if (before === undefined) return score;
	const small = before.text.toLowerCase();
	const plain = oneSpace(word.gap);
	// "..., said Marsh, and": he said it.
	if (plain && SAYS.test(small) && /^(?:[,.;]|$)/u.test(after)) score += 2;
	// "her brother, Kit, said", "Kit, her brother, said"
	if (
		word.gap === ', ' &&
		/^[,.;]/u.test(after) &&
		isPersonNoun(small) &&
		(OWNER.test(words[at - 2]?.text ?? '') || /^['’]/u.test(before.gap))
	)
		score += 1;
	if (plain || word.gap === ', ') {
		if (!before.capital && isPersonNoun(small)) score += plain ? 2 : 1;
		else if (BODY_NOUNS.has(small)) score -= 2;
	}
	if (!plain) return score;
	if (
		/^(?:by|with|against|told|met|whom|married|beat|defeated|succeeded|replaced|joined|under|asked|defeating|thanked)$/u.test(
			small,
		)
	)
		score += 1;
	if (/^(?:the|a|an|this|that|these|those|some|any|no|each|every|its)$/u.test(small)) score -= 3;
	if (/^(?:in|at|near|into|across|throughout|around|outside|inside)$/u.test(small)) score -= 2;
	if (/^(?:on|from|of)$/u.test(small)) score -= 0.5;
	score -= Math.min(2, organisationScore(content, words, at, at + 1));
	return score;
}

/** The words of a text that stand alone and are somebody's name, by what all their occurrences say together. */
export function loneNames(content: string, lone: readonly Lone[], known: TextWords): ReadonlySet<string> {
	const scores = new Map<string, number>();
	for (const one of lone) {
		const text = one.words[one.at]?.text ?? '';
		if (noName(text, known)) continue;
		scores.set(text, (scores.get(text) ?? 0) + signs(content, one));
	}
	return new Set([...scores].flatMap(([text, score]) => (score >= ENOUGH ? [text] : [])));
}
