import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeReceipt, encodeReceipt } from '../../src/answers/shown/receipt.ts';

const part = fc.nat({ max: 50_000_000 });
const parts = fc.record({ textNumber: part, start: part, length: part.map((n) => n + 1) });

describe('a receipt', () => {
	it('is short enough to read out', () => {
		expect(encodeReceipt({ textNumber: 2, start: 1_234, length: 96 })).toMatch(/^2-YA-2O-[0-9A-Z*]$/);
	});

	it('gives back exactly what went in', () => {
		fc.assert(
			fc.property(parts, (given) => {
				expect(decodeReceipt(encodeReceipt(given))).toEqual(given);
			}),
		);
	});

	it('may be typed in lower case, with blanks around it', () => {
		const receipt = encodeReceipt({ textNumber: 2, start: 1_234, length: 96 });
		expect(decodeReceipt(`  ${receipt.toLowerCase()} `)).toEqual({ textNumber: 2, start: 1_234, length: 96 });
	});

	it('notices every single wrong character', () => {
		fc.assert(
			fc.property(
				parts,
				fc.nat(),
				fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
				(given, where, wrong) => {
					const receipt = encodeReceipt(given);
					const at = where % receipt.length;
					fc.pre(receipt[at] !== '-' && receipt[at] !== wrong);
					expect(decodeReceipt(receipt.slice(0, at) + wrong + receipt.slice(at + 1))).toBeNull();
				},
			),
		);
	});

	it('notices two neighbours that changed places', () => {
		fc.assert(
			fc.property(parts, fc.nat(), (given, where) => {
				const receipt = encodeReceipt(given);
				const at = where % (receipt.length - 1);
				const [a = '', b = ''] = receipt.slice(at, at + 2);
				fc.pre(a !== b);
				expect(decodeReceipt(receipt.slice(0, at) + b + a + receipt.slice(at + 2))).toBeNull();
			}),
		);
	});

	it('is never read out of other text', () => {
		for (const text of ['', 'hello', '1-2-3', '1-2-3-4-5', '2-YA-2O-!', '<@123>', '9999999999-1-1-1']) {
			expect(decodeReceipt(text)).toBeNull();
		}
	});
});
