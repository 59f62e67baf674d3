import { wordsOf } from '../../search/words/tokens.ts';

/** The frames that people put around what they ask for: "What did the paper say about …", "What did Ann Marsh say about …". */

/** Verbs of speech as they end a question's "did she ...". Own list. */
const SPEECH =
	'say|said|saying|tell|told|think|thought|write|wrote|written|tweet|tweeted|post|posted|claim|claimed|argue|argued|call for|called for|' +
	'demand|demanded|insist|insisted|announce|announced|state|stated|mention|mentioned|comment|commented|respond|responded|reply|replied|' +
	'warn|warned|promise|promised|suggest|suggested|complain|complained';
/** What documents do beside. */
const PRINTING = 'print|printed|report|reported|have|has|cover|covered|record|recorded|contain|give';

/** What is asked of: the documents themselves, or the bot. Small letters: "the Record" may be a name. */
const DOCUMENTS =
	'(?:(?:the|this|that|these|those|your|our|any|all|of|news)\\s+)*(?:papers?|newspapers?|press|media|articles?|documents?|reports?|stor(?:y|ies)|' +
	'pieces?|texts?|sources?|records?|archives?|library|news|statements?|letters?|minutes|it|they|we|you|bot)';
const ON = '(?:(?:anything|something|much)\\s+)?(?:about|on|of|regarding|concerning|as to)';

const FRAMES: readonly RegExp[] = [
	// "What did the paper say about …", "What do the documents print on …".
	`^\\s*(?:and\\s+)?[Ww]hat\\s+(?:did|do|does|has|have|is|was)\\s+${DOCUMENTS}\\s+(?:${SPEECH}|${PRINTING})\\s+${ON}\\s+`,
	// "What is said about …", "What was reported in the papers on …".
	`^\\s*(?:and\\s+)?[Ww]hat(?:\\s+(?:is|was|has been)|['’]s)\\s+(?:${SPEECH}|${PRINTING})\\s+(?:in\\s+${DOCUMENTS}\\s+)?${ON}\\s+`,
	// "According to the article, …", "In these documents, …".
	`^\\s*(?:[Aa]ccording to|[Ii]n)\\s+${DOCUMENTS}\\s*,\\s*`,
].map((frame) => new RegExp(frame, 'u'));
/** "… according to the paper?", "… in these documents?" */
const BEHIND = new RegExp(
	`[\\s,]+(?:according to|(?:mentioned |printed |reported |quoted )?(?:in|by))\\s+(?:the|this|that|these|those|your|our)\\s+${DOCUMENTS}\\s*[?.!]*\\s*$`,
	'u',
);

/**
 * A question without a frame that only asks the documents for what they print: "What did the paper say about the lease?" is a question
 * about the lease. The question itself where it has none, or nothing within it.
 */
export function withoutFrame(question: string): string {
	const frame = FRAMES.find((one) => one.test(question));
	const within = (frame === undefined ? question : question.replace(frame, '')).replace(BEHIND, '');
	return /[\p{L}\p{N}]/u.test(within) ? within : question;
}

/** "What did the chair say about the lease?": who, and about what. */
const ASKS_FOR_WORDS = new RegExp(
	`^\\s*(?:what|how|why|when|where)(?:\\s+else)?\\s+(?:did|does|do|has|have|had|is|was)\\s+(?:(?:the|an?|one)\\s+)?(?<who>[^?]+?)\\s+(?:${SPEECH})\\b(?<about>[^?]*)`,
	'iu',
);

/** Whose words a question asks for, and what about, as typed; null where it asks for nobody's. */
export function wordsAskedFor(question: string): { readonly who: string; readonly about: string } | null {
	const { who, about = '' } = ASKS_FOR_WORDS.exec(question)?.groups ?? {};
	return who === undefined ? null : { who, about };
}

/** A word typed as names are: with a capital that no beginning of a sentence explains, or as initials. */
const LIKE_A_NAME = /(?<=\p{L}[^.?!\p{L}]*\s)\p{Lu}[\p{L}\p{M}'’-]+/gu;
/** Words that stand small in a title whose other words have capitals. */
const SMALL_IN_TITLES = /^(?:a|an|the|of|and|or|in|on|to|for|by|at|with)$/u;

/**
 * Words of a question that name somebody or something as it was typed, folded: those with a capital within a sentence, and whose words it
 * asks for. None by their capitals where all words have one.
 */
export function typedNames(question: string): ReadonlySet<string> {
	const words = question.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
	const anySmall = words.some((word) => /^\p{Ll}/u.test(word) && !SMALL_IN_TITLES.test(word));
	const capitals = anySmall ? (question.match(LIKE_A_NAME) ?? []) : [];
	return new Set([...capitals, wordsAskedFor(question)?.who ?? ''].flatMap(wordsOf));
}
