import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldName } from '../../src/text/folding.ts';

describe('folding a text', () => {
	it('sees the same words in other marks, dashes, case, accents and spacing', () => {
		expect(fold('“We’re  staying – at the café”').folded).toBe(fold("'we're staying - at the CAFE'").folded);
	});

	it('keeps other words apart', () => {
		expect(fold('witch hunt').folded).not.toBe(fold('witch-hunt').folded);
	});

	it('leads back to the printed words', () => {
		const text = 'He said: “The  ﬁrst Éclair\u00ad shop…”';
		const { folded, toSource } = fold(text);
		const start = folded.indexOf('the first eclair');
		const range = toSource(start, start + 'the first eclair'.length);
		expect(text.slice(range.start, range.end)).toBe('The  ﬁrst Éclair');
	});

	it('refuses a range outside the text', () => {
		expect(() => fold('abc').toSource(1, 9)).toThrow(RangeError);
		expect(() => fold('abc').toSource(1, 1)).toThrow(RangeError);
	});

	it('changes nothing more when it is done again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(fold(fold(text).folded).folded).toBe(fold(text).folded);
			}),
		);
	});

	it('gives for every folded stretch a source stretch that folds to something that holds it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
				const { folded, toSource } = fold(text);
				if (folded === '') return;
				const start = a % folded.length;
				const end = start + 1 + (b % (folded.length - start));
				const range = toSource(start, end);
				expect(fold(text.slice(range.start, range.end)).folded).toContain(folded.slice(start, end));
			}),
		);
	});
});

describe('folding a name', () => {
	it('does not mind accents, initials with full stops, hyphens and apostrophes', () => {
		expect(foldName('J. R. O’Neill-Hart')).toBe(foldName('j r oneill hart'));
		expect(foldName(' ÉLODIE  Brønsted ')).toBe('elodie bronsted');
	});

	it('folds plain letters and marks as it does beside others', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary-ascii' }), (plain) => {
				expect(foldName(`${plain} é`)).toBe(`${foldName(plain)} e`.trim());
			}),
		);
	});
});
