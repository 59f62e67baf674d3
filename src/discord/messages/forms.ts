import {
	type APIModalInteractionResponseCallbackComponent,
	type APIModalInteractionResponseCallbackData,
	ComponentType,
	TextInputStyle,
} from 'discord-api-types/v10';
import type { FieldDefinition, FormDefinition } from '../../answers/asking/definition.ts';
import { TEXT_INPUT_CHARACTERS } from '../referee/limits.ts';
import { type CustomId, encodeCustomId } from './customId.ts';
import { cutValue } from './cutting.ts';

function fieldJson(name: string, field: FieldDefinition, value: string | undefined) {
	const base = { custom_id: name, required: field.required === true };
	switch (field.type) {
		case 'text': {
			const longest = field.longest ?? TEXT_INPUT_CHARACTERS;
			return {
				...base,
				type: ComponentType.TextInput,
				style: field.long === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
				max_length: longest,
				...(value === undefined || value === '' ? {} : { value: cutValue(value, longest) }),
			} as const;
		}
		case 'choice':
			return {
				...base,
				type: ComponentType.StringSelect,
				options: Object.entries(field.choices).map(([key, shown]) => ({
					label: shown,
					value: key,
					default: key === value,
				})),
			} as const;
		case 'files':
			return {
				...base,
				type: ComponentType.FileUpload,
				min_values: field.required === true ? 1 : 0,
				max_values: field.most ?? 1,
			} as const;
	}
}

/**
 * A form as Discord's modal. What stands in a field at first is cut to what the field takes.
 *
 * @param id - what comes back with the filled-in form
 */
export function formJson(
	{ title, fields }: FormDefinition,
	id: CustomId,
	prefilled: Readonly<Record<string, string>>,
): APIModalInteractionResponseCallbackData {
	return {
		title,
		custom_id: encodeCustomId(id),
		components: Object.entries(fields).map(
			([name, field]): APIModalInteractionResponseCallbackComponent => ({
				type: ComponentType.Label,
				label: field.label,
				...(field.description === undefined ? {} : { description: field.description }),
				component: fieldJson(name, field, prefilled[name]),
			}),
		),
	};
}
