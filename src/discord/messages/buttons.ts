import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { LabelKey } from '../../answers/shown/labels.ts';
import { label, type Slot, wordsOfLine } from '../../answers/shown/pieces.ts';
import { BUTTON_LABEL_CHARACTERS, LINK_CHARACTERS } from '../referee/limits.ts';
import { type CustomId, encodeCustomId } from './customId.ts';
import { cutLabel } from './cutting.ts';

export const words = (key: LabelKey, slots: Readonly<Record<string, Slot>> = {}): string =>
	wordsOfLine([label(key, slots)]);

export type Row = APIActionRowComponent<APIButtonComponent>;
export const row = (buttons: readonly APIButtonComponent[]): readonly Row[] =>
	buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }];

export function button(
	text: string,
	id: CustomId,
	style: ButtonStyle.Primary | ButtonStyle.Secondary,
): APIButtonComponent {
	return {
		type: ComponentType.Button,
		style,
		label: cutLabel(text, BUTTON_LABEL_CHARACTERS),
		custom_id: encodeCustomId(id),
	};
}
export const secondary = (text: string, id: CustomId): APIButtonComponent => button(text, id, ButtonStyle.Secondary);

export const linkable = (link: string): boolean =>
	link.length <= LINK_CHARACTERS && /^https?:\/\/\S+$/.test(link) && URL.canParse(link);

export const original = (link: string | null): readonly APIButtonComponent[] =>
	link === null || !linkable(link)
		? []
		: [{ type: ComponentType.Button, style: ButtonStyle.Link, label: words('seeOriginal'), url: link }];
