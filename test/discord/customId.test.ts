import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type CustomId,
	canonicalQuery,
	decodeCustomId,
	encodeCustomId,
	fitsOnButton,
	type Key,
	shortRevision,
} from '../../src/discord/messages/customId.ts';

const receipt = fc.stringMatching(/^[0-9A-Z]{1,4}-[0-9A-Z]{1,6}-[0-9A-Z]{1,4}-[0-9A-Z*]$/);
const options = fc.dictionary(
	fc.stringMatching(/^[a-z]{1,8}$/),
	fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer(), fc.boolean()),
	{ maxKeys: 3, noNullPrototype: true },
);
const query = fc.record({ command: fc.stringMatching(/^[a-z]{1,10}$/), options }).filter(fitsOnButton);
const queryKey: fc.Arbitrary<Key> = fc.oneof(
	query.map((one) => ({ kind: 'query', query: one }) as const),
	fc.stringMatching(/^[0-9a-zA-Z_-]{1,64}$/).map((hash) => ({ kind: 'kept', hash }) as const),
);
const key: fc.Arbitrary<Key> = fc.oneof(
	queryKey,
	receipt.map((one) => ({ kind: 'receipt', receipt: one }) as const),
);
const page = fc.integer({ min: 0, max: 40_000 });
const revision = fc.string().map(shortRevision);
const customId: fc.Arbitrary<CustomId> = fc.oneof(
	fc.record({ action: fc.constant('page' as const), page, revision, key }),
	fc.record({ action: fc.constant('open' as const), card: page, page, revision, key }),
	fc.record({ action: fc.constantFrom('context' as const, 'copy' as const, 'share' as const), receipt }),
	fc.constant({ action: 'remove' } as const),
	fc.record({ action: fc.constant('choose' as const), number: page, key }),
	fc.record({ action: fc.constant('select' as const), number: page }),
);

describe('custom_id', () => {
	it('says the same after it was written and read', () => {
		fc.assert(
			fc.property(customId, (id) => {
				const text = encodeCustomId(id);
				expect(text.length).toBeGreaterThanOrEqual(1);
				expect(text.length).toBeLessThanOrEqual(100);
				expect(decodeCustomId(text)).toEqual(id);
			}),
			{ numRuns: 1_000 },
		);
	});

	it('never throws on an id that was never ours', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary', maxLength: 100 }),
					fc.string({ maxLength: 60 }).map((rest) => `1${rest}`),
					fc.string({ maxLength: 40 }).map((rest) => `1p0.0123abcd.q${rest}`),
				),
				(text) => {
					const id = decodeCustomId(text);
					if (id !== null) expect(decodeCustomId(encodeCustomId(id))).toEqual(id);
				},
			),
			{ numRuns: 1_000 },
		);
	});

	it.each(['', '0p0.0123abcd.qask{}', '1p0.0123abcd.', '1p0.qask{}', '1z', '1x1', '1p0.0123abcd.qask{"a":{}}', '2x'])(
		'takes %j for none of ours',
		(text) => expect(decodeCustomId(text)).toBeNull(),
	);

	it('writes the same query the same way whatever the order of its options', () => {
		expect(canonicalQuery({ command: 'statement', options: { by: 'Mills', about: 'rents' } })).toBe(
			canonicalQuery({ command: 'statement', options: { about: 'rents', by: 'Mills' } }),
		);
	});

	it('refuses to write an id that is too long for Discord', () => {
		const long = { command: 'ask', options: { question: 'x'.repeat(6_000) } };
		expect(fitsOnButton(long)).toBe(false);
		expect(() => encodeCustomId({ action: 'choose', number: 0, key: { kind: 'query', query: long } })).toThrow(
			RangeError,
		);
	});
});
