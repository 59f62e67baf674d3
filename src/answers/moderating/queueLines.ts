import type { Reported, Unanswered } from '../../library/queues/queues.ts';
import { cardOfWords, wordsUnder } from '../cards/cards.ts';
import { goneLine } from '../cards/moderation.ts';
import type { Collection } from '../collection/collection.ts';
import type { Choice, Query, Reply } from '../shown/answer.ts';
import { countFact, dateFact, queryFact, receiptFact } from '../shown/facts.ts';
import { Echo, type Line, label } from '../shown/pieces.ts';

/** What waits for moderators, and buttons that deal with it. */

/** So many are listed at once: each has up to two buttons. */
const MOST = 20;

async function wordsLine(collection: Collection, receipt: string): Promise<Line> {
	const words = await wordsUnder(collection, receipt);
	if (words === null) return [label('noSuchReference')];
	const gone = goneLine(words.held, words.range);
	if (gone !== null) return gone;
	const card = cardOfWords(collection, words);
	return card === null ? [label('noSuchReference')] : [label('wordsAsPrinted'), label('space'), card.words];
}

async function reportLines(collection: Collection, reported: Reported, i: number): Promise<readonly Line[]> {
	const reference = receiptFact(reported.receipt);
	const date = dateFact(reported.lastOn);
	const first =
		reported.count === 1
			? label('reportOnce', { reference, date })
			: label('reportCount', { reference, date, n: countFact(reported.count) });
	return [
		[label('listNumber', { n: countFact(i + 1) }), first],
		await wordsLine(collection, reported.receipt),
		...reported.words.map((words): Line => [label('reportSays', { words: new Echo(words) })]),
	];
}

const reportChoices = ({ receipt, total }: Reported, i: number): readonly Choice[] => [
	{
		label: [label('buttonHold', { n: countFact(i + 1) })],
		detail: null,
		query: { command: 'hold', options: { reference: receipt } },
	},
	{
		label: [label('buttonLeave', { n: countFact(i + 1) })],
		detail: null,
		query: { command: 'settle', options: { reports: receipt, count: total } },
	},
];

/** The queue of **Something wrong?**. */
export async function reportsOf(collection: Collection, reports: readonly Reported[]): Promise<Reply> {
	if (reports.length === 0) return { heading: [[label('reportsNone')]] };
	const first = reports.slice(0, MOST);
	return {
		heading: [[label('reportsHeading')]],
		body: (await Promise.all(first.map((one, i) => reportLines(collection, one, i)))).flat(),
		choices: first.flatMap(reportChoices),
	};
}

/** What members asked the moderators to look for. */
export function questionsOf(questions: readonly (Unanswered & { readonly query: Query })[]): Reply {
	if (questions.length === 0) return { heading: [[label('questionsNone')]] };
	const first = questions.slice(0, MOST);
	return {
		heading: [[label('questionsHeading')]],
		body: first.map(({ query, count, lastOn }, i): Line => {
			const slots = { n: countFact(i + 1), words: queryFact(query), date: dateFact(lastOn) };
			return [
				count === 1 ? label('questionOnce', slots) : label('questionCount', { ...slots, count: countFact(count) }),
			];
		}),
		choices: first.map(({ key, total }, i) => ({
			label: [label('buttonDealtWith', { n: countFact(i + 1) })],
			detail: null,
			query: { command: 'settle', options: { question: key, count: total } },
		})),
	};
}
