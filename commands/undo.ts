import { defineCommand } from '../src/answers/asking/command.ts';
import { undo } from '../src/answers/moderating/audit.ts';

export default defineCommand(
	{
		name: 'undo',
		description: 'Undoes a decision of moderators, by its number in /audit',
		answersWith: 'message',
		for: 'moderators',
		writes: true,
		options: { decision: { type: 'number', description: 'Its number in /audit', required: true, least: 1 } },
	},
	({ decision }, asking) => undo(asking, decision),
);
