import { describe, expect, it } from 'vitest';
import { askerOf, DISPUTE, said, shown } from './record.ts';

describe('/statement', () => {
	it('gives the same words as each document prints them, with the speaker and the words that name her', async () => {
		const { ask } = await askerOf(DISPUTE);
		const answer = await ask('statement', { by: 'Helen Marsh', about: 'in the way' });
		const letters = answer.cards.filter((card) => card.words.words.includes('The board decided I am in the way'));
		expect(letters.map((card) => card.citation.held.source.file).sort()).toEqual([
			'agency.txt',
			'campaign.txt',
			'tabloid.txt',
		]);
		for (const card of letters) {
			expect(card.speaker?.name).toBe('Helen Marsh');
			expect(card.mode).toBe('verbatim');
		}
		const agency = shown(answer).find(({ under }) => under.includes('Document 2'));
		expect(agency?.under).toContain('Quoted words of Helen Marsh · printed as “she”');
		expect(agency?.under).toContain('Also in Documents 1 and 3');
	});

	it('keeps a caption out of a quotation that it cuts in two', async () => {
		const { ask } = await askerOf(DISPUTE);
		const { cards } = await ask('statement', { by: 'Helen Marsh', source: '3' });
		const quoted = cards.filter((card) => card.mode === 'verbatim').map((card) => card.words.words);
		expect(quoted).toEqual([
			'‘The board decided I am in the way, because I will not sign away the building.',
			'‘We are readers, they are owners. Patience.’',
		]);
	});

	it('says a misspelt name on the card and answers', async () => {
		const { ask } = await askerOf(DISPUTE);
		const answer = await ask('statement', { by: 'Helen Mrash' });
		expect(said(answer)).toContain('Spelling changed: Helen Mrash to Helen Marsh');
		expect(answer.cards.length).toBeGreaterThan(0);
	});

	it('asks which one is meant where a surname fits two, and lists the places that fit nobody for certain', async () => {
		const { ask } = await askerOf([
			...DISPUTE,
			{ name: 'minutes.txt', words: 'Tom Pryce and Julia Pryce were at the meeting. Pryce left before the vote.\n' },
		]);
		const answer = await ask('statement', { by: 'Pryce' });
		expect(answer.cards).toEqual([]);
		expect(said(answer)).toContain('“Pryce” fits 2 people or organisations here. Choose:');
		const names = answer.choices.map((choice) => choice.query.options);
		expect(names).toContainEqual({ by: 'Tom Pryce' });
		expect(names).toContainEqual({ by: 'Julia Pryce' });
		expect(answer.choices).toHaveLength(3);
	});

	it('finds a speaker without a name by the printed words', async () => {
		const { ask } = await askerOf(DISPUTE);
		const [card] = shown(await ask('statement', { by: 'council spokeswoman' }));
		expect(card?.words).toContain('The library is open to everyone');
		expect(card?.under).toContain('Someone not named: a council spokeswoman');
	});

	it('does not give an ally’s words to the person whose ally it is', async () => {
		const { ask } = await askerOf(DISPUTE);
		const answer = await ask('statement', { by: 'Tom Pryce' });
		expect(shown(answer).some(({ words }) => words.includes('She had to go'))).toBe(false);
	});

	it('tells two speakers in one paragraph apart, who say the same word', async () => {
		const { ask } = await askerOf([
			{
				name: 'meeting.txt',
				given: { published: '2024-03-05' },
				words:
					'“The boiler is broken and nobody came,” said Ann Mills. “The boiler is broken and we have written twice,” said David Ross.\n',
			},
		]);
		const answer = await ask('statement', { about: 'boiler' });
		const speakers = answer.cards.map((card) => [card.speaker?.name, card.words.words.slice(0, 40)]);
		expect(speakers).toContainEqual(['Ann Mills', expect.stringContaining('boiler is broken and nobody')]);
		expect(speakers).toContainEqual(['David Ross', expect.stringContaining('boiler is broken and we')]);
	});

	it('leaves undated documents out of a date filter aloud', async () => {
		const { ask } = await askerOf([
			{ name: 'undated.txt', words: '“The boiler is broken again,” said Ann Mills.\n' },
			{ name: 'dated.txt', given: { published: '2024-03-05' }, words: '“The boiler works now,” said Ann Mills.\n' },
		]);
		const answer = await ask('statement', { by: 'Ann Mills', from: '2024-01-01' });
		expect(answer.cards.map((card) => card.citation.held.source.file)).toEqual(['dated.txt']);
		expect(said(answer)).toContain('Left out: 1 without a certain date');
	});

	it('says plainly that somebody is named and has no words here', async () => {
		const { ask } = await askerOf([
			{ name: 'a.txt', words: 'The council met on Monday. Ann Mills was not at the meeting.\n' },
		]);
		const answer = await ask('statement', { by: 'Ann Mills' });
		expect(answer.nothing).toBe(true);
		expect(said(answer)).toContain('No words of Ann Mills found in 1 document.');
		expect(said(answer)).toContain('Named in: Document 1.');
	});
});

