import { cardFromReceipt } from '../cards/cards.ts';
import { placeLabel, titleFact } from '../cards/publication.ts';
import type { Collection } from '../collection/collection.ts';
import type { AnswerFile, Reply } from '../shown/answer.ts';
import { countFact, linkFact, momentFact, receiptFact, referenceFact } from '../shown/facts.ts';
import { type Line, label } from '../shown/pieces.ts';

/** Meetings as commands know them: one at a time in a channel, and what was shared there meanwhile. */
export interface Meetings {
	/** The channel's meeting, also one that has ended, or null. */
	of(libraryId: string, channelId: string): Promise<Meeting | null>;
	/** Begins one; one that lasts goes on as it is. */
	start(libraryId: string, channelId: string): Promise<void>;
	/** Adds words to the one that lasts, if one does. */
	add(libraryId: string, channelId: string, receipt: string): Promise<void>;
	end(libraryId: string, channelId: string): Promise<void>;
}

export interface Meeting {
	/** ISO, UTC. */
	readonly startedAt: string;
	/** Null while it lasts. */
	readonly endedAt: string | null;
	/** References of the words that were shared, in order, each once. */
	readonly receipts: readonly string[];
}

const COLUMNS = [
	'csvNumber',
	'csvWords',
	'csvWhose',
	'csvWhere',
	'csvTitle',
	'csvCitation',
	'csvLink',
	'csvReference',
] as const;

/** What the organiser gets: every quotation with its full citation, as Markdown and as a table. */
async function meetingFiles(
	collection: Collection,
	{ startedAt, endedAt, receipts }: Meeting,
): Promise<readonly AnswerFile[]> {
	const title: Line = [
		label('meetingFileTitle', { start: momentFact(startedAt), end: momentFact(endedAt ?? startedAt) }),
	];
	const lines: { readonly look: 'heading' | 'quotation' | 'text'; readonly line: Line }[] = [
		{ look: 'heading', line: title },
	];
	const rows: (readonly Line[])[] = [COLUMNS.map((column) => [label(column)])];
	for (const [i, receipt] of receipts.entries()) {
		const number: Line = [countFact(i + 1)];
		const reference = [label('reference', { reference: receiptFact(receipt) })];
		const card = await cardFromReceipt(collection, receipt);
		if (card === null) {
			const gone: Line = [label('noLongerThere')];
			lines.push({ look: 'heading', line: number }, { look: 'text', line: gone }, { look: 'text', line: reference });
			rows.push([number, gone, [], [], [], [], [], [receiptFact(receipt)]]);
			continue;
		}
		const { citation } = card;
		const link = linkFact(citation);
		const harvard = referenceFact(citation, 'harvard');
		lines.push(
			{ look: 'heading', line: number },
			{ look: 'text', line: [label('wordsAsPrinted')] },
			{ look: 'quotation', line: [card.words] },
			...card.under.map((line) => ({ look: 'text', line }) as const),
			{ look: 'text', line: [titleFact(citation.held)] },
			{ look: 'text', line: [harvard] },
			...(link === null ? [] : [{ look: 'text', line: [link] } as const]),
			{ look: 'text', line: reference },
		);
		rows.push([
			number,
			[card.words],
			card.under[0] ?? [],
			[placeLabel(citation.held, citation)],
			[titleFact(citation.held)],
			[harvard],
			link === null ? [] : [link],
			[receiptFact(receipt)],
		]);
	}
	return [
		{ name: 'meeting.md', format: 'markdown', lines },
		{ name: 'meeting.csv', format: 'csv', rows },
	];
}

/** What is said when a meeting begins, or goes on. */
export const meetingBegun = ({ startedAt, receipts }: Meeting): Reply => ({
	heading: [[label('meetingSince', { time: momentFact(startedAt) })]],
	body: [
		[label('meetingShort')],
		[label('meetingCollects')],
		...(receipts.length === 0 ? [] : [[label('meetingHas', { n: countFact(receipts.length) })]]),
	],
});

/** What is said when it has ended. */
export async function meetingEnded(collection: Collection, meeting: Meeting): Promise<Reply> {
	const { startedAt, endedAt, receipts } = meeting;
	const heading: Line[] = [
		[label('meetingOver', { start: momentFact(startedAt), end: momentFact(endedAt ?? startedAt) })],
	];
	if (receipts.length === 0) return { heading, body: [[label('meetingNothing')]] };
	return {
		heading,
		body: [[label('meetingHas', { n: countFact(receipts.length) })], [label('meetingFiles')]],
		files: await meetingFiles(collection, meeting),
	};
}
