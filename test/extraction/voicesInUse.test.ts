import { describe, expect, test } from 'vitest';
import { REPORT, read } from './reading.ts';

/** Statements as local papers, minutes, letters and how-tos print them. */
const said = (text: string): readonly (readonly [mode: string, who: string | null, words: string])[] =>
	read(text).statements.map(({ mode, printed, who, words }) => [mode, who ?? printed, words.join(' | ')]);

describe('one statement, not two', () => {
	test('whoever asks not to be named says nothing by that', () => {
		expect(said('One board member, who asked not to be named, said the mood was bad.')).toEqual([
			['reported', 'One board member', 'the mood was bad'],
		]);
	});

	test('words that only lead to a quotation are its cue', () => {
		expect(said('One party source aptly summarised the crisis: “We are divided.”')).toEqual([
			['verbatim', 'One party source', '“We are divided.”'],
		]);
		expect(said('A senior figure, who declined to be named, defended the decision: “We had to.”')).toEqual([
			['verbatim', 'A senior figure', '“We had to.”'],
		]);
		expect(said('One party source summarised the crisis, saying “we are a divided party”.')).toEqual([
			['verbatim', 'One party source', '“we are a divided party”'],
		]);
		// A clause of what was said stands for itself.
		expect(said('Ruth Cole said that the plan was mad: “It will never work.”')).toEqual([
			['reported', 'Ruth Cole', 'that the plan was mad'],
			['verbatim', 'Ruth Cole', '“It will never work.”'],
		]);
	});

	test('a preposition without anything behind it leads to nothing', () => {
		expect(said('Ruth Cole spoke against, arguing that it was late.')).toEqual([
			['reported', 'Ruth Cole', 'that it was late'],
		]);
	});
});

describe('who says it', () => {
	test.each([
		['“It is late,” said station manager Ruth Cole.', 'Ruth Cole'],
		['Stand back. “Look first,” says head gardener Ruth Cole of Deane Hall. “Then cut.”', 'Ruth Cole'],
		['Its leader, Tory councillor Ruth Cole, said it was late.', 'Ruth Cole'],
		['Labour’s energy spokesman, Tom Reed, said it was late.', 'Tom Reed'],
		['The minister, flanked by Tom Reed, said it was late.', 'The minister'],
		['As one reader put it, “I read it at the school gate.”', 'one reader'],
		['As the branch president, Dr Tom Reed, has pointed out, the rules were not followed.', 'Tom Reed'],
		['The Harbour Board expressed concern about the rising cost of coal.', 'Harbour Board'],
		['The Harbour Board passed a motion on 10 November calling for her return.', 'Harbour Board'],
	])('%s', (text, who) => {
		expect(said(text).map(([, name]) => name)).toEqual([who]);
	});

	test('a quotation behind “as she wrote” is hers word for word', () => {
		expect(said('As Ruth Cole once wrote, “the test of a harbour is its boats”.')).toEqual([
			['verbatim', 'Ruth Cole', '“the test of a harbour is its boats”'],
		]);
	});

	test('the time is nobody who is told, unless it is the name of a paper', () => {
		const told = (text: string): readonly string[] =>
			read(text).extraction.statements.map(({ speaker }) =>
				text.slice(speaker?.toldTo?.start ?? 0, speaker?.toldTo?.end ?? 0),
			);
		expect(told('Tom Reed told the Echo last week that it was fair.')).toEqual(['the Echo']);
		expect(told('Tom Reed told the Mail on Sunday that it was fair.')).toEqual(['the Mail on Sunday']);
	});

	test('what is urged goes on behind a name between commas', () => {
		expect(said('The Trust urged the minister, Ruth Cole, to open the pier.')).toEqual([
			['reported', 'The Trust', 'the minister, Ruth Cole, to open the pier'],
		]);
	});

	test('who is only “said to have” spoken is cited with it, in all parts', () => {
		expect(said('“They ate the bread,” Tom Reed is said to have replied, “and may eat their words.”')).toEqual([
			['verbatim', 'Tom Reed', '“They ate the bread,” | “and may eat their words.”'],
		]);
	});

	test('several speakers with a colon in one paragraph of minutes', () => {
		expect(
			said('Objections were heard.\n\nCllr Ann Hale: the council has objected twice. Cllr Tom Reed: a visit is due.'),
		).toEqual([
			['reported', 'Ann Hale', 'the council has objected twice'],
			['reported', 'Tom Reed', 'a visit is due'],
		]);
	});

	test('somebody who is spoken to in a paragraph of its own did not say it', () => {
		expect(said('“The train was held,” said Edmund Hale.\n\n“There is a cow on the line, Mr Hale.”')[1]).toEqual([
			'verbatim',
			null,
			'“There is a cow on the line, Mr Hale.”',
		]);
	});

	test('“he told me” is not whoever says “I”', () => {
		const text = 'The Echo interviews Robin Reed\n\nRobin Reed lives by the sea.\n\nHe told me that he was moved.';
		const { statements } = read(text, { ...REPORT, title: 'The Echo interviews Robin Reed' });
		expect(statements.map(({ printed, who }) => [printed, who])).toEqual([['He', null]]);
	});

	test('“he” behind “letters to Mr Byron” is he, where the others are new', () => {
		const text =
			'Byron came home in May. Byron wrote often.\n\nLetters to Byron tell of a friendship with a younger man, John Hale.\n\nHe wrote: “My friend was kind.”';
		expect(read(text).statements.map((one) => one.who)).toEqual(['Byron']);
	});

	test.each([
		[
			'According to a poll by Harbour Metrics, 38% of members back the pier.',
			'a poll by Harbour Metrics',
			'38% of members back the pier',
		],
		[
			'It was the Bishop of Deane, who called orchards “the cathedrals of the county”.',
			'the Bishop of Deane',
			'orchards “the cathedrals of the county”',
		],
		[
			'They stood on a manifesto which pledged to “protect every library”.',
			'a manifesto which',
			'to “protect every library”',
		],
		[
			'The Echo described it as “a complete victory”, and Reed was made an admiral.',
			'The Echo',
			'it as “a complete victory”',
		],
		[
			'The chair later claimed that he had been outgunned by two to one.',
			'The chair',
			'that he had been outgunned by two to one',
		],
		['Its former leader Baroness Hale-Reed said that it was late.', 'Hale-Reed', 'that it was late'],
		['A friend of Dame Ursula said that it was late.', 'A friend of Dame Ursula', 'that it was late'],
		['His lawyer, Tom Reed, said it was over.', 'Tom Reed', 'it was over'],
	])('%s', (text, who, words) => {
		expect(said(text).map(([, name, content]) => [name, content])).toEqual([[who, words]]);
	});

	test('nobody said it: a penalty is conceded, and a judge sits between two commas', () => {
		expect(said('His side conceded a late penalty at home.')).toEqual([]);
		expect(said('Ryan Cole, 34, wept as the chair of the bench, Eleri Pugh, told him he was free.')).toEqual([]);
	});

	test('“her mother, Edna, taught. She read”: either of the two, so nobody', () => {
		const text = 'Hilary Cole was born in Deal. Her mother, Edna, taught at the school. She said: “I read at night.”';
		expect(read(text).statements.map((one) => one.who)).toEqual([null]);
	});
});