describe('whose words an excerpt is', () => {
	it('is nobody’s where the sentence names no one', async () => {
		const { ask } = await askerOf(DISPUTE);
		const cards = shown(await ask('ask', { question: 'why was Marsh dismissed, the lease?' }));
		const understood = cards.find(({ words }) => words.startsWith('Marsh is understood'));
		expect(understood?.under).toContain("Document's own words · No one named as saying it");
	});

	it('never answers with a headline or a heading', async () => {
		const { ask } = await askerOf(DISPUTE);
		const answer = await ask('ask', { question: 'library rebel thrown out of the board' });
		expect(shown(answer).some(({ words }) => words.startsWith('Library rebel'))).toBe(false);
	});

	it('of a photo caption is only the caption’s, and comes last', async () => {
		const { ask } = await askerOf(DISPUTE);
		const cards = shown(await ask('ask', { question: 'Helen Marsh dismissed after refusing to sign' }));
		const caption = cards.findIndex(({ words }) => words.includes('(pictured)'));
		expect(cards[caption]?.under).toContain('Photo caption');
		expect(cards.slice(caption).every(({ under }) => under.includes('Photo caption'))).toBe(true);
	});

	it('says what is not given, and never takes a paper named in the text for the publisher', async () => {
		const { ask } = await askerOf(DISPUTE);
		const answer = await ask('ask', { question: 'motion of support for Marsh' });
		const [first] = shown(answer);
		expect(first?.words).toContain('passed a motion of support');
		expect(first?.under).toContain('Document 1, paragraph 5 · Publisher not given · Date not given · No link known');
	});

	it('of a statement printed within a document is neither the document’s nor said to be signed', async () => {
		const { ask } = await askerOf([
			{
				name: 'page.txt',
				words: `The harbour groups met on Tuesday.

Keep the Ferry Running

The ferry carries nine hundred people a day, and it must not stop.

We ask for:

  • A winter timetable by October
  • Fares that families can pay

Harbour Residents Association (HRA)

Ferry Workers Union (FWU)

Castle Trades Council (CTC)
`,
			},
		]);
		const [demand] = shown(await ask('ask', { question: 'winter timetable' }));
		expect(demand?.under).toContain('Statement printed in Document 1 · 3 organisations listed under it');
		const [theirs] = shown(await ask('statement', { by: 'FWU', about: 'fares' }));
		expect(theirs?.words).toContain('Fares that families can pay');
		// A voice of its own in a summary, too.
		expect(said(await ask('summary', { topic: 'fares' }))).toContain("voices: 1 · excerpts in documents' own words: 0");
	});

	it('of a digest is our digest’s, and its quotations are copied into it', async () => {
		const { ask } = await askerOf([
			{
				name: 'digest.md',
				words: `---\nrendition: digest\ntitle: "Digest: the library board, May 2024"\n---\nThe report says that Helen Marsh left the board on 11 May 2024.\n\nHelen Marsh wrote: “We are readers, they are owners.”\n`,
			},
		]);
		const [own] = shown(await ask('ask', { question: 'when was it that Marsh left the board?' }));
		expect(own?.under).toMatch(/Our digest, not its words/);
		const [quoted] = shown(await ask('statement', { by: 'Helen Marsh' }));
		expect(quoted?.under).toContain('Copied into our digest');
		expect(quoted?.under).toContain('The full article is not held here');
		expect(said(await ask('ask', { question: 'giraffe' }))).toContain('These documents are our digests.');
		const missing = await ask('quote', { text: 'We are writers, they are printers.' });
		expect(said(missing)).toContain('Our digest (Document 1) does not hold it. The full article is not held here.');
	});
});
