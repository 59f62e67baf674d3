import { type APISelectMenuOption, ComponentType } from 'discord-api-types/v10';
import type { Choice } from '../../answers/shown/answer.ts';
import { wordsOfLine } from '../../answers/shown/pieces.ts';
import {
	BUTTON_LABEL_CHARACTERS,
	PLACEHOLDER_CHARACTERS,
	ROW_BUTTONS,
	SELECT_OPTIONS,
	SELECT_TEXT_CHARACTERS,
} from '../referee/limits.ts';
import { row, secondary, words } from './buttons.ts';
import { encodeCustomId, type Key } from './customId.ts';
import { cutLabel } from './cutting.ts';
import type { Block } from './pages.ts';

const choiceText = ({ label: name, detail }: Choice): string =>
	detail === null ? wordsOfLine(name) : `${wordsOfLine(name)}: ${wordsOfLine(detail)}`;

/** Choices as buttons where they are few and short, else as selects. */
export function choiceBlocks(choices: readonly Choice[], keys: readonly Key[]): readonly Block[] {
	const ids = choices.flatMap((choice, number) => {
		const key = keys[number];
		return key === undefined ? [] : [{ choice, id: { action: 'choose', number, key } as const }];
	});
	if (ids.length === 0) return [];
	const few =
		ids.length <= ROW_BUTTONS && ids.every(({ choice }) => choiceText(choice).length <= BUTTON_LABEL_CHARACTERS);
	const named = (choice: Choice): string => choiceText(choice).trim() || words('choosePlaceholder');
	if (few) return [{ kind: 'rows', rows: row(ids.map(({ choice, id }) => secondary(named(choice), id))) }];
	const selects: Block[] = [];
	for (let from = 0; from < ids.length; from += SELECT_OPTIONS) {
		const options = ids.slice(from, from + SELECT_OPTIONS).map(({ choice, id }): APISelectMenuOption => {
			const detail = choice.detail === null ? '' : wordsOfLine(choice.detail);
			return {
				label: cutLabel(wordsOfLine(choice.label).trim() || named(choice), SELECT_TEXT_CHARACTERS),
				value: encodeCustomId(id),
				...(detail === '' ? {} : { description: cutLabel(detail, SELECT_TEXT_CHARACTERS) }),
			};
		});
		const select = {
			type: ComponentType.StringSelect,
			custom_id: encodeCustomId({ action: 'select', number: selects.length }),
			placeholder: cutLabel(words('choosePlaceholder'), PLACEHOLDER_CHARACTERS),
			options,
		} as const;
		selects.push({ kind: 'rows', rows: [{ type: ComponentType.ActionRow, components: [select] }] });
	}
	return selects;
}
