import { describe, expect, test } from 'vitest';
import { inferYear } from '../../src/extraction/yearInference.ts';
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
		['It closed on 8-May-2020.', '8-May-2020 = 2020-05-08'],
		['It ran on August 14-16, 2020.', 'August 14-16, 2020 = 2020-08-14/2020-08-16'],
		['The crew met the harbour board Monday, September 6, 2021.', 'Monday, September 6, 2021 = 2021-09-06'],
		['They met last Thurs. in the hall.', 'last Thurs = 2021-09-02'],
		['A decision is due by mid-2022.', 'mid-2022 = 2022~'],
		['The last crossing departs November 28.', 'November 28 = 2021-11-28'],
		['The last crossing departed on November 28.', 'November 28 = 2020-11-28'],
		['It sailed last Friday, August twentieth, at noon.', 'last Friday, August twentieth = 2021-08-20'],
		['It sailed on the twenty-first of May.', 'twenty-first of May = 2021-05-21'],
		['It sailed two years ago tomorrow.', 'two years ago tomorrow = 2019-09-07'],
		['It must be sold by the end of the year.', 'end of the year = 2021'],
		['They look forward to the talks on Saturday.', 'Saturday = 2021-09-11'],
		['They were about to sail, he said Friday, and will.', 'Friday = 2021-09-03'],
		['The captain called Friday for a vote in the forthcoming term.', 'Friday = 2021-09-03'],
		['He said the ferry would be sold in March.', 'March = 2022-03'],
		['He said in March that the ferry would be sold.', 'March = 2021-03'],
		['The bids to be opened Wednesday are few.', 'Wednesday = 2021-09-08'],
		['The release of July figures will show it.', 'July = 2021-07'],
		['Harbour’s 2012 Paris dinner was dear.', '2012 = 2012'],
		['The Vision 2030’s goals are many.', '2030 = 2030'],
		['They all grew up in the 1990’s here.', '1990’s = 199X'],
		['They met at a Monday meeting.', 'Monday = 2021-09-06'],
	])('%s', (sentence, date) => {
		expect(read(article(sentence), REPORT).dates).toEqual([date]);
	});

	test.each([
		'He once opened on a Sunday to help.',
		'The hall is shut every Monday.',
		'She wrote for the USA TODAY paper and spoke on the “Today” programme.',
		'The shops were full on Black Friday.',
	])('no day of the calendar: %s', (sentence) => {
		expect(read(article(sentence), REPORT).dates).toEqual([]);
	});

	test('years that a report only compares with carry on to nothing', () => {
		expect(
			read(
				article(
					'More came than in 2012, and nobody could say why it was so. The weather had been no better than in other years, nor was the ferry any cheaper. It was painted in May. It sails since 2011. A year later came a new one. Last June it sank.',
				),
				REPORT,
			).dates,
		).toEqual(['2012 = 2012', 'May = 2021-05', '2011 = 2011', 'Last June = 2021-06']);
	});

	test('each end of a range of years is a date of its own', () => {
		expect(read(article('The ferry of 1904-1911 was rebuilt in 1957-58.'), REPORT).dates).toEqual([
			'1904 = 1904',
			'1911 = 1911',
			'1957 = 1957',
			'58 = 1958',
		]);
	});

	test('what was told of before: the same day, days later, that month, that year', () => {
		const told =
			'The pier burnt down on 28 April 2012. Work began the same day. Two days later it stopped. It rained all that month.';
		expect(read(article(told), REPORT).dates).toEqual([
			'28 April 2012 = 2012-04-28',
			'same day = 2012-04-28',
			'Two days later = 2012-04-30',
			'that month = 2012-04',
		]);
		expect(read(article('The pier was sold in 2012. In August of that year it burnt down.'), REPORT).dates).toEqual([
			'2012 = 2012',
			'August of that year = 2012-08',
		]);
		expect(
			read(article('The pier was sold in 2012. Two years later it burnt down. It closed in May the same year.'), REPORT)
				.dates,
		).toEqual(['2012 = 2012', 'Two years later = 2014', 'May the same year = 2014-05']);
	});

	test('a history carries its year over its months, and on to the next where they come round', () => {
		const history = article(
			'The harbour was dug in 1821, and the pier built in 1846. The ferry began in 1902 and 1905.',
			'In 1914 the crew left. In November the ferry was laid up. In January it was sold.',
		);
		expect(read(history, REPORT).dates.slice(-3)).toEqual(['1914 = 1914', 'November = 1914-11', 'January = 1915-01']);
	});

	test.each([
		'The lamp is still in use today.',
		'The pull of the sea is as strong today as it was.',
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
		expect(extraction.events.map(({ when }) => when?.edtf ?? null)).toEqual([null, '2021-08-14']);
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
				when?.edtf,
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

describe('dates beside quotations and in brackets', () => {
	test('what is quoted lies ahead of its speaker, not of the sentence', () => {
		expect(read('Miles Reed told residents in February that “no one will lose a home”.').dates).toEqual([
			'February = 2021-02',
		]);
		const { extraction } = read(
			'The society grew out of a letter of 4 March 1921: “In ten years the pear will be gone.”',
			UNDATED,
		);
		expect(extraction.events.map(({ tense }) => tense)).toEqual(['past']);
	});

	test('“last August” is over; a day of a month that was told of; “a year ago this week” is one date', () => {
		expect(read('A carer who stayed until last August and asked to be named Dawn left.').dates).toEqual([
			'last August = 2021-08',
		]);
		expect(read('In October 1642 a force appeared. On the 14th it attacked. It was the 14th floor.').dates).toEqual([
			'October 1642 = 1642-10',
			'14th = 1642-10-14',
		]);
		expect(read('A year ago this week we began.').dates).toEqual(['A year ago this week = 2020~']);
	});

	test('a year in brackets dates a book, and no event', () => {
		const { extraction } = read('Reed (2014) argues that papers matter.', UNDATED);
		expect([extraction.dates.length, extraction.events]).toEqual([1, []]);
	});
});
