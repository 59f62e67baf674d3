import { describe, expect, it } from 'vitest';
import { wordsOfLine } from '../../src/answers/shown/pieces.ts';
import { summarise } from '../../src/answers/summary.ts';
import { askerOf, DISPUTE, said, shown } from './record.ts';

describe('/summary', () => {
	it('takes at most sixty words from one document, and says how it chose', async () => {
		const { ask } = await askerOf(DISPUTE);
		const answer = await ask('summary', { topic: 'Marsh dismissed from the library board' });
		const words = new Map<string, number>();
		for (const { citation, words: span } of answer.cards) {
			const { file } = citation.held.source;
			words.set(file, (words.get(file) ?? 0) + span.words.split(/\s+/u).length);
		}
		expect(words.size).toBeGreaterThan(1);
		for (const count of words.values()) expect(count).toBeLessThanOrEqual(60);
		const lines = said(answer).split('\n');
		expect(lines).toContain('Picked by rule, oldest first');
		expect(lines).toContain('How chosen:');
		expect(lines.some((line) => /^Document \d, paragraphs? [\d, and]+: chosen$/.test(line))).toBe(true);
		expect(lines.some((line) => line.includes('left out'))).toBe(true);
	});

	it('gives every voice once before any voice twice', async () => {
		const { ask } = await askerOf([
			{
				name: 'meeting.txt',
				given: { published: '2024-03-05' },
				words: `“The boiler is broken and nobody came to look at it for three whole weeks in the cold of January,” said Ann Mills.

“The boiler is cold and the children wear coats in the classroom all day long until they go home,” said Ann Mills.

“The boiler is new and only wants a part that was ordered in the first week of the year,” said David Ross.

“The boiler is safe and was looked at by an engineer who wrote that it may be used again,” said Helen Marsh.
`,
			},
		]);
		const { cards } = await ask('summary', { topic: 'boiler' });
		const speakers = cards.map((card) => card.speaker?.name);
		expect(speakers).toEqual(['Ann Mills', 'David Ross', 'Helen Marsh']);
	});

	it('hears nobody whose words fit much less than the best of the document, and says so', async () => {
		const { ask } = await askerOf([
			{
				name: 'boiler.txt',
				given: { published: '2024-03-05' },
				words: `The school boiler broke down in January and the governors have not yet bought a new boiler for the school.

The governors will meet on Monday to choose between two boilers for the school, of which one is cheaper.

${'Parents held a sale of cakes and jam in the hall of the church. '.repeat(16)}

“The boiler house stayed dry,” said Ann Mills.
`,
			},
		]);
		const answer = await ask('summary', { topic: 'boiler' });
		expect(answer.cards.map((card) => card.speaker)).not.toEqual([]);
		expect(answer.cards.flatMap((card) => card.speaker ?? [])).toEqual([]);
		expect(said(answer)).toContain('left out, fits much less than the best of this document');
	});

	it('has the words of the person whom it is about, though they do not name him', async () => {
		const { ask } = await askerOf([
			{
				name: 'lease.txt',
				given: { published: '2024-03-05' },
				words:
					'Ifan Rudd left the library board on Friday after a vote on the lease.\n\n“I will not sign it,” said Mr Rudd.\n',
			},
		]);
		const answer = await ask('summary', { topic: 'Ifan Rudd' });
		expect(shown(answer).map(({ words }) => words)).toContain('“I will not sign it,”');
		expect(said(answer)).not.toContain('Named here, not quoted');
	});

	it('is titled by names and dates, never by what was asked, and says when all comes from one document', async () => {
		const { ask } = await askerOf([
			{
				name: 'meeting.txt',
				given: { published: '2024-03-05' },
				words: '“The boiler is broken,” said Ann Mills.\n\n“The boiler is new,” said David Ross.\n',
			},
		]);
		const answer = await ask('summary', { topic: 'boiler' });
		expect(said(answer).split('\n')[0]).not.toContain('boiler');
		expect(said(answer).split('\n')[0]).toContain('5 March 2024');
		expect(said(answer)).toContain('All 2 excerpts come from one document.');
		expect(said(answer)).toContain('1 document · publishers given: 0 · voices: 2');
	});

	it('says which words of the topic an excerpt lacks', async () => {
		const { ask } = await askerOf(DISPUTE);
		const { cards } = await ask('summary', { topic: 'Marsh building harbour' });
		expect(cards.map(({ above }) => above.map(wordsOfLine).join())).toContainEqual(
			expect.stringMatching(/^Not in these words: .*harbour/),
		);
	});

	it('goes oldest first, undated documents last', async () => {
		const { ask } = await askerOf(DISPUTE);
		const { cards } = await ask('summary', { topic: 'Marsh board' });
		const files = cards.map((card) => card.citation.held.source.file);
		expect(files).toEqual([...files].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
	});

	it('of nothing is an honest nothing', async () => {
		const { ask } = await askerOf(DISPUTE);
		const answer = await ask('summary', { topic: 'giraffe' });
		expect([answer.nothing, answer.cards.length]).toEqual([true, 0]);
	});
});

const ORDER = ['tabloid.txt', 'agency.txt', 'campaign.txt'];

describe('a summary with excerpts that a moderator leaves out', () => {
	it('chooses without them, says how many they are, and lists them under how it chose', async () => {
		const { collection } = await askerOf(DISPUTE);
		const before = summarise(collection, 'Marsh dismissed from the library board');
		const [first] = before.cards ?? [];
		if (first === undefined) throw new Error('no summary');
		const { receipt } = first.citation;
		const after = summarise(collection, 'Marsh dismissed from the library board', new Set([receipt]));
		expect(after.cards?.some((card) => card.citation.receipt === receipt)).toBe(false);
		const lines = after.closing?.map(wordsOfLine) ?? [];
		expect(lines).toContain('1 left out by a moderator');
		expect(lines.some((line) => line.endsWith(': left out by a moderator'))).toBe(true);
	});
});

describe('/compare', () => {
	it('sets what each document prints side by side, and names those that print nothing', async () => {
		const { ask } = await askerOf(DISPUTE);
		const answer = await ask('compare', { topic: 'motion of support' });
		expect(shown(answer).map(({ words }) => words)).toEqual([
			'Last night, Castle Ward Residents also passed a motion of support for Marsh.',
		]);
		expect(said(answer)).toContain('Nothing on this in Documents 2 and 3');
	});

	it('of a speaker sets her words as each document prints them, with what differs', async () => {
		const { ask } = await askerOf([
			...DISPUTE,
			{
				name: 'weekly.txt',
				given: { published: '2024-05-20' },
				words:
					'Helen Marsh wrote: “The board decided I was in the way, because I will not sign away the building.”\n\nThe weather was fine.\n',
			},
		]);
		const answer = await ask('compare', { topic: 'Helen Marsh' });
		const documents = new Set(answer.cards.map(({ citation }) => citation.held.source.file));
		expect([...documents].sort()).toEqual(['agency.txt', 'campaign.txt', 'tabloid.txt', 'weekly.txt']);
		const weekly = answer.cards.find(({ citation }) => citation.held.source.file === 'weekly.txt');
		expect(weekly?.above.map(wordsOfLine).join()).toMatch(/Here “was in”, in Document \d “am in”/);
		for (const { speaker } of answer.cards) expect(speaker?.name).toBe('Helen Marsh');
		expect(said(answer)).toContain('4 documents print something on this. The bot does not judge.');
	});

	it('shows no excerpt twice', async () => {
		const { ask } = await askerOf(DISPUTE);
		for (const topic of ['Helen Marsh', 'Marsh dismissed from the board', 'readers owners']) {
			const places = (await ask('compare', { topic })).cards.map(({ citation }) => citation.receipt);
			expect(new Set(places).size).toBe(places.length);
		}
	});
});
