import type { FormDefinition } from '../answers/asking/definition.ts';
import { wordsUnder } from '../answers/cards/cards.ts';
import { LABELS } from '../answers/shown/labels.ts';
import type { Ports } from './door.ts';
import { notice } from './edge.ts';
import type { FirstAnswer } from './firstAnswer.ts';
import type { FilledForm } from './interaction.ts';

/** **Something wrong?**: a form of one field, and what was written there, on its way to the moderators. */

/** Enough to say what is wrong, too little for an article. */
const LONGEST_REPORT = 1_000;

export const WRONG_FORM: FormDefinition = {
	title: LABELS.buttonWrong,
	fields: {
		words: {
			type: 'text',
			label: LABELS.wrongField,
			description: LABELS.wrongDetail,
			long: true,
			longest: LONGEST_REPORT,
		},
	},
};

/** Hands over what was written, without who wrote it. */
export async function reportWrong(form: FilledForm, receipt: string, first: FirstAnswer, ports: Ports): Promise<void> {
	if (ports.moderation === undefined) return first.tell(notice('notKeptHere'));
	const { words } = form.values;
	const collection = await ports.collection(form.where.serverId);
	// A form can be made up; moderators are to see nothing under a reference that leads nowhere in their library.
	if ((await wordsUnder(collection, receipt)) === null) return first.tell(notice('noLongerThere'));
	const { libraryId } = collection.holdings;
	await ports.moderation.report(libraryId, receipt, typeof words === 'string' && words.trim() !== '' ? words : null);
	await first.give(notice('handedOver'));
}
