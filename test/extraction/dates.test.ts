import { describe, expect, test } from 'vitest';
import { inferYear } from '../../src/extraction/dates.ts';
import { REPORT, read, UNDATED } from './reading.ts';

const article = (...paragraphs: readonly string[]): string =>
	['Ferry plan divides the harbour', 'The future of the ferry was in doubt.', ...paragraphs].join('\n\n');

describe('in a report of Monday 6 September 2021', () => {
	test.each([
		['The board met on Friday.', 'Friday = 2021-09-03'],
		['The board will meet on Saturday.', 'Saturday = 2021-09-11'],
		['The boat sank last night.', 'last night = 2021-09-05'],
		['The board met yesterday.', 'yesterday = 2021-09-05'],
		['The plan was dropped last month.', 'last month = 2021-08'],
		['The crew were paid in late July.', 'late July = 2021-07~'],
		['The pier was built in the 1990s.', '1990s = 199X'],
		['Sales fell in Q3 2020.', 'Q3 2020 = 2020-07/2020-09'],
		['It opened in spring 2019.', 'spring 2019 = 2019-21'],
		['It ran on 14-16 August 2021.', '14-16 August 2021 = 2021-08-14/2021-08-16'],
		['It closed on 03/04/2020.', '03/04/2020 = 2020-04-03'],
		['It closed on August 14, 2020.', 'August 14, 2020 = 2020-08-14'],
	])('%s', (sentence, date) => {
		expect(read(article(sentence), REPORT).dates).toEqual([date]);
	});

	test.each([
		'The crew may march, and sat in the sun for three hours until 10.30pm.',
		'The Mail on Sunday and the Sunday Times were there now.',
		'As many as 1,990 people signed.',
	])('no date: %s', (sentence) => {
		expect(read(article(sentence), REPORT).dates).toEqual([]);
	});

	test('a year that is printed carries on to the next dates', () => {
		expect(read(article('The ferry began in 1914. On 12 August it ran aground.'), REPORT).dates).toEqual([
			'1914 = 1914',
			'12 August = 1914-08-12',
		]);
	});
});

describe('a text without a date', () => {
	test('infers the latest year, not after it was added, in which every weekday fits', () => {
		expect(
			read(article('On Saturday, 14 August, the crew met. They meet again on Saturday 18 September.'), UNDATED).dates,
		).toEqual(['Saturday, 14 August = 2021-08-14', 'Saturday 18 September = 2021-09-18']);
		expect(inferYear('On Saturday, 14 August, the crew met.', '2026-11-24', null)).toBe(2021);
		expect(inferYear('On Saturday, 14 August, the crew met.', '2021-08-13', null)).toBe(2010);
	});

	test('a hint from other documents goes first where the weekdays fit it', () => {
		expect(inferYear('On Saturday, 14 August, the crew met.', '2026-11-24', 2010)).toBe(2010);
		expect(inferYear('On Saturday, 14 August, the crew met.', '2026-11-24', 2011)).toBe(2021);
	});

	test('marks what was inferred, and never works out a relative day', () => {
		const { extraction } = read(article('Last night the crew met. On Saturday, 14 August, they had left.'), UNDATED);
		expect(extraction.dates.map(({ edtf, basis }) => [edtf, basis])).toEqual([['2021-08-14', 'inferred']]);
		expect(extraction.events.map(({ when }) => when.edtf)).toEqual(['2021-08-14']);
	});
});

describe('events', () => {
	test('a sentence with its date, who is in it, and whether it is still to come', () => {
		const content = article(
			'Daniel Marsh met the crew on 2 September 2021.',
			'A protest is planned for 18 September 2021.',
		);
		const { extraction } = read(content);
		expect(
			extraction.events.map(({ start, end, when, tense, entities }) => [
				content.slice(start, end),
				when.edtf,
				tense,
				entities.length,
			]),
		).toEqual([
			['Daniel Marsh met the crew on 2 September 2021.', '2021-09-02', 'past', 1],
			['A protest is planned for 18 September 2021.', '2021-09-18', 'planned', 0],
		]);
	});

	test('what somebody’s quoted words date is no event of the document', () => {
		expect(
			read(article('“We met on 2 September 2021 and agreed on it,” said Daniel Marsh.')).extraction.events,
		).toEqual([]);
	});
});
