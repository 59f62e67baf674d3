import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsYaml, simpleEntries, yamlEntries } from '../../src/reading/frontMatter.ts';
import { isReadByOwnCode } from '../../src/reading/ownCode.ts';

const key = fc.constantFrom('title', 'published', 'read_in_full', 'Kind', 'null', 'x-1');
const value = fc.oneof(
	fc.constantFrom(
		'true',
		'False',
		'null',
		'12',
		'0x1F',
		'1e3',
		'2021-08-16',
		'Rosa’s tram: late',
		'no',
		'~',
		"'a' b",
		'"a\\tb"',
	),
	fc.string({ unit: fc.constantFrom(...'ab1Né :#\'"-[]{},&*!|>%@`?~.\t—_=\\'), maxLength: 12 }),
);
const frontMatter = fc
	.array(fc.tuple(key, fc.constantFrom(': ', ':', ':  ', ' : '), value, fc.constantFrom('', ' ', '\n')), {
		maxLength: 4,
	})
	.map((lines) => lines.map((parts) => parts.join('')).join('\n'));

describe('front matter', () => {
	it('that our own code reads says the same to a parser of YAML', async () => {
		let read = 0;
		await fc.assert(
			fc.asyncProperty(frontMatter, async (written) => {
				const own = simpleEntries(written);
				if (own === null) return;
				read++;
				expect(own).toEqual(await yamlEntries(written));
			}),
			{ numRuns: 2_000 },
		);
		expect(read).toBeGreaterThan(100);
	});

	it('of lines "key: value" takes no parser; lists, long strings and comments do', () => {
		expect(simpleEntries('title: "Digest: the tram"\npublished: 2021-08-16\n\nread_in_full: true')).toEqual([
			{ key: 'title', value: 'Digest: the tram', line: 1 },
			{ key: 'published', value: '2021-08-16', line: 2 },
			{ key: 'read_in_full', value: true, line: 4 },
		]);
		for (const written of [
			'tags: [tram]',
			'tags:\n  - tram',
			'title: |\n  Tram',
			'# tram',
			'title: "a\\tb"',
			'a: b\na: c',
		]) {
			expect([written, needsYaml(`---\n${written}\n---\nIt opens.`)]).toEqual([written, true]);
		}
	});
});

describe('a parser that others wrote', () => {
	const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
	const files: readonly (readonly [string, string, Uint8Array, boolean])[] = [
		['plain text', 'a.txt', utf8('The tram opens.'), true],
		['UTF-16', 'a.txt', Buffer.from('\uFEFFThe tram opens.', 'utf16le'), true],
		['Windows-1252', 'a.txt', Buffer.from('The tram \x93opens\x94, said the chair of the board.', 'latin1'), true],
		[
			'an encoding that has to be guessed',
			'a.txt',
			Buffer.from('d4f0e0ececf3edf020f0ebe5eaf2f0e8f7e5f1eae8e92ef7', 'hex'),
			false,
		],
		['simple front matter', 'a.md', utf8('---\r\ntitle: Tram\r\n---\r\nIt opens.'), true],
		['other front matter', 'a.md', utf8('---\ntags: [tram]\n---\nIt opens.'), false],
		['what is refused by its name', 'a.xyz', utf8('The tram opens.'), true],
		['a web page', 'a.txt', utf8('<!doctype html><html><p>The tram opens.'), false],
		['a PDF', 'a.txt', utf8('%PDF-1.7'), false],
	];
	for (const [what, name, bytes, own] of files) {
		it(`is ${own ? 'not needed for' : 'run in a process of its own for'} ${what}`, () => {
			expect(isReadByOwnCode(bytes, name)).toBe(own);
		});
	}
});
