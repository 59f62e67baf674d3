import { ButtonStyle } from 'discord-api-types/v10';
import type { Card } from '../../answers/shown/answer.ts';
import { button, original, type Row, row, secondary, words } from './buttons.ts';
import type { Audience } from './message.ts';

/** What the buttons of a card depend on beside the card. */
export interface Standing {
	/** Whether somebody keeps what is handed over. */
	readonly moderation?: boolean;
	/** Whether the asker may pin here: moderators and whom they let, where there are pins. */
	readonly pins?: boolean;
}

/**
 * An open card's buttons, in the catalogue's order: what reads on in one row, what passes on in another. `share` null: nothing to
 * share, it is in the open already.
 */
export function actions(
	card: Card,
	{
		audience,
		share,
		moderation = false,
		pins = false,
	}: Standing & { readonly audience: Audience; readonly share: string | null },
): readonly Row[] {
	const { receipt } = card.citation;
	const shared = audience === 'public';
	return [
		...row([
			secondary(words('buttonContext'), { action: 'context', receipt }),
			secondary(words('buttonCopy'), { action: 'copy', receipt }),
			...original(card.link),
			...(moderation ? [secondary(words('buttonWrong'), { action: 'wrong', receipt })] : []),
		]),
		...row([
			...(shared ? [secondary(words('buttonCheck'), { action: 'check', receipt })] : []),
			...(shared ? [secondary(words('buttonRemove'), { action: 'remove' })] : []),
			...(share === null ? [] : [button(share, { action: 'share', receipt }, ButtonStyle.Primary)]),
			...(moderation && pins && !shared ? [secondary(words('buttonPin'), { action: 'pin', receipt })] : []),
		]),
	];
}
