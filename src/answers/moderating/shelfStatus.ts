import { HOUSE } from '../../library/store/libraries.ts';
import type { Asking } from '../asking/asking.ts';
import { deskOf } from '../asking/asking.ts';
import type { Reply } from '../shown/answer.ts';
import { amountFact, countFact, documentCountFact } from '../shown/facts.ts';
import { label } from '../shown/pieces.ts';

/** What a library holds, what was read out of it, and what waits for its moderators. */
export async function shelfStatus(asking: Asking): Promise<Reply> {
	const { libraryId, documents, entities } = asking.collection.holdings;
	const desk = deskOf(asking);
	const [shelved, log, reports, questions] = await Promise.all([
		desk.documents(libraryId),
		desk.log(libraryId),
		desk.reports(libraryId),
		desk.questions(libraryId),
	]);
	const own = documents.filter(({ source }) => source.libraryId === libraryId).length;
	const sum = (of: (extraction: (typeof documents)[number]['extraction']) => number): number =>
		documents.reduce((total, { extraction }) => total + of(extraction), 0);
	return {
		heading: [
			[
				libraryId === HOUSE
					? label('statusDocumentsHouse', { documents: documentCountFact(documents.length) })
					: label('statusDocuments', {
							documents: documentCountFact(documents.length),
							own: countFact(own),
							house: countFact(documents.length - own),
						}),
			],
		],
		body: [
			[
				label('statusRead', {
					statements: amountFact(
						sum(({ statements }) => statements.length),
						'statement',
					),
					events: amountFact(
						sum(({ events }) => events.length),
						'dated sentence',
					),
					names: amountFact(entities.length, 'name'),
				}),
			],
			[label('statusWithdrawn', { n: countFact(shelved.filter(({ standing }) => standing === 'withdrawn').length) })],
			[
				label('statusWaiting', {
					reports: amountFact(reports.length, 'reference'),
					questions: amountFact(questions.length, 'question'),
				}),
			],
			[label('statusDecisions', { n: countFact(log.filter(({ undone }) => undone === null).length) })],
		],
	};
}
