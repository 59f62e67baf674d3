import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bold, plain, quoteLines } from '../../src/discord/messages/markdown.ts';
import { shown } from './shown.ts';

/** Pieces that mean something to Discord, and the words between them. */
const MARKS = [
	'**',
	'*',
	'__',
	'_',
	'~~',
	'||',
	'`',
	'```',
	'\\',
	'> ',
	'>>> ',
	'# ',
	'### ',
	'-# ',
	'- ',
	'+ ',
	'1. ',
	'12) ',
	'[',
	']',
	'(',
	')',
	'](https://example.org)',
	'https://example.org/a_b_c',
	'http://a.b',
	'<@1234567890123456>',
	'<#12>',
	'<t:1618953630:R>',
	'<:smile:123>',
	'<https://x.y>',
	'@everyone',
	'@here',
	'@KateMills',
	'¯\\_(ツ)_/¯',
	'\n',
	'\n\n',
	' ',
	'  ',
	'Kate',
	'said',
	'“we will”',
	'’',
	'é',
	'👩‍👩‍👧',
	'الف',
	'.',
	':',
	';',
	'&amp;',
	'|',
] as const;
const wild = fc.oneof(
	fc.array(fc.constantFrom(...MARKS), { maxLength: 30 }).map((parts) => parts.join('')),
	fc.string({ unit: 'grapheme', maxLength: 80 }),
);

describe('words in Discord markdown', () => {
	it.each([
		['a heading', '# Not a heading'],
		['small print', '-# Not small print'],
		['a quotation', '> Not a quotation\n>>> nor this'],
		['a list', '- one\n* two\n+ three\n1. four\n12. five'],
		['bold', 'He wrote **never** and __always__'],
		['a masked link', 'See [the minutes](https://example.org/minutes)'],
		['an address in emphasis', '*https://example.org/a_b_c*'],
		['a mention', '<@1234567890123456> and @everyone and <#12> and <t:1618953630:R>'],
		['a spoiler', '||secret||'],
		['code', '`x` and ```y```'],
		['a backslash', 'C:\\new\\table ¯\\_(ツ)_/¯'],
	])('shows %s as the words that are printed', (_, words) => {
		expect(shown(plain(words))).toBe(words);
		expect(shown(words), 'the oracle must see markup in the raw words').not.toBe(words);
	});

	it('shows exactly the words, whatever they are', () => {
		fc.assert(
			fc.property(wild, (words) => {
				expect(shown(plain(words))).toBe(words);
			}),
			{ numRuns: 1_000 },
		);
	});

	it('shows exactly the words inside a quotation, and lets what follows out of it', () => {
		fc.assert(
			fc.property(wild, (words) => {
				expect(shown(`${quoteLines(words)}\nDocument 2`)).toBe(`${words}\nDocument 2`);
			}),
			{ numRuns: 1_000 },
		);
	});

	it('marks every line of a quotation', () => {
		expect(quoteLines('We met.\n\nWe agreed.')).toBe('> We met.\n> \n> We agreed.');
	});

	it('shows bold words as they are', () => {
		fc.assert(
			fc.property(wild, (words) => {
				expect(shown(`x ${bold(plain(words))}`)).toBe(`x ${words}`);
			}),
			{ numRuns: 1_000 },
		);
	});
});
