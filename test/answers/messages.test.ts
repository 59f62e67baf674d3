import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWords, quotationsIn } from '../../src/answers/quotations/messageQuotations.ts';
import { askerOf, DISPUTE, said, shown } from './record.ts';

describe('the quotations in a message', () => {
	it.each([
		['She said “we will not pay” and “never again”.', ['we will not pay']],
		['"The lift is broken," he said. "The lift is broken,"', ['The lift is broken,']],
		['> The lift\n> is broken again\nI heard it myself', ['The lift\nis broken again']],
		['> He said “the lift is broken” again\nyes', ['He said “the lift is broken” again']],
		['«La línea está cerrada» und „alle Züge fallen aus“', ['La línea está cerrada', 'alle Züge fallen aus']],
		['> He said “the lift\n> is broken” again', ['He said “the lift\nis broken” again']],
		['Look: “the lift\n> is broken”', ['the lift\nis broken']],
		['That’s the so-called “lift”', []],
		['', []],
	])('%j', (message, quotations) => {
		expect(quotationsIn(message)).toEqual(quotations);
	});

	it('are words of the message, whatever it says', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('“', '”', '"', '> ', '\n', 'a word ', 'more words here ', '«', '»')),
				(parts) => {
					const message = parts.join('');
					const bare = message.replace(/^> ?/gmu, '');
					for (const words of quotationsIn(message)) expect(bare).toContain(words);
				},
			),
		);
	});

	it('are looked for without mentions, emojis and addresses', () => {
		expect(plainWords('<@123> look: https://example.org/x <:lift:5> the lift <t:1:f>')).toBe('look: the lift');
	});
});

describe('a command on a message', () => {
	it('finds the passages that fit what it says', async () => {
		const { ask } = await askerOf(DISPUTE);
		const answer = await ask('Find on the record', { message: 'I heard Marsh refused to sign the lease!' });
		expect(shown(answer)[0]?.words).toContain('refused to sign the lease');
	});

	it('checks each quotation in it, those found on their cards and those not found above', async () => {
		const { ask } = await askerOf(DISPUTE);
		const message = 'She wrote “We are readers, they are owners” and he “sold the building to a volcano on Mars”.';
		const answer = await ask('Check quotation', { message });
		expect(said(answer)).toMatch(
			/^2 quotations in this message\. Checks wording only\.\nNot found in these documents\./,
		);
		expect(shown(answer).map(({ words }) => words)).toEqual([
			expect.stringContaining('We are readers, they are owners'),
		]);
		expect(shown(answer)[0]?.under).toContain('You wrote: We are readers, they are owners');
		expect(answer.choices.map(({ query }) => query.command)).toEqual(['quote', 'quote']);
	});

	it('checks the whole message where it has no marks', async () => {
		const { ask } = await askerOf(DISPUTE);
		const answer = await ask('Check quotation', { message: 'We are readers, they are owners. Patience.' });
		expect(said(answer)).toMatch(/^Printed word for word\./);
	});

	it('without words is refused', async () => {
		const { ask } = await askerOf(DISPUTE);
		await expect(ask('Check quotation', { message: '🚋 https://example.org' })).rejects.toThrow('There are no words');
	});
});
