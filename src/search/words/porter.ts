/** An ending, and what stands in its place where it is taken off. */
type Rule = readonly [ending: string, instead: string];

/** Rules by the last letter of their endings, longer ones first. */
function byLastLetter(rules: Readonly<Record<string, string>>): ReadonlyMap<number, readonly Rule[]> {
	const groups = new Map<number, Rule[]>();
	for (const rule of Object.entries(rules).sort(([a], [b]) => b.length - a.length)) {
		const last = rule[0].charCodeAt(rule[0].length - 1);
		groups.set(last, [...(groups.get(last) ?? []), rule]);
	}
	return groups;
}

/** Steps 2, 3 and 4 of the paper, with what its author changed later (`bli` and `logi`). */
const STEP_2 = byLastLetter({
	ational: 'ate',
	tional: 'tion',
	enci: 'ence',
	anci: 'ance',
	izer: 'ize',
	bli: 'ble',
	alli: 'al',
	entli: 'ent',
	eli: 'e',
	ousli: 'ous',
	ization: 'ize',
	ation: 'ate',
	ator: 'ate',
	alism: 'al',
	iveness: 'ive',
	fulness: 'ful',
	ousness: 'ous',
	aliti: 'al',
	iviti: 'ive',
	biliti: 'ble',
	logi: 'log',
});
const STEP_3 = byLastLetter({ icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '' });
const STEP_4 = byLastLetter(
	Object.fromEntries(
		'al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize'
			.split(' ')
			.map((ending) => [ending, '']),
	),
);

const [A, E, I, L, O, S, T, U, W, X, Y, Z] = Array.from('aeilostuwxyz', (letter) => letter.charCodeAt(0));

const isVowelLetter = (letter: number): boolean =>
	letter === A || letter === E || letter === I || letter === O || letter === U;

/** How often vowels are followed by consonants in the first letters of a word; a `y` behind a consonant is a vowel. */
function measure(word: string, length: number): number {
	let pairs = 0;
	let afterVowel = false;
	for (let i = 0; i < length; i++) {
		const letter = word.charCodeAt(i);
		const vowel: boolean = isVowelLetter(letter) || (letter === Y && i > 0 && !afterVowel);
		if (afterVowel && !vowel) pairs++;
		afterVowel = vowel;
	}
	return pairs;
}

function holdsVowel(word: string, length: number): boolean {
	for (let i = 0; i < length; i++) {
		const letter = word.charCodeAt(i);
		if (isVowelLetter(letter) || (letter === Y && i > 0)) return true;
	}
	return false;
}

/** Whether the first letters are consonants, one vowel, and one consonant that is no `w`, `x` or `y`: "hop", "fil". */
function isShort(word: string, length: number): boolean {
	const last = word.charCodeAt(length - 1);
	const middle = word.charCodeAt(length - 2);
	if (length < 3 || isVowelLetter(last) || last === W || last === X || last === Y) return false;
	return (isVowelLetter(middle) || middle === Y) && !holdsVowel(word, length - 2);
}

/** Whether a word ends with the same consonant twice, none of those that are often double. */
function endsTwice(word: string): boolean {
	const last = word.charCodeAt(word.length - 1);
	if (last !== word.charCodeAt(word.length - 2) || isVowelLetter(last)) return false;
	return last !== Y && last !== L && last !== S && last !== Z;
}

/** The longest ending of a word that there is a rule for, before which something stands. */
function ruleFor(word: string, rules: ReadonlyMap<number, readonly Rule[]>): Rule | null {
	for (const rule of rules.get(word.charCodeAt(word.length - 1)) ?? []) {
		if (rule[0].length < word.length && word.endsWith(rule[0])) return rule;
	}
	return null;
}

/** Puts something else in the place of an ending, if what stands before it measures more than `least`. */
function replaced(word: string, rule: Rule | null, least: number): string {
	if (rule === null) return word;
	const length = word.length - rule[0].length;
	return measure(word, length) > least ? word.slice(0, length) + rule[1] : word;
}

function withoutPlural(word: string): string {
	if (!word.endsWith('s')) return word;
	if (word.length > 4 && word.endsWith('sses')) return word.slice(0, -2);
	if (word.length > 3 && word.endsWith('ies')) return word.slice(0, -2);
	return word.length > 2 && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function withoutPast(word: string): string {
	if (word.length > 3 && word.endsWith('eed')) return measure(word, word.length - 3) > 0 ? word.slice(0, -1) : word;
	const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
	const length = word.length - ending;
	if (ending === 0 || length === 0 || !holdsVowel(word, length)) return word;
	const rest = word.slice(0, length);
	if (rest.endsWith('at') || rest.endsWith('bl') || rest.endsWith('iz')) return `${rest}e`;
	if (endsTwice(rest)) return rest.slice(0, -1);
	return isShort(rest, length) ? `${rest}e` : rest;
}

function withoutLast(word: string): string {
	const rule = ruleFor(word, STEP_4);
	if (rule !== null) return replaced(word, rule, 1);
	const length = word.length - 3;
	const before = word.charCodeAt(length - 1);
	const isIon = length > 1 && word.endsWith('ion') && (before === S || before === T);
	return isIon && measure(word, length) > 1 ? word.slice(0, length) : word;
}

function tidied(word: string): string {
	let tidy = word;
	const length = word.length - 1;
	if (length > 0 && word.endsWith('e')) {
		const pairs = measure(word, length);
		if (pairs > 1 || (pairs === 1 && !isShort(word, length))) tidy = word.slice(0, length);
	}
	return tidy.endsWith('ll') && measure(tidy, tidy.length) > 1 ? tidy.slice(0, -1) : tidy;
}

/**
 * A word without its endings: Porter 1980, "An algorithm for suffix stripping". Without regular expressions, which are ten times slower
 * and take milliseconds to make ready.
 *
 * @param word - in lower case; anything but `a` to `z` is a consonant
 */
export function porterStem(word: string): string {
	if (word.length < 3) return word;
	let stem = withoutPast(withoutPlural(word));
	if (stem.length > 1 && stem.endsWith('y') && holdsVowel(stem, stem.length - 1)) stem = `${stem.slice(0, -1)}i`;
	stem = replaced(stem, ruleFor(stem, STEP_2), 0);
	stem = replaced(stem, ruleFor(stem, STEP_3), 0);
	return tidied(withoutLast(stem));
}
