import { BODY_NOUNS } from './organisationWords.ts';
import { PERSON_VERBS, ROLES } from './personWords.ts';
import { isAcronymOfLetters, oneSpace, type Word } from './words.ts';

/** What is known of the whole text while its names are looked for. */
export interface TextWords {
	/** Words that stand somewhere with a small letter. */
	readonly small: ReadonlySet<string>;
	/** How often each capitalised word stands alone. */
	readonly alone: ReadonlyMap<string, number>;
	/** Acronyms that stand for a thing, of which there are several: "an IED", "two UAVs". */
	readonly things: ReadonlySet<string>;
}

/** Whether an acronym is one of several things: behind an article or a number, and no noun behind it. */
function countsOne(before: Word | undefined, { gap }: Word, next: Word | undefined): boolean {
	if (before === undefined || !oneSpace(gap)) return false;
	if (!/^(?:an?|\p{N}+|one|two|three|four|five|six|seven|eight|nine|ten|several|another)$/iu.test(before.text))
		return false;
	return (
		next === undefined ||
		!oneSpace(next.gap) ||
		/^(?:and|or|in|on|for|with|was|were|is|are|that|which|to|of|at|by|from|as|when|who|had|has|near|under|inside|outside|over|into|onto|off|before|after|during|last|this|here|there|yesterday|today)$/u.test(
			next.text,
		)
	);
}

/** Counts the words of a text that bear on what is a name in it. */
export function countWords(sentences: readonly (readonly Word[])[]): TextWords {
	const small = new Set<string>();
	const alone = new Map<string, number>();
	const things = new Set<string>();
	for (const words of sentences) {
		for (const [i, word] of words.entries()) {
			if (!word.capital) small.add(word.text);
			else {
				const next = words[i + 1];
				const joined =
					(i > 0 && oneSpace(word.gap) && words[i - 1]?.capital === true) ||
					(next?.capital === true && oneSpace(next.gap));
				if (!joined) alone.set(word.text, (alone.get(word.text) ?? 0) + 1);
				if (isAcronymOfLetters(word.text) && countsOne(words[i - 1], word, next)) things.add(word.text);
			}
		}
	}
	return { small, alone, things };
}

/** What is said of people only. */
const ELECTED =
	/^\s(?:(?:was|is|were|had\sbeen|has\sbeen)\s(?:first\s)?(?:re-?)?(?:elected|born|appointed|educated|raised|married|nominated|succeeded|defeated|sworn|arrested|jailed|survived|buried|voiced|portrayed|played\sby|hired|fired|murdered|convicted|sentenced|promoted|knighted|interviewed|inducted)|(?:himself|herself)|(?:has|had)\s(?:stated|said|argued|written|told|served|consulted|died|collaborated|advised)|ran\s(?:for|against)|stood\s(?:as|for|un)|volunteered|(?:was|is)\san?\s(?:[\p{L}-]+\s){0,3}(?:politician|lawyer|writer|actor|actress|author|singer|footballer|player|journalist|member|activist|businessman|economist|poet|painter|composer|mathematician|teacher|soldier|bishop))\b/u;

const KIN =
	/^(?:named|called|nicknamed|son|daughter|wife|husband|brother|sister|father|mother|uncle|aunt|nephew|niece|cousin|widow|fiancé|fiancée|girlfriend|boyfriend|partner|colleague|friend|rival|candidate|nominee|incumbent|guitarist|drummer|bassist|vocalist|rapper|footballer|frontman|saxophonist|pianist|violinist|cellist|composer|conductor|goalkeeper|midfielder|defender|winger|forward|pitcher|boxer|golfer|jockey|cyclist|swimmer|sprinter|skater|wrestler|cosplayer|cartoonist|illustrator|photographer|cinematographer|screenwriter|playwright|biographer|translator|publisher|sculptor|mathematician|physicist|chemist|biologist|astronomer|philosopher|linguist|theologian|missionary|entrepreneur|businessman|businesswoman|philanthropist|industrialist|banker|farmer|soldier|sailor|pilot|astronaut|explorer|mountaineer|politician|congressman|congresswoman|comptroller|sheriff|protege|protégé|disciple|hero|heroine|character|narrator|magician|chef|model|socialite|heiress|youngster|teenager|defendant|plaintiff|lead|star|bishop)$/u;

/** What people do: the word behind a name, over an adverb or an auxiliary. */
export function actsAsPerson(content: string, words: readonly Word[], to: number): boolean {
	const last = words[to - 1];
	const next = words[to];
	if (last === undefined || next === undefined || !oneSpace(next.gap)) return false;
	if (PERSON_VERBS.has(next.text) || /^(?:himself|herself)$/u.test(next.text)) return true;
	const second = words[to + 1];
	if (
		second !== undefined &&
		(/^\p{Ll}+ly$/u.test(next.text) ||
			/^(?:has|had|later|then|also|never|once|soon|still|now|again|first|himself)$/u.test(next.text)) &&
		oneSpace(second.gap) &&
		PERSON_VERBS.has(second.text)
	)
		return true;
	return ELECTED.test(content.slice(last.end, last.end + 60));
}

/** Whether the word in front says what somebody is: "guitarist", "his brother". */
export function isPersonNoun(text: string): boolean {
	const small = text.toLowerCase();
	return ROLES.has(small) || KIN.test(small);
}

