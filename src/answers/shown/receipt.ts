/**
 * Receipts: a reference that says exactly which words of which text, short enough to read out and to stand on a button.
 * It encodes the library's text number, the start and the length reversibly, so showing a card writes nothing anywhere.
 *
 * Form: `text-start-length-C`, each in base 36 upper case, with a check character by ISO 7064 MOD 37-2, which notices every
 * single wrong character and every swap of two neighbours.
 */

const BASE = 36;
/** The digits of base 36 and the supplementary character of ISO 7064. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*';
const MODULUS = 37;

/** What a receipt stands for. `start` and `length` are UTF-16 code units. */
export interface ReceiptParts {
	readonly textNumber: number;
	readonly start: number;
	readonly length: number;
}

/** Stands for the hyphens while the check character is worked out, so that a moved hyphen is noticed too. */
const HYPHEN = '*';

/** ISO 7064 MOD 37-2 check character, one of the 36 digits or `*`. */
function checkCharacter(digits: string): string {
	let sum = 0;
	for (const digit of digits) sum = ((sum + ALPHABET.indexOf(digit)) * 2) % MODULUS;
	return ALPHABET.charAt((MODULUS + 1 - sum) % MODULUS);
}

const written = (value: number): string => value.toString(BASE).toUpperCase();

/**
 * @throws RangeError when a part is no whole number from 0
 */
export function encodeReceipt({ textNumber, start, length }: ReceiptParts): string {
	for (const part of [textNumber, start, length]) {
		if (!Number.isSafeInteger(part) || part < 0) throw new RangeError(`no receipt can hold ${part}`);
	}
	const body = [textNumber, start, length].map(written);
	return [...body, checkCharacter(body.join(HYPHEN))].join('-');
}

/** The parts, or null where the text is no receipt or its check character does not fit. Case and spaces do not matter. */
export function decodeReceipt(typed: string): ReceiptParts | null {
	const match = /^([0-9A-Z]{1,10})-([0-9A-Z]{1,10})-([0-9A-Z]{1,10})-([0-9A-Z*])$/.exec(typed.trim().toUpperCase());
	const [, text, start, length, check] = match ?? [];
	if (text === undefined || start === undefined || length === undefined) return null;
	if (checkCharacter([text, start, length].join(HYPHEN)) !== check) return null;
	const parts = {
		textNumber: Number.parseInt(text, BASE),
		start: Number.parseInt(start, BASE),
		length: Number.parseInt(length, BASE),
	};
	const safe = [parts.textNumber, parts.start, parts.length].every(Number.isSafeInteger);
	return safe && parts.length > 0 ? parts : null;
}
