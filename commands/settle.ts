import { defineCommand } from '../src/answers/asking/command.ts';
import { decide } from '../src/answers/moderating/audit.ts';
import { label } from '../src/answers/shown/pieces.ts';
import { UserError } from '../src/answers/shown/userError.ts';

/** The buttons of `/reports` and `/unanswered` that say: dealt with. */
export default defineCommand(
	{
		name: 'settle',
		description: 'Says that reports or a question are dealt with',
		answersWith: 'message',
		for: 'moderators',
		writes: true,
		hidden: true,
		options: {
			reports: { type: 'text', description: 'The reference that reports are about' },
			question: { type: 'text', description: 'The key of a question' },
			count: { type: 'number', description: 'How many had come in', required: true },
		},
	},
	({ reports, question, count }, asking) => {
		if (reports !== undefined) return decide(asking, { kind: 'reports-settled', receipt: reports, count });
		if (question === undefined) throw new UserError([label('noSuchReference')]);
		return decide(asking, { kind: 'unanswered-settled', key: question, count });
	},
);
