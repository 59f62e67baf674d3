import { defineCommand, UserError } from '../src/answers/command.ts';
import { deskOf } from '../src/answers/desk.ts';
import { countFact, decisionFact } from '../src/answers/facts.ts';
import { label } from '../src/answers/pieces.ts';

export default defineCommand(
	{
		name: 'undo',
		description: 'Undoes a decision of moderators, by its number in /audit',
		answersWith: 'message',
		for: 'moderators',
		writes: true,
		options: { decision: { type: 'number', description: 'Its number in /audit', required: true, least: 1 } },
	},
	async ({ decision }, asking) => {
		const undone = await deskOf(asking).undo(asking.collection.holdings.libraryId, asking.askerId, decision);
		if (undone === null) throw new UserError([label('noSuchDecision', { n: countFact(decision) })]);
		return { heading: [[label('undone', { n: decisionFact(undone) })]] };
	},
);
