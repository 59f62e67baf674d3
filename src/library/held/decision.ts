import * as z from 'zod';

/**
 * What moderators decide. Every decision is one entry of one log and can be undone; what a library shows is worked out from those
 * that stand. They hang on what does not change when texts are read anew: names as printed, documents, and words with the words
 * around them.
 */

/** Words in a document, so that they are found again in a later revision: W3C Web Annotation selectors. Offsets are UTF-16. */
const anchor = z.object({
	sourceId: z.string(),
	textNumber: z.int(),
	start: z.int().min(0),
	end: z.int().min(1),
	exact: z.string(),
	prefix: z.string(),
	suffix: z.string(),
});
export type Anchor = z.infer<typeof anchor>;

/** A person or organisation as the moderator saw it named. */
const named = { name: z.string(), entity: z.enum(['person', 'organisation']) };

/** What stands under words: a correction, a denial, a reply, or a fuller quotation of the same words. */
const CORRECTIONS = ['correction', 'denial', 'reply', 'fuller'] as const;

/** What moderators can set; see `settings.ts`. */
const SETTING_KEYS = ['answers', 'answers-in', 'share', 'pin', 'moderate', 'channels', 'contact', 'digests'] as const;

export const act = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('rename'), ...named, to: z.string() }),
	z.object({ kind: z.literal('alias'), ...named, alias: z.string() }),
	z.object({ kind: z.literal('merge'), ...named, into: z.string() }),
	z.object({ kind: z.literal('split'), ...named, sourceIds: z.array(z.string()).readonly(), to: z.string() }),
	z.object({ kind: z.literal('not-a-name'), ...named }),
	z.object({ kind: z.literal('hide'), ...named }),
	/** Whose words these are, or null: nobody's for certain. */
	z.object({ kind: z.literal('speaker'), anchor, speaker: z.object(named).nullable() }),
	z.object({ kind: z.literal('hold'), anchor }),
	z.object({
		kind: z.literal('correction'),
		anchor,
		what: z.enum(CORRECTIONS),
		words: z.string(),
		/** For a fuller quotation: the words of a document that stand there, in place of `words`. */
		quoted: anchor.nullable().default(null),
		/** Whose denial or reply it is, or null. */
		from: z.string().nullable(),
	}),
	/** `before`: the revision that counted until then, or null for a new document. */
	z.object({ kind: z.literal('add'), sourceId: z.string(), revision: z.int(), before: z.int().nullable() }),
	z.object({ kind: z.literal('withdraw'), sourceId: z.string(), reason: z.string() }),
	z.object({ kind: z.literal('restore'), sourceId: z.string() }),
	z.object({ kind: z.literal('pin'), channelId: z.string(), messageId: z.string(), receipt: z.string() }),
	/** `of` is a channel for `answers-in`, else null; a null value takes the setting away. */
	z.object({
		kind: z.literal('setting'),
		key: z.enum(SETTING_KEYS),
		of: z.string().nullable(),
		value: z.string().nullable(),
	}),
	/** Reports about some words are dealt with: so many had come in. */
	z.object({ kind: z.literal('reports-settled'), receipt: z.string(), count: z.int() }),
	/** A question that found nothing is dealt with: so often it had been handed over. */
	z.object({ kind: z.literal('unanswered-settled'), key: z.string(), count: z.int() }),
]);

/** One thing that a moderator does. */
export type Act = z.infer<typeof act>;
type ActKind = Act['kind'];
export type ActOf<K extends ActKind> = Extract<Act, { readonly kind: K }>;

/** One entry of the log. */
export interface Decision {
	readonly libraryId: string;
	/** 1-based, in order, per library: "Decision 12". */
	readonly number: number;
	readonly act: Act;
	/** Who decided: a Discord user id, or `terminal`. */
	readonly by: string;
	/** ISO time in UTC. */
	readonly at: string;
	/** Who undid it and when, or null while it stands. */
	readonly undone: { readonly by: string; readonly at: string } | null;
}

/** Kinds that change nothing of what is answered. */
const BESIDE: ReadonlySet<ActKind> = new Set(['pin', 'setting', 'reports-settled', 'unanswered-settled']);

/** Whether a decision changes what is answered, beside who is asked and where. */
export const changesAnswers = (decided: Act): boolean =>
	!BESIDE.has(decided.kind) || (decided.kind === 'setting' && decided.key === 'digests');
