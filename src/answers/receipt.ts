/**
 * Receipts: a reference that says exactly which words of which text, short enough to read out and to stand on a button.
 * It encodes the library's text number, the start and the length reversibly, so showing a card writes nothing anywhere.
 *
 * Form: `text-start-length-C`, each in base 36 upper case, with a check character by ISO 7064 MOD 37,36, which notices every
 * single wrong character and every swap of two neighbours.
 */

const BASE = 36;
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What a receipt stands for. `start` and `length` are UTF-16 code units. */
export interface ReceiptParts {
	readonly textNumber: number;
	readonly start: number;
	readonly length: number;
}

/** ISO 7064 MOD 37,36 check character over base-36 digits. */
function checkCharacter(digits: string): string {
	let sum = BASE;
	for (const digit of digits) {
		sum += DIGITS.indexOf(digit);
		if (sum > BASE) sum -= BASE;
		sum *= 2;
		if (sum > BASE) sum -= BASE + 1;
	}
	return DIGITS.charAt((BASE + 1 - sum) % BASE);
}

/** Stands for the hyphens while the check character is worked out, so that a moved hyphen is noticed too. */
const HYPHEN = 'Z';

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
	const match = /^([0-9A-Z]{1,10})-([0-9A-Z]{1,10})-([0-9A-Z]{1,10})-([0-9A-Z])$/.exec(typed.trim().toUpperCase());
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
