import { ComponentType } from 'discord-api-types/v10';
import { isObject, isText, type Json, objectsIn, refuse, repeated, UnsendableError } from './faults.ts';
import {
	CUSTOM_ID_CHARACTERS,
	FILE_UPLOADS,
	MODAL_DESCRIPTION_CHARACTERS,
	MODAL_LABEL_CHARACTERS,
	MODAL_PARTS,
	MODAL_TITLE_CHARACTERS,
	SELECT_OPTIONS,
	TEXT_INPUT_CHARACTERS,
	TEXT_INPUT_PLACEHOLDER_CHARACTERS,
} from './limits.ts';
import { allComponents } from './measure.ts';

const isCount = (value: unknown, least: number, most: number): boolean =>
	value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most);

function textInputFaults(input: Json): readonly string[] {
	const faults: string[] = [];
	if (input.style !== 1 && input.style !== 2) faults.push('a text input of no known style');
	if (!isCount(input.min_length, 0, TEXT_INPUT_CHARACTERS)) faults.push('min_length out of range');
	if (!isCount(input.max_length, 1, TEXT_INPUT_CHARACTERS)) faults.push('max_length out of range');
	if (input.value !== undefined && !isText(input.value, 0, TEXT_INPUT_CHARACTERS))
		faults.push('a value that is too long');
	if (input.placeholder !== undefined && !isText(input.placeholder, 0, TEXT_INPUT_PLACEHOLDER_CHARACTERS))
		faults.push('a placeholder that is too long');
	return faults;
}

function labelFaults(label: Json): readonly string[] {
	const faults: string[] = [];
	if (!isText(label.label, 1, MODAL_LABEL_CHARACTERS)) faults.push('a label of no or too many characters');
	if (label.description !== undefined && !isText(label.description, 0, MODAL_DESCRIPTION_CHARACTERS))
		faults.push('a description that is too long');
	const field = isObject(label.component) ? label.component : null;
	switch (field?.type) {
		case ComponentType.TextInput:
			return [...faults, ...textInputFaults(field)];
		case ComponentType.FileUpload:
			if (!isCount(field.min_values, 0, FILE_UPLOADS) || !isCount(field.max_values, 1, FILE_UPLOADS))
				faults.push('a number of uploads out of range');
			return faults;
		case ComponentType.StringSelect:
			if (objectsIn(field.options).length < 1 || objectsIn(field.options).length > SELECT_OPTIONS)
				faults.push('a select of no or too many options');
			return faults;
		case undefined:
			return [...faults, 'a label without a field'];
		default:
			return faults;
	}
}

/** @throws UnsendableError where Discord would refuse the modal */
export function assertModal(modal: unknown): void {
	if (!isObject(modal)) throw new UnsendableError(['no modal']);
	const faults: string[] = [];
	const parts = objectsIn(modal.components);
	if (!isText(modal.title, 1, MODAL_TITLE_CHARACTERS)) faults.push('a title of no or too many characters');
	if (!isText(modal.custom_id, 1, CUSTOM_ID_CHARACTERS)) faults.push('a custom_id of no or too many characters');
	if (parts.length < 1 || parts.length > MODAL_PARTS) faults.push(`a modal of ${parts.length} parts`);
	for (const part of parts) {
		if (part.type === ComponentType.Label) faults.push(...labelFaults(part));
		else if (part.type !== ComponentType.TextDisplay)
			faults.push(`component type ${String(part.type)} at the top of a modal`);
	}
	const fields = allComponents(parts).filter(
		({ type }) => type !== ComponentType.Label && type !== ComponentType.TextDisplay,
	);
	if (fields.some(({ custom_id: id }) => !isText(id, 1, CUSTOM_ID_CHARACTERS)))
		faults.push('a field without a custom_id');
	if (repeated(fields.map(({ custom_id: id }) => id)).length > 0) faults.push('two fields of one custom_id');
	refuse(faults);
}
