import type { Held } from '../../library/held/holdings.ts';
import type { Range } from '../../text/span.ts';
import { dateFact } from '../shown/facts.ts';
import { Human, type Label, type Line, label } from '../shown/pieces.ts';

/** What moderators decided about words, as lines. */

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** "Withdrawn on 3 June 2021. Reason: ...", as far as it is known. */
export function withdrawnLabel({ moderation: { withdrawn } }: Held): Label {
	if (withdrawn === null) return label('withdrawn');
	const date = dateFact(withdrawn.on);
	const { reason, by } = withdrawn;
	return reason === ''
		? label('withdrawnOn', { date })
		: label('withdrawnBecause', { date, reason: new Human(reason, by) });
}

/** Why words are not to be shown, or null where they are. */
export function goneLine(held: Held, range: Range): Line | null {
	if (held.moderation.withdrawn !== null) return [withdrawnLabel(held)];
	return held.moderation.holds.some((one) => overlaps(one, range)) ? [label('onHold')] : null;
}

/** Whether a stretch names a private person whom moderators took out of choices and summaries. */
export const namesHidden = (
	{ documents, hidden }: { readonly documents: readonly Held[]; readonly hidden: readonly HiddenPlaces[] },
	held: Held,
	range: Range,
): boolean =>
	hidden.some(({ places }) =>
		places.some(
			({ document, entity }) =>
				documents[document] === held && entity.mentions.some((mention) => overlaps(mention, range)),
		),
	);

interface HiddenPlaces {
	readonly places: readonly { readonly document: number; readonly entity: { readonly mentions: readonly Range[] } }[];
}
