import { describe, expect, it } from 'vitest';
import { type PlacedText, printedLines } from '../../src/reading/formats/printedLines.ts';

/** Words at their places, 10 points high and 5 wide a letter, as a PDF sets each on its own. */
const words = (y: number, placed: readonly (readonly [number, string])[]): readonly PlacedText[] =>
	placed.map(([x, str]) => ({ str, transform: [10, 0, 0, 10, x, y], width: str.length * 5, height: 10 }));

const textsOf = (items: readonly PlacedText[]): readonly string[] =>
	printedLines(items).map(({ text, cells }) => cells?.map((lines) => lines.join(' / ')).join(' | ') ?? text);

describe('lines of print', () => {
	it('in Hebrew and Arabic are read from the right, in letters and not in the forms that fonts join them to', () => {
		// “The tram opens in May”, said Rosa; set word by word from the left, as PDFs place it.
		const hebrew = words(700, [
			[100, '.'],
			[105, 'במאי'],
			[128, 'תיפתח'],
			[156, 'החשמלית'],
		]);
		const arabic = words(680, [
			[100, '\uFEEE'],
			[105, '\uFEF3'],
			[110, '\uFE8E'],
			[115, '\uFEE3'],
		]);
		expect(textsOf([...hebrew, ...arabic])).toEqual(['החשמלית תיפתח במאי.', 'مايو']);
	});

	it('that are justified in a narrow column are one line each, however wide their blanks', () => {
		const column = (lines: readonly (readonly string[])[]): readonly PlacedText[] =>
			lines.flatMap((line, i) => {
				const letters = line.join('').length * 5;
				const blank = (160 - letters) / (line.length - 1);
				let x = 72;
				return words(
					700 - i * 14,
					line.map((word) => {
						const at = x;
						x += word.length * 5 + blank;
						return [at, word] as const;
					}),
				);
			});
		const lines = [
			['the', 'responsibilities'],
			['of', 'representatives'],
			['a', 'characterisation'],
			['in', 'municipalities'],
			['were', 'put', 'off', 'again'],
			['by', 'organisations'],
			['to', 'municipalities'],
		];
		expect(textsOf(column(lines))).toEqual(lines.map((line) => line.join(' ')));
	});

	it('are rows of cells where their parts begin at the same places as those of the line beside them', () => {
		const votes = [
			...words(700, [
				[72, 'Rosa Field'],
				[132, 'for'],
				[176, '3 May'],
			]),
			...words(688, [
				[72, 'Ali Khan'],
				[132, 'against'],
				[176, 'never'],
			]),
			...words(676, [
				[72, 'Jane Moss'],
				[132, 'for'],
				[176, '5 May'],
			]),
		];
		expect(textsOf(votes)).toEqual([
			'Rosa Field | for | 3 May',
			'Ali Khan | against | never',
			'Jane Moss | for | 5 May',
		]);
	});
});
