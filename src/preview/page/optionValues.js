import { BOOLEAN, INTEGER, MEMBER, NUMBER, PERSON_ID } from './interactions.js';
import { WORDS } from './words.js';

/** @import { OptionJson, OptionValue } from './interactions.js' */

/** What stands in the composer's fields, as the values that Discord would send. */

/** Longest value of an option that Discord lets people type, in UTF-16 code units. */
const LONGEST_VALUE = 6_000;

/**
 * @typedef {{ readonly name: string, readonly value: string | number }} Choice
 * @typedef {{ readonly option: OptionJson, readonly pill: HTMLElement, readonly input: HTMLInputElement,
 *   chosen: Choice | null, typedIn: { readonly field: Field, readonly words: string } | null }} Field
 * @typedef {{ readonly option: string, readonly file: File }} ChosenFile
 */

/** @param {OptionJson} option */
export const hintOf = (option) =>
	`${option.name}: ${option.description} (${option.required === true ? WORDS.required : WORDS.optional})`;

/**
 * @param {OptionJson} option
 * @returns {readonly Choice[] | null}
 */
export function fixedChoices(option) {
	if (option.choices !== undefined) return option.choices;
	// The page has one member.
	if (option.type === MEMBER) return [{ name: WORDS.person, value: PERSON_ID }];
	if (option.type !== BOOLEAN) return null;
	return [
		{ name: WORDS.yes, value: WORDS.yes },
		{ name: WORDS.no, value: WORDS.no },
	];
}

/**
 * A field's value as Discord sends it while a person still types: as it stands.
 *
 * @param {Field} field
 * @returns {OptionValue}
 */
export const looseValue = ({ option, input, chosen }) => ({
	name: option.name,
	type: option.type,
	value: chosen?.value ?? input.value,
});

/**
 * @param {Field} field
 * @returns {OptionValue | string} or a sentence that says what is wrong with it
 */
export function finalValue(field) {
	const { option, input, chosen } = field;
	const text = input.value.trim();
	const fixed = fixedChoices(option);
	if (fixed !== null) {
		// A command that was written down somewhere may have the value that Discord would send.
		const typed = text.toLowerCase();
		const choice =
			chosen ??
			fixed.find(({ name }) => name.toLowerCase() === typed) ??
			fixed.find(({ value }) => String(value).toLowerCase() === typed);
		if (choice === undefined) return WORDS.chooseOne(option.name);
		return {
			name: option.name,
			type: option.type,
			value: option.type === BOOLEAN ? choice.value === WORDS.yes : choice.value,
		};
	}
	if (option.type === INTEGER || option.type === NUMBER) {
		const number = Number(text);
		const fits = option.type === NUMBER ? Number.isFinite(number) : Number.isSafeInteger(number);
		if (!fits || number < (option.min_value ?? -Infinity) || number > (option.max_value ?? Infinity)) {
			return WORDS.numberNeeded(option.name, option.min_value);
		}
		return { name: option.name, type: option.type, value: number };
	}
	const longest = option.max_length ?? LONGEST_VALUE;
	// Said and not cut off while typing: what does not fit would be lost unseen.
	if (input.value.length > longest) return WORDS.tooLong(option.name, longest, input.value.length);
	return { name: option.name, type: option.type, value: chosen?.value ?? input.value };
}
