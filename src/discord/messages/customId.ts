import { createHash } from 'node:crypto';
import type { Query } from '../../answers/shown/answer.ts';
import { CUSTOM_ID_CHARACTERS } from '../referee/limits.ts';

/**
 * What a button or a select remembers. Nothing is kept in memory: a press carries all that is needed, so buttons work for
 * ever and after any restart. Made and read in this file only.
 *
 * Form: version digit, action letter, then numbers in base 36 with dots, then the key:
 * `1p2.a4f09c31.qask{…}` (page 2 of a query), `1c5-A-3F-K` (context of a reference).
 */

/** A query as it is (`query`), under a hash (`kept`), or words by their reference (`receipt`). Shared cards carry receipts only. */
export type Key =
	| { readonly kind: 'query'; readonly query: Query }
	| { readonly kind: 'kept'; readonly hash: string }
	| { readonly kind: 'receipt'; readonly receipt: string };

export type ReceiptAction = 'context' | 'copy' | 'wrong' | 'check' | 'share' | 'pin';

export type CustomId =
	/** Shows a page (from 0) of the answer to a query. `revision`: short form, see {@link shortRevision}. */
	| { readonly action: 'page'; readonly page: number; readonly revision: string; readonly key: Key }
	/** Shows one excerpt (from 0) of an answer with its buttons; `page` is where "back" leads. */
	| {
			readonly action: 'open';
			readonly card: number;
			readonly page: number;
			readonly revision: string;
			readonly key: Key;
	  }
	/**
	 * Words by their reference: with two sentences each side; as lines to copy; handed to the moderators (also the form that asks what
	 * is wrong); compared with the document; posted in the channel; pinned there.
	 */
	| { readonly action: ReceiptAction; readonly receipt: string }
	| { readonly action: 'remove' }
	/** Deletes a card that its sharer shared from here. */
	| { readonly action: 'unshare'; readonly messageId: string }
	/** Hands the query to the moderators. */
	| { readonly action: 'lookFor'; readonly key: Key }
	/** A form that opened before a command answers: the command with its options. */
	| { readonly action: 'form'; readonly key: Key }
	/** Asks a further question. `number` keeps two choices of one message apart. */
	| { readonly action: 'choose'; readonly number: number; readonly key: Key }
	/** A select; the chosen value is the custom_id of a `choose` or an `open`. */
	| { readonly action: 'select'; readonly number: number };

const VERSION = '1';
/** Length of a short revision: enough to notice a change, not a proof against forgery. */
const REVISION_CHARACTERS = 8;
/** Room that the numbers before a key may take: version, action, two numbers, revision, dots, key's letter. */
const LONGEST_HEAD = 28;
/** Longest canonical query that stands on a button as it is, in UTF-16 code units. */
const LONGEST_QUERY = CUSTOM_ID_CHARACTERS - LONGEST_HEAD;

/** A revision of a library as buttons carry it. */
export const shortRevision = (revision: string): string =>
	createHash('sha256').update(revision).digest('hex').slice(0, REVISION_CHARACTERS);

/**
 * A query as one string: the command's name, then its options as JSON with sorted keys. The same query gives the same string.
 */
export function canonicalQuery({ command, options }: Query): string {
	const sorted = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
	return `${command}${JSON.stringify(Object.fromEntries(sorted))}`;
}

