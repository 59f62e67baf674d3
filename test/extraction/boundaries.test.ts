import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

/** What is found to be said in a sentence, and by whom. */
const said = (sentence: string): readonly (readonly [words: string, printed: string | null])[] =>
	read(
		[
			'Ferry plan divides the harbour',
			'The future of the harbour ferry was in doubt for a second week, as the council looked for money.',
			sentence,
		].join('\n\n'),
	).statements.map(({ words, printed }) => [words.join(' '), printed]);

describe('where reported words end', () => {
	test.each([
		['Priya Okoro said that the pier was safe, and the council kept it open.', 'that the pier was safe'],
		['Priya Okoro called it “a wreck of a pier,” while others defended it.', 'it “a wreck of a pier,”'],
		[
			'Priya Okoro called the pier “unfit for use by anybody.” When it closed, people wept.',
			'the pier “unfit for use by anybody.”',
		],
		['Priya Okoro called the pier a wreck and walked out.', 'the pier a wreck'],
		['Priya Okoro criticised the trust during a meeting in Deal, Kent.', 'the trust'],
		['Priya Okoro said she would vote for Daniel Marsh, the former mayor.', 'she would vote for Daniel Marsh'],
		['Priya Okoro said she would vote for Daniel Marsh, who left in May.', 'she would vote for Daniel Marsh'],
		[
			'Priya Okoro said the pier - it has two ends, in fact - was never closed.',
			'the pier - it has two ends, in fact - was never closed',
		],
		['Priya Okoro said at a meeting in Deal, Kent, that the pier was safe.', 'that the pier was safe'],
		['Priya Okoro called for better boats, lower fares and more crew.', 'better boats, lower fares and more crew'],
		[
			'Priya Okoro said that the pier was safe, and that Daniel Marsh had no case.',
			'that the pier was safe, and that Daniel Marsh had no case',
		],
		[
			'We therefore call on members to stay with us, fight the closure, and join the campaign.',
			'members to stay with us, fight the closure, and join the campaign',
		],
	])('%s', (sentence, words) => {
		expect(said(sentence)[0]?.[0]).toBe(words);
	});

	test('what a “who” said ends where its sentence goes on', () => {
		expect(said('Priya Okoro, who says the pier is safe now, told the council it could stay.')).toEqual([
			['the pier is safe now', 'Priya Okoro'],
			['it could stay', 'Priya Okoro'],
		]);
	});
});

describe('whose verb it is', () => {
	test.each([
		['Supporters of the plan in parliament say the pier would pay for itself.', 'Supporters of the plan in parliament'],
		['Some 40% say they would pay for the pier.', '40%'],
		['Priya Okoro, the leader of the council, said parents still want the ferry.', 'Priya Okoro'],
		['Priya Okoro declined to say whether the ferry would run.', 'Priya Okoro'],
	])('%s', (sentence, printed) => {
		expect(said(sentence)[0]?.[1]).toContain(printed);
	});

	test.each([
		'Voters in the border states could decide the election.',
		'The latest jobs report has cleared the way for a new pier.',
		'Daniel Marsh endorsed the plan for the pier.',
		'Priya Okoro refused to condemn the owners of the pier.',
		'Priya Okoro denied it.',
	])('no statement: %s', (sentence) => {
		expect(said(sentence)).toEqual([]);
	});
});