/** Signs beside a run of capitals that speak for or against a person. */
export function personScore(
	content: string,
	words: readonly Word[],
	from: number,
	to: number,
	known: TextWords,
): number {
	const first = words[from];
	const last = words[to - 1];
	const before = words[from - 1];
	if (first === undefined || last === undefined) return -1;
	let score = 0;
	const after = content.slice(last.end, last.end + 30);
	if (actsAsPerson(content, words, to)) score += 2;
	if (/^(?:,? (?:who|whose)\b|,? \(?(?:born|aged|b\.)\b|, \d{2}[,.]| \(\d{2}\)| \((?:born )?\d{4}[-–) ])/u.test(after))
		score += 3;
	if (/^['’]s\s/u.test(after)) score += 1;
	if (/^,?\swhich\b/u.test(after) || THING.test(content.slice(last.end, last.end + 60))) score -= 4;
	if (before !== undefined && (oneSpace(first.gap) || first.gap === ', ')) {
		const small = before.text.toLowerCase();
		const plain = oneSpace(first.gap);
		if (!before.capital && isPersonNoun(small)) score += plain ? 3 : 1;
		else if (plain) {
			if (/^(?:and|with|by|against|told|met|whom)$/u.test(small)) score += 1;
			if (/^(?:the|a|an|this|that|these|his|her|its|their|our)$/u.test(small)) score -= 4;
			if (/^(?:in|at|near|from|to|into|on|of|between|across|through|over|around)$/u.test(small)) score -= 1;
		}
	}
	const ends = known.alone.get(last.text) ?? 0;
	if (ends > 0) score += 2;
	if (/^,?\s(?:and\s)?\p{Lu}\p{Ll}+\s\p{Lu}/u.test(after)) score += 1;
	for (let i = from; i < to; i++) if (known.small.has((words[i]?.text ?? '').toLowerCase())) score -= 2;
	return score;
}

/** What is a place or a thing, behind its name: "Kestrel Wharf, a family-run hotel". Own list. */
const THING =
	/^(?:,\s|\s(?:is|was)\s)(?:an?|the)\s(?:[\p{Ll}\p{N}-]+\s){0,4}(?:hotel|guesthouse|hostel|inn|pub|restaurant|café|cafe|bar|shop|estate|village|hamlet|town|suburb|district|island|hill|river|lake|street|road|square|park|garden|beach|building|house|castle|church|museum|theatre|stadium|station|bridge|ship|boat|ferry|train|film|novel|book|album|song|play|game|series|festival|project|scheme|law|treaty|bill)\b/u;
/** What a body does or is, behind its name: "Kestrel Marine, which is based in Kent", "Reed Together, a campaign group". */
const BODY_BEHIND = new RegExp(
	`^(?:,\\swhich\\s(?:is|was|are|were|has)\\s(?:been\\s)?(?:based|owned|founded|run|formed|part)\\b|,\\swhich\\s(?:represents|employs|operates|owns|runs|makes|publishes|campaigns|organises|provides)\\b|(?:,\\s|\\s(?:is|was)\\s)(?:an?|the)\\s(?:[\\p{L}\\p{N}-]+\\s){0,3}(?:${[...BODY_NOUNS].join('|')})\\b)`,
	'u',
);

const MEMBERS =
	/^(?:candidate|candidates|MP|MPs|MEP|MEPs|MLA|MPP|senator|senators|leader|leaders|spokesman|spokeswoman|spokesperson|activists|members|member|manifesto|leadership|voters|councillor|councillors|branch|employee|employees|staff|deputies|lawmakers|delegates|legislators|officials|executive|executives|chairman|chief|headquarters|offices|shareholders|franchise|subsidiary|newspaper|magazine|album)$/u;
const BELONGING =
	/(?:members?|leaders?|chair|chairman|chairwoman|president|founders?|co-founders?|directors?|head|secretary|treasurer|spokes(?:man|woman|person)|employees?|branch|wing|supporters|manifesto|board|chief executive|part|affiliate|subsidiary|faction|ranks)\s(?:of|for|with|at)\s(?:the\s)?$|\b(?:joined|founded|co-founded|merged with|voted for|elected with|allied with|affiliated (?:to|with)|signed (?:to|with|for)|works? for|worked for|plays? for|played for|owned by|acquired by|sponsored by)\s(?:the\s)?$/u;

/** Signs beside a run of capitals that speak for an organisation. */
export function organisationScore(content: string, words: readonly Word[], from: number, to: number): number {
	const first = words[from];
	const last = words[to - 1];
	const before = words[from - 1];
	const next = words[to];
	if (first === undefined || last === undefined) return -1;
	let score = 0;
	if (before !== undefined && oneSpace(first.gap) && BODY_NOUNS.has(before.text)) score += 3;
	if (next !== undefined && oneSpace(next.gap) && (MEMBERS.test(next.text) || BODY_NOUNS.has(next.text))) score += 2;
	if (BELONGING.test(content.slice(Math.max(0, first.start - 40), first.start))) score += 2;
	if (BODY_BEHIND.test(content.slice(last.end, last.end + 80))) score += 3;
	if (/^\s\(\p{Lu}[\p{L}&]*\p{Lu}[\p{L}&-]*\)/u.test(content.slice(last.end, last.end + 12))) score += 2;
	return score;
}
