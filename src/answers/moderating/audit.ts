import type { Act, ActOf, Decision } from '../../library/held/decision.ts';
import type { Shelved } from '../../library/held/shelved.ts';
import { type Asking, deskOf } from '../asking/asking.ts';
import { joined } from '../cards/cards.ts';
import type { Choice, Reply } from '../shown/answer.ts';
import {
	amountFact,
	countFact,
	dateFact,
	decidedNameFact,
	decisionFact,
	decisionsFact,
	numbersFact,
	receiptFact,
} from '../shown/facts.ts';
import { Human, type Line, label } from '../shown/pieces.ts';
import { encodeReceipt } from '../shown/receipt.ts';
import { UserError } from '../shown/userError.ts';
import { settingName, settingValue } from './settings.ts';

/** What moderators decide, in words: one decision made or undone, and the log of all, with a button that undoes each. */

/** So many of the latest have a button; any other is undone by its number. */
const MOST_BUTTONS = 25;

const day = (at: string) => dateFact(at.slice(0, 'YYYY-MM-DD'.length));

/** The reference of the words that a decision is about. */
const referenceOf = ({ anchor }: Pick<ActOf<'hold' | 'correction' | 'speaker'>, 'anchor'>): string =>
	encodeReceipt({ textNumber: anchor.textNumber, start: anchor.start, length: anchor.end - anchor.start });

/** What was decided. */
function actLine(act: Act, by: string, documents: readonly Shelved[]): Line {
	const human = (words: string): Human => new Human(words, by);
	const numbersOf = (ids: readonly string[]) =>
		numbersFact(documents.filter(({ source }) => ids.includes(source.id)).map(({ source }) => source.number));
	switch (act.kind) {
		case 'rename':
			return [label('actRename', { name: decidedNameFact(act), words: human(act.to) })];
		case 'alias':
			return [label('actAlias', { name: decidedNameFact(act), words: human(act.alias) })];
		case 'merge':
			return [label('actMerge', { name: decidedNameFact(act), words: human(act.into) })];
		case 'split': {
			const slots = { name: decidedNameFact(act), documents: numbersOf(act.sourceIds), words: human(act.to) };
			return [label('actSplit', slots)];
		}
		case 'not-a-name':
			return [label('actNotAName', { name: decidedNameFact(act) })];
		case 'hide':
			return [label('actHide', { name: decidedNameFact(act) })];
		case 'speaker': {
			const reference = receiptFact(referenceOf(act));
			return act.speaker === null
				? [label('actSpeakerOpen', { reference })]
				: [label('actSpeaker', { reference, name: decidedNameFact(act.speaker) })];
		}
		case 'hold':
			return [label('actHold', { reference: receiptFact(referenceOf(act)) })];
		case 'correction':
			if (act.quoted !== null) {
				const quoted = receiptFact(referenceOf({ anchor: act.quoted }));
				return [label('actFuller', { reference: receiptFact(referenceOf(act)), quoted })];
			}
			return [label('actCorrection', { reference: receiptFact(referenceOf(act)), words: human(act.words) })];
		case 'add': {
			const document = numbersOf([act.sourceId]);
			return act.before === null
				? [label('actAdd', { document })]
				: [label('actUpdate', { document, n: countFact(act.revision) })];
		}
		case 'withdraw': {
			const document = numbersOf([act.sourceId]);
			return act.reason === ''
				? [label('actWithdraw', { document })]
				: [label('actWithdrawBecause', { document, words: human(act.reason) })];
		}
		case 'restore':
			return [label('actRestore', { document: numbersOf([act.sourceId]) })];
		case 'pin':
			return [label('actPin', { reference: receiptFact(act.receipt) })];
		case 'setting': {
			const place = act.of === null ? [] : [label('inChannel', { words: human(act.of) })];
			if (act.value === null) return [label('actUnset'), settingName(act.key), ...place];
			return [label('actSet'), settingName(act.key), ...place, label('colon'), settingValue(act.key, act.value)];
		}
		case 'reports-settled':
			return [label('actReportsSettled', { reference: receiptFact(act.receipt) })];
		case 'unanswered-settled':
			return [label('actQuestionSettled')];
	}
}

function decisionLine(decision: Decision, documents: readonly Shelved[]): Line {
	const { act, by, at, undone } = decision;
	const signed = label('decisionLine', { n: decisionFact(decision), date: day(at), name: new Human('', by) });
	const line: Line = [signed, ...actLine(act, by, documents)];
	if (undone === null) return line;
	return [...line, label('dot'), label('undoneBy', { date: day(undone.at), name: new Human('', undone.by) })];
}

const undoChoice = (decision: Decision): Choice => ({
	label: [label('buttonUndo', { n: decisionFact(decision) })],
	detail: null,
	query: { command: 'undo', options: { decision: decision.number } },
});

/** All decisions, the latest first. */
export function auditOf(log: readonly Decision[], documents: readonly Shelved[]): Reply {
	if (log.length === 0) return { heading: [[label('auditEmpty')]] };
	const latest = log.toReversed();
	return {
		heading: [[label('auditHeading', { decisions: amountFact(log.length, 'decision') })]],
		body: latest.map((decision) => decisionLine(decision, documents)),
		choices: latest
			.filter(({ undone }) => undone === null)
			.slice(0, MOST_BUTTONS)
			.map(undoChoice),
	};
}

/**
 * Decides, and tells the moderator what was decided as the log has it, with the button that undoes it.
 *
 * @param more - what else there is to say of it
 */
export async function decide(asking: Asking, act: Act, more: readonly Line[] = []): Promise<Reply> {
	const { libraryId } = asking.collection.holdings;
	const desk = deskOf(asking);
	const decision = await desk.decide(libraryId, asking.askerId, act);
	return {
		heading: [[label('decided', { n: decisionFact(decision) })]],
		body: [actLine(decision.act, decision.by, await desk.documents(libraryId)), ...more],
		choices: [undoChoice(decision)],
	};
}

/** Undoes a decision, and says which it was. @throws UserError where there is none of this number that stands */
export async function undo(asking: Asking, number: number): Promise<Reply> {
	const { libraryId } = asking.collection.holdings;
	const desk = deskOf(asking);
	const undone = await desk.undo(libraryId, asking.askerId, number);
	if (undone === null) throw new UserError([label('noSuchDecision', { n: countFact(number) })]);
	return {
		heading: [[label('undone', { n: decisionFact(undone) })]],
		body: [decisionLine(undone, await desk.documents(libraryId))],
	};
}

/** The same for several decisions at once. */
export const decidedAll = (decisions: readonly Decision[]): Reply => ({
	heading: [
		decisions.length === 1
			? joined(decisions.map((decision) => label('decided', { n: decisionFact(decision) })))
			: [label('decidedMany', { numbers: decisionsFact(decisions) })],
	],
	choices: decisions.map(undoChoice),
});
