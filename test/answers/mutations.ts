/**
 * Ways in which a quotation goes wrong on its way, each as people do it. It knows nothing of how quotations are checked: its
 * words and rules are its own.
 */
export interface Mutation {
	readonly name: string;
	/** What is altered: a figure, a negation, a name and so on, or plain words. */
	readonly of: 'figure' | 'negation' | 'modal' | 'quantifier' | 'date' | 'name' | 'letter' | 'word';
	/** The altered quotation, or null where there is nothing of the kind to alter. */
	readonly alter: (quotation: string) => string | null;
}

/** Replaces what a pattern finds first, or null where it finds nothing. */
const swap =
	(pattern: RegExp, by: (found: string) => string) =>
	(quotation: string): string | null => {
		const found = pattern.exec(quotation);
		if (found === null) return null;
		const { 0: words, index } = found;
		return quotation.slice(0, index) + by(words) + quotation.slice(index + words.length);
	};

const pairs = (list: Readonly<Record<string, string>>) =>
	swap(new RegExp(`(?<= )(?:${Object.keys(list).join('|')})(?= )`, 'u'), (word) => list[word] ?? '');

const spaces = (quotation: string): readonly number[] =>
	Array.from(quotation.matchAll(/(?<=\w) (?=\w)/gu), (m) => m.index);

/** The place of the space in the middle, so that words stay on both sides. */
function middle(quotation: string): number | null {
	const all = spaces(quotation);
	return all[Math.floor(all.length / 2)] ?? null;
}

export const MUTATIONS: readonly Mutation[] = [
	{ name: 'a digit changed', of: 'figure', alter: swap(/\d(?=\D|$)/u, (digit) => String((Number(digit) + 3) % 10)) },
	{ name: 'a nought more', of: 'figure', alter: swap(/(?<![\d.,])\d+(?![\d.,]\d)/u, (figure) => `${figure}0`) },
	{ name: 'a decimal comma for a point', of: 'figure', alter: swap(/(?<=\d)\.(?=\d)/u, () => ',') },
	{
		name: 'a number word changed',
		of: 'figure',
		alter: pairs({ two: 'three', three: 'four', four: 'six', six: 'nine', ten: 'twelve', twelve: 'twenty' }),
	},
	{ name: 'not taken out', of: 'negation', alter: swap(/ (?:not|never)(?= )/u, () => '') },
	{ name: 'no taken for every', of: 'negation', alter: swap(/(?<= )no(?= )/u, () => 'every') },
	{
		name: 'not put in',
		of: 'negation',
		alter: swap(/(?<= )(?:is|was|are|were|will|has|have)(?= )/u, (verb) => `${verb} not`),
	},
	{ name: 'never put in', of: 'negation', alter: swap(/ (?:would|must|can|should)(?= )/u, (verb) => `${verb} never`) },
	{
		name: 'another modal',
		of: 'modal',
		alter: pairs({
			will: 'may',
			may: 'must',
			must: 'might',
			can: 'should',
			should: 'will',
			would: 'could',
			could: 'would',
		}),
	},
	{
		name: 'more or fewer',
		of: 'quantifier',
		alter: pairs({
			all: 'some',
			some: 'all',
			every: 'no',
			most: 'few',
			many: 'all',
			few: 'many',
			only: 'also',
			more: 'less',
		}),
	},
	{
		name: 'another day or month',
		of: 'date',
		alter: pairs({
			Monday: 'Tuesday',
			Tuesday: 'Friday',
			Wednesday: 'Sunday',
			Thursday: 'Monday',
			Friday: 'Thursday',
			Saturday: 'Sunday',
			March: 'May',
			May: 'June',
			June: 'July',
			July: 'June',
			August: 'April',
			October: 'November',
		}),
	},
	{ name: 'another surname', of: 'name', alter: swap(/(?<=\p{Lu}\p{L}+ )\p{Lu}\p{Ll}+/u, () => 'Ashworth') },
	{ name: 'another capital word', of: 'name', alter: swap(/(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}/u, () => 'Quillby') },
	{
		name: 'a letter doubled',
		of: 'letter',
		alter: swap(/(?<= \p{Ll}{2})\p{Ll}(?=\p{Ll}{2,} )/u, (letter) => letter + letter),
	},
	{ name: 'a letter lost', of: 'letter', alter: swap(/(?<= \p{Ll}{3})\p{Ll}(?=\p{Ll}{2,} )/u, () => '') },
	{
		name: 'a word put in',
		of: 'word',
		alter(quotation) {
			const at = middle(quotation);
			return at === null ? null : `${quotation.slice(0, at)} frankly${quotation.slice(at)}`;
		},
	},
	{
		name: 'two words swapped',
		of: 'word',
		alter: swap(/(?<= )(\p{Ll}{4,}) (\p{Ll}{5,})(?= )/u, (two) => two.split(' ').reverse().join(' ')),
	},
	{
		name: 'a word said with another',
		of: 'word',
		alter: swap(/(?<= )\p{Ll}{6,}(?= )/u, () => 'whatever'),
	},
];
