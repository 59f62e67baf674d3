import { randomBytes } from 'node:crypto';
import { errorFact } from '../answers/shown/facts.ts';
import type { LabelKey } from '../answers/shown/labels.ts';
import { type Line, label } from '../answers/shown/pieces.ts';
import { UserError } from '../answers/shown/userError.ts';
import type { Ports } from './door.ts';
import type { FirstAnswer } from './firstAnswer.ts';
import type { OutMessage } from './messages/outMessage.ts';
import { renderNotice } from './messages/renderCard.ts';
import { RefusedError, type RefusedWhy } from './referee/faults.ts';

/** The one error edge: people see a sentence made for them, everything else is told to `ports.failed` under a short id. */

/** Bytes of a fault's id: short enough to read out. */
const ERROR_ID_BYTES = 4;

/** A sentence of the catalogue, for the asker only. */
export const notice = (key: LabelKey): readonly OutMessage[] => renderNotice([[label(key)]]);

/** Tells the operator of a fault; gives its short id. */
export function fail(ports: Ports, error: unknown): string {
	const id = randomBytes(ERROR_ID_BYTES).toString('hex');
	ports.failed(error, id);
	return id;
}

const REFUSED = {
	'message-gone': 'messageGone',
	'not-allowed': 'notAllowedHere',
} as const satisfies Record<Exclude<RefusedWhy, 'too-late'>, LabelKey>;

/** What the asker is told about an error. */
function errorLine(error: unknown, ports: Ports): Line {
	if (error instanceof UserError) return error.line;
	if (error instanceof RefusedError && error.why !== 'too-late') return [label(REFUSED[error.why])];
	return [label('somethingWentWrong', { id: errorFact(fail(ports, error)) })];
}

/** Does the work of an answer; whatever goes wrong is said to the asker, and no promise is made from then on. */
export async function edge(ports: Ports, first: FirstAnswer, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		const line = errorLine(error, ports);
		// Nobody waits any more, or somebody was faster: there is nobody left to tell.
		if (error instanceof RefusedError && error.why === 'too-late') return;
		await quietly(ports, first, () => first.tell(renderNotice([line])));
	} finally {
		first.end();
	}
}

/** Does what may go wrong without anybody being told but the operator. */
export async function quietly(ports: Ports, first: FirstAnswer, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		fail(ports, error);
	} finally {
		first.end();
	}
}
