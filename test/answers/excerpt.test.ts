import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/answers/cards/excerpt.ts';
import { EXCERPT_CHARACTERS, EXCERPT_WORDS } from '../../src/answers/shown/answer.ts';
import type { Range } from '../../src/text/span.ts';

const words = (count: number, word: string): string => Array.from({ length: count }, (_, i) => `${word}${i}`).join(' ');

/** Sentences that end in a full stop, for these examples. */
function sentencesOf(content: string): Range[] {
	return [...content.matchAll(/[^.]+\.?/g)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
	}));
}
const show = (content: string, focus: readonly string[] = []): string => {
	const places = focus.map((word) => ({ start: content.indexOf(word), end: content.indexOf(word) + word.length }));
	const { start, end } = excerptOf(content, { start: 0, end: content.length }, sentencesOf(content), places);
	return content.slice(start, end);
};

describe('an excerpt', () => {
	it('is the whole paragraph where that is short', () => {
		expect(show('  The council met. It agreed the budget. ')).toBe('The council met. It agreed the budget.');
	});

	it('is the sentences around what was sought where the paragraph is long', () => {
		const content = `${words(58, 'first')}. The bridge will close in May. ${words(58, 'last')}.`;
		expect(show(content, ['bridge'])).toBe('The bridge will close in May.');
	});

	it('begins at a clause where one sentence is longer than a card', () => {
		const content = `${words(62, 'early')}, because the bridge will close, ${words(40, 'late')}.`;
		const shown = show(content, ['bridge']);
		expect(shown.startsWith('because the bridge will close')).toBe(true);
	});

	it('says at which end it leaves something out', () => {
		const content = `${words(58, 'first')}. The bridge will close in May. ${words(58, 'last')}.`;
		const at = content.indexOf('bridge');
		const whole = { start: 0, end: content.length };
		const { cut } = excerptOf(content, whole, sentencesOf(content), [{ start: at, end: at + 6 }]);
		expect(cut).toEqual({ before: true, after: true });
	});

	it('cuts one endless word between whole characters', () => {
		const content = '👩🏽‍🚒'.repeat(300);
		const shown = show(content);
		expect(shown.length).toBeLessThanOrEqual(EXCERPT_CHARACTERS);
		expect(shown.length % '👩🏽‍🚒'.length).toBe(0);
	});

	it('refuses a stretch of white space', () => {
		expect(() => excerptOf(' \n ', { start: 0, end: 3 }, [])).toThrow(RangeError);
	});

	it('is one slice within the limits, for any text and any focus', () => {
		const text = fc.array(fc.constantFrom('a', 'Zug', 'é', '👩🏽‍🚒', ' ', ' ', '. ', '\n', 'verylongword'.repeat(20)), {
			minLength: 1,
			maxLength: 300,
		});
		fc.assert(
			fc.property(text, fc.nat(), fc.nat({ max: 20 }), (pieces, where, length) => {
				const content = pieces.join('');
				fc.pre(content.trim() !== '');
				const start = where % content.length;
				const focus = [{ start, end: Math.min(content.length, start + length) }];
				const excerpt = excerptOf(content, { start: 0, end: content.length }, sentencesOf(content), focus);
				const shown = content.slice(excerpt.start, excerpt.end);
				expect(shown.trim()).not.toBe('');
				expect(shown.length).toBeLessThanOrEqual(EXCERPT_CHARACTERS);
				expect(shown.split(/\s+/u).filter(Boolean).length).toBeLessThanOrEqual(EXCERPT_WORDS);
				expect(shown.isWellFormed()).toBe(true);
			}),
		);
	});
});
