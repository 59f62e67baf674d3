import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalise } from '../../src/text/canonical.ts';

/** Strings in which everything that canonicalising changes is common. */
const messy = fc
	.array(
		fc.constantFrom(
			'a',
			'é',
			'e\u0301',
			'\u0301',
			'\r\n',
			'\r',
			'\n',
			'\0',
			'\uFEFF',
			'\ud83d',
			'\ude00',
			'😀',
			'한',
			'ᄒ',
			'ᅡ',
			'ᆫ',
			' ',
			'ﬁ',
			'Å',
		),
	)
	.map((parts) => parts.join(''));

describe('the stored form of a text', () => {
	it('has LF line ends, composed letters, no mark in front and no U+0000', () => {
		expect(canonicalise('\uFEFFCafe\u0301\r\nopen\rnow\0').content).toBe('Café\nopen\nnow');
	});

	it('leads back to where the words stand in the file', () => {
		const raw = '\uFEFFCafe\u0301\r\nopens in Thornley';
		const { content, toRaw } = canonicalise(raw);
		const start = content.indexOf('opens');
		expect(raw.slice(toRaw(start), toRaw(start + 'opens'.length))).toBe('opens');
	});

	it('replaces half a surrogate pair', () => {
		expect(canonicalise('a\ud83db').content).toBe('a\uFFFDb');
	});

	it('stays the same when it is made again', () => {
		fc.assert(
			fc.property(messy, (raw) => canonicalise(canonicalise(raw).content).content === canonicalise(raw).content),
		);
	});

	it('is well-formed NFC with LF only, whatever comes in', () => {
		fc.assert(
			fc.property(fc.oneof(messy, fc.string({ unit: 'binary' })), (raw) => {
				const { content } = canonicalise(raw);
				expect(content.isWellFormed()).toBe(true);
				expect(content.normalize('NFC')).toBe(content);
				expect(content).not.toMatch(/[\r\0]|^\uFEFF/u);
			}),
		);
	});

	it('maps offsets in order, within both texts, and back again', () => {
		fc.assert(
			fc.property(messy, (raw) => {
				const { content, toRaw, toCanonical } = canonicalise(raw);
				expect(toRaw(content.length)).toBe(raw.length);
				for (let offset = 0; offset < content.length; offset++) {
					expect(toRaw(offset)).toBeLessThanOrEqual(toRaw(offset + 1));
					expect(toCanonical(toRaw(offset))).toBeLessThanOrEqual(offset);
				}
				for (let offset = 0; offset < raw.length; offset++) {
					expect(toCanonical(offset)).toBeLessThanOrEqual(toCanonical(offset + 1));
					expect(toCanonical(offset + 1)).toBeLessThanOrEqual(content.length);
				}
			}),
		);
	});
});
