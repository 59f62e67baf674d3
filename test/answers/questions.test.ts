import { describe, expect, it } from 'vitest';
import { typedNames, withoutFrame } from '../../src/answers/finding/frame.ts';
import { askerOf, said } from './record.ts';

/** How questions are read, as people type them. */

const PAPER = {
	name: 'paper.txt',
	words: [
		'The harbour board let the lease lapse in March, and Olwen Tranter was thrown out of the board.',
		'Edda Tranter spoke outside the hall against the closure.',
		'“Olwen is a splendid neighbour and a friend of the quay,” said Idris Pell.',
		'Tranter called the closure a scandal, and Pell called for a vote.',
		'One friend of Dame Ursula told the Bell on Friday: ‘Under Pell, those from the noisy fringes with strange habits and odd hats were let into the hall.’',
		'The board is in a deep financial hole. Two hundred members have resigned from the club since spring.',
		'Anger rather than joy met the members of the Quay Against Waste group at a six-hour meeting.',
		'The members chose two envoys, and many members who spoke for the party of members were heard; the club was told of it.',
	].join('\n\n'),
};
const NOTE = {
	name: 'note.txt',
	words: 'Quay Against Waste was barred from the hall.\n\nThe board gave Moss a warning.',
};

const asker = askerOf([PAPER, NOTE]);
const ask = async (question: string) => (await asker).ask('ask', { question });
const first = (answer: Awaited<ReturnType<typeof ask>>): string => answer.cards[0]?.citation.exact ?? '';

describe('a surname that fits two people', () => {
	it('is said, with the same question on each of them', async () => {
		const answer = await ask('was Tranter thrown out of the board');
		expect(said(answer)).toContain('“Tranter” fits 2 people or organisations here. Choose:');
		expect(answer.choices.map(({ query }) => query.options.question)).toEqual([
			'was Olwen Tranter thrown out of the board',
			'was Edda Tranter thrown out of the board',
		]);
	});

	it('is not said of a whole name', async () => {
		const answer = await ask('was Olwen Tranter thrown out of the board');
		expect(answer.choices).toEqual([]);
		expect(first(answer)).toContain('Olwen Tranter was thrown out');
	});
});

describe('a person whom no document names', () => {
	it('said nothing, however much is printed on the rest', async () => {
		const answer = await ask('what did Angar Joyce say about the closure of the hall');
		expect(answer.nothing).toBe(true);
		expect(said(answer)).toContain('No one of the name “Angar Joyce” is named in 2 documents.');
	});

	it('is no slip of an ordinary word', async () => {
		const answer = await ask('did Rathar resign from the club');
		expect(said(answer)).not.toContain('Spelling changed');
	});

	it('is a slip of one name alone where no other has a word so near', async () => {
		const answer = await (await asker).ask('who', { name: 'Pel' });
		expect(said(answer)).toContain('Idris Pell');
		expect((await (await asker).ask('who', { name: 'Tanter' })).choices.length).toBeGreaterThan(1);
		expect(said(await (await asker).ask('who', { name: 'Olwin' }))).toContain('Olwen Tranter');
	});

	it('is no slip of a name where the word itself is printed', async () => {
		const answer = await (await asker).ask('statement', { by: 'Bell' });
		expect(answer.nothing).toBe(true);
		expect(said(answer)).not.toContain('Spelling changed');
	});
});

describe('a question’s frame', () => {
	it.each([
		['What did the paper say about the lease?', 'the lease?'],
		['what do the documents print on the lease', 'the lease'],
		['What is said about the lease in the papers?', 'the lease'],
		['According to the article, who left?', 'who left?'],
		['was the lease mentioned in these documents?', 'was the lease'],
		['what did the Record say about the lease', 'what did the Record say about the lease'],
		['what did the clerk say about the lease', 'what did the clerk say about the lease'],
		['what did the paper say', 'what did the paper say'],
	])('%s', (question, within) => {
		expect(withoutFrame(question)).toBe(within);
	});

	it('is nothing to look for', async () => {
		expect(first(await ask('What did the paper say about Idris Pell?'))).toContain('Pell');
	});

	it('tells whom a question names', () => {
		expect([...typedNames('Did Ann Marsh leave the QAW group?')]).toEqual(['ann', 'marsh', 'qaw']);
		expect([...typedNames('what did ann marsh say about lunch')]).toEqual(['ann', 'marsh']);
		expect([...typedNames('Did The Old Board Leave?')]).toEqual([]);
	});
});

describe('a misspelt question', () => {
	it('has no word that was meant as “which”, and says so', async () => {
		const answer = await ask('wich members have resigned');
		expect(said(answer)).toContain('Spelling changed: wich to which');
		expect(said(answer)).not.toContain('Not in these words');
	});
});

describe('a question with a misspelt beginning', () => {
	it.each([
		['wat did Idris Pell say', 'what'],
		['wy was Olwen Tranter thrown out', 'why'],
		['hwo many members have resigned', 'how'],
	])('%s', async (question, word) => {
		const answer = await ask(question);
		expect(said(answer)).toContain(`to ${word}`);
		expect(answer.nothing).toBe(false);
	});

	it('asks for words all the same', async () => {
		expect((await ask('wat did Idris Pell say')).cards[0]?.speaker?.name).toBe('Idris Pell');
		expect((await ask('what did a friend of Dame Ursula say')).cards[0]?.mode).toBe('verbatim');
	});

	it('keeps a word that is like another one', async () => {
		expect(said(await ask('wax candles for the members'))).not.toContain('Spelling changed: wax');
	});
});

describe('what answers', () => {
	it('is found by a noun and its adjective, and by another word for leaving', async () => {
		expect(first(await ask('the finances of the board'))).toContain('deep financial hole');
		expect(first(await ask('how many members have left the club'))).toContain('Two hundred members have resigned');
	});

	it('leads with what holds most of the question about whom it names, also by a first name', async () => {
		expect(first(await ask('who called Olwen Tranter a splendid neighbour'))).toContain('splendid neighbour');
	});

	it('is not the little word of what was also looked for', async () => {
		const answer = await ask('was Moss expelled');
		expect(answer.nothing).toBe(true);
	});
});

describe('initials that no document prints', () => {
	it('are read as the body whose name begins so', async () => {
		const answer = await (await asker).ask('who', { name: 'QAW' });
		expect(said(answer)).toContain('Read as Quay Against Waste');
	});
});

describe('/quote', () => {
	it('says which words of one quotation were left out, in however many places', async () => {
		const text = 'Under Pell, those with strange habits were let into the hall';
		const answer = await (await asker).ask('quote', { text });
		expect(said(answer)).toContain('Not word for word: 7 words left out, not marked.');
		expect(said(answer)).toContain('Missing in yours after “habits”: “and odd hats”');
	});
});

describe('words that a file runs together', () => {
	const glued = askerOf([
		{
			name: 'glued.txt',
			words:
				'The quay has a large deficitmoss board meeting because of the late boat. Jane Moss denies that there is a deficit. “It is small,” Moss said.',
		},
	]);

	it('are two words to whoever asks', async () => {
		const answer = await (await glued).ask('ask', { question: 'large deficit' });
		expect(answer.cards[0]?.citation.exact).toContain('large deficitmoss');
		expect(answer.cards[0]?.above).toEqual([]);
	});

	it('are two words of a quotation, printed word for word', async () => {
		const answer = await (await glued).ask('quote', { text: 'The quay has a large deficit' });
		expect(said(answer)).toContain('Printed word for word.');
	});
});
