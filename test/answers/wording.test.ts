import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, placesOf, wordingOf } from '../../src/answers/collection/wording.ts';

const found = (content: string, sought: string): string[] => {
	const wording = wordingOf(content);
	return placesOf(wording, wordingOf(sought)).map(({ first, end }) =>
		content.slice(wording.ranges[first]?.start, wording.ranges[end - 1]?.end),
	);
};

describe('the same words', () => {
	it('are found whatever the marks, capitals, hyphens and accents', () => {
		expect(found('He called it a “Witch-Hunt” at the café…there', 'witch hunt at the cafe')).toEqual([
			'Witch-Hunt” at the café',
		]);
	});

	it('are found whichever apostrophe is typed', () => {
		expect(found('It’s not what we’d want', "it's not what we'd want")).toEqual(['It’s not what we’d want']);
	});

	it('are not found when a word is missing, added or a part of another', () => {
		expect(found('We are many, they are few.', 'we are the many')).toEqual([]);
		expect(found('They will never lead', 'they will lead')).toEqual([]);
		expect(found('The expelled member', 'expel')).toEqual([]);
	});

	it('are found at every place, also side by side', () => {
		expect(found('no, no, no', 'no no')).toEqual(['no, no', 'no, no']);
	});

	it('are held by every text that they were sliced from', () => {
		const word = fc.constantFrom('we', 'are', 'many', 'they’re', 'few', 'Witch-hunt', '1,000', 'É');
		fc.assert(
			fc.property(fc.array(word, { minLength: 2 }), fc.nat(), fc.nat(), (words, a, b) => {
				const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y);
				const sought = words.slice(from, (to ?? 0) + 1).join(' … ');
				expect(holds(wordingOf(words.join(' ')), wordingOf(sought))).toBe(true);
			}),
		);
	});
});
