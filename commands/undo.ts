import { deskOf } from '../src/answers/asking/asking.ts';
import { defineCommand } from '../src/answers/asking/command.ts';
import { countFact, decisionFact } from '../src/answers/shown/facts.ts';
import { label } from '../src/answers/shown/pieces.ts';
import { UserError } from '../src/answers/shown/userError.ts';

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
