import type { Range } from '../../text/span.ts';

/** How the content stands to the verb. */
export type Lead = 'quotation' | 'colon' | 'that' | 'clause' | 'object' | 'infinitive' | 'none';

/** Who said it and with which words, and where what was said can begin. Numbers are indices of tokens. */
export interface Attribution {
	/** First and last token of the subject as printed. Where it stands in another clause: that one's. */
	readonly subject: Range;
	/** The subject is taken from the clause before ("..., adding that"). */
	readonly inherited: boolean;
	/** The subject is what a "who" takes up. */
	readonly relative: boolean;
	/** Index of the cue's token. */
	readonly cueAt: number;
	readonly cue: Range;
	readonly lemma: string;
	readonly frames: string;
	/** First token that belongs to the attribution: where content in front of it ends. */
	readonly first: number;
	/** First token of what stands behind it, once objects, times and occasions are skipped. */
	readonly after: number;
	readonly lead: Lead;
	readonly inverted: boolean;
	readonly toldTo: Range | null;
	/** "as he said", "according to": what was said is the sentence around it. */
	readonly parenthetical: boolean;
}