/** The query behind a canonical string, or null where it is none. */
export function readQuery(text: string): Query | null {
	const brace = text.indexOf('{');
	if (brace < 1) return null;
	let value: unknown;
	try {
		value = JSON.parse(text.slice(brace));
	} catch {
		return null;
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
	const options: [string, string | number | boolean][] = [];
	for (const [name, option] of Object.entries(value)) {
		if (typeof option !== 'string' && typeof option !== 'number' && typeof option !== 'boolean') return null;
		options.push([name, option]);
	}
	return { command: text.slice(0, brace), options: Object.fromEntries(options) };
}

/** Whether a query fits on a button as it is. */
export const fitsOnButton = (query: Query): boolean => canonicalQuery(query).length <= LONGEST_QUERY;

function writeKey(key: Key): string {
	if (key.kind === 'query') return `q${canonicalQuery(key.query)}`;
	return key.kind === 'kept' ? `h${key.hash}` : `r${key.receipt}`;
}

function readKey(text: string): Key | null {
	const rest = text.slice(1);
	if (rest === '') return null;
	if (text.startsWith('h')) return { kind: 'kept', hash: rest };
	if (text.startsWith('r')) return { kind: 'receipt', receipt: rest };
	if (!text.startsWith('q')) return null;
	const query = readQuery(rest);
	return query === null ? null : { kind: 'query', query };
}

const RECEIPT_LETTERS: Readonly<Record<ReceiptAction, string>> = {
	context: 'c',
	copy: 'y',
	wrong: 'w',
	check: 'k',
	share: 's',
	pin: 'i',
};
const RECEIPT_ACTIONS = [
	'context',
	'copy',
	'wrong',
	'check',
	'share',
	'pin',
] as const satisfies readonly ReceiptAction[];

const number = (value: number): string => value.toString(36);

/**
 * @throws RangeError where the result would be longer than Discord takes: a key that did not go through {@link fitsOnButton}
 */
export function encodeCustomId(id: CustomId): string {
	const text = `${VERSION}${body(id)}`;
	if (text.length > CUSTOM_ID_CHARACTERS) throw new RangeError(`a custom_id of ${text.length} characters`);
	return text;
}

function body(id: CustomId): string {
	switch (id.action) {
		case 'page':
			return `p${number(id.page)}.${id.revision}.${writeKey(id.key)}`;
		case 'open':
			return `o${number(id.card)}.${number(id.page)}.${id.revision}.${writeKey(id.key)}`;
		case 'context':
		case 'copy':
		case 'wrong':
		case 'check':
		case 'share':
		case 'pin':
			return `${RECEIPT_LETTERS[id.action]}${id.receipt}`;
		case 'remove':
			return 'x';
		case 'unshare':
			return `u${id.messageId}`;
		case 'lookFor':
			return `a${writeKey(id.key)}`;
		case 'form':
			return `f${writeKey(id.key)}`;
		case 'choose':
			return `n${number(id.number)}.${writeKey(id.key)}`;
		case 'select':
			return `l${number(id.number)}`;
	}
}

const read = (digits: string): number => Number.parseInt(digits, 36);

/** The parts of an id after its action letter, or null where they do not have the form that the action asks for. */
const parts = (form: RegExp, text: string): readonly string[] | null => form.exec(text)?.slice(1) ?? null;

const PAGE_FORM = /^([0-9a-z]{1,6})\.([0-9a-f]{8})\.([\s\S]+)$/;
const OPEN_FORM = /^([0-9a-z]{1,6})\.([0-9a-z]{1,6})\.([0-9a-f]{8})\.([\s\S]+)$/;
const RECEIPT_FORM = /^([0-9A-Z*-]{1,40})$/;
const CHOOSE_FORM = /^([0-9a-z]{1,6})\.([\s\S]+)$/;
const SELECT_FORM = /^([0-9a-z]{1,6})$/;

const MESSAGE_FORM = /^\d{15,20}$/;

const ofReceipt = (action: ReceiptAction, text: string): CustomId | null =>
	RECEIPT_FORM.test(text) ? { action, receipt: text } : null;

function ofKey(action: 'lookFor' | 'form', text: string): CustomId | null {
	const key = readKey(text);
	return key === null ? null : { action, key };
}

/** What a `custom_id` says, or null where it is of an older version or was never ours. */
export function decodeCustomId(text: string): CustomId | null {
	if (!text.startsWith(VERSION) || text.length > CUSTOM_ID_CHARACTERS) return null;
	const rest = text.slice(2);
	const letter = text.charAt(1);
	const onReceipt = RECEIPT_ACTIONS.find((action) => RECEIPT_LETTERS[action] === letter);
	if (onReceipt !== undefined) return ofReceipt(onReceipt, rest);
	switch (letter) {
		case 'p': {
			const [page = '', revision = '', keyText = ''] = parts(PAGE_FORM, rest) ?? [];
			const key = readKey(keyText);
			return key === null ? null : { action: 'page', page: read(page), revision, key };
		}
		case 'o': {
			const [card = '', page = '', revision = '', keyText = ''] = parts(OPEN_FORM, rest) ?? [];
			const key = readKey(keyText);
			return key === null ? null : { action: 'open', card: read(card), page: read(page), revision, key };
		}
		case 'u':
			return MESSAGE_FORM.test(rest) ? { action: 'unshare', messageId: rest } : null;
		case 'a':
			return ofKey('lookFor', rest);
		case 'f':
			return ofKey('form', rest);
		case 'x':
			return rest === '' ? { action: 'remove' } : null;
		case 'n': {
			const [choice = '', keyText = ''] = parts(CHOOSE_FORM, rest) ?? [];
			const key = readKey(keyText);
			return key === null ? null : { action: 'choose', number: read(choice), key };
		}
		case 'l': {
			const [select] = parts(SELECT_FORM, rest) ?? [];
			return select === undefined ? null : { action: 'select', number: read(select) };
		}
		default:
			return null;
	}
}
