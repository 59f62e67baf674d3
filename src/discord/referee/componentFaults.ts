import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { isObject, isText, type Json, objectsIn, repeated } from './faults.ts';
import {
	BUTTON_LABEL_CHARACTERS,
	CUSTOM_ID_CHARACTERS,
	GALLERY_ITEMS,
	HIGHEST_COLOUR,
	LINK_CHARACTERS,
	MEDIA_DESCRIPTION_CHARACTERS,
	MESSAGE_CHARACTERS,
	PLACEHOLDER_CHARACTERS,
	ROW_BUTTONS,
	SECTION_TEXTS,
	SELECT_OPTIONS,
	SELECT_TEXT_CHARACTERS,
} from './limits.ts';

const IN_CONTAINER: ReadonlySet<unknown> = new Set([
	ComponentType.ActionRow,
	ComponentType.Section,
	ComponentType.TextDisplay,
	ComponentType.MediaGallery,
	ComponentType.File,
	ComponentType.Separator,
]);
const SELECTS: ReadonlySet<unknown> = new Set([
	ComponentType.StringSelect,
	ComponentType.UserSelect,
	ComponentType.RoleSelect,
	ComponentType.MentionableSelect,
	ComponentType.ChannelSelect,
]);
/** Begins the address of a file that goes with the message. */
export const ATTACHMENT = 'attachment://';

const onlyUrl = (url: unknown): boolean => typeof url === 'string' && /^(?:https?:\/\/|discord:\/\/)\S+$/.test(url);

function buttonFaults(button: Json): readonly string[] {
	const faults: string[] = [];
	const { style, label, emoji, url, custom_id: id, sku_id: sku } = button;
	if (label !== undefined && !isText(label, 1, BUTTON_LABEL_CHARACTERS))
		faults.push('a button label of no or too many characters');
	if (style === ButtonStyle.Link) {
		if (id !== undefined) faults.push('a link button with a custom_id');
		if (!isText(url, 1, LINK_CHARACTERS)) faults.push('a link button without a link, or with one that is too long');
		else if (!onlyUrl(url)) faults.push('a link that is neither http, https nor discord');
	} else if (style === ButtonStyle.Premium) {
		if (sku === undefined || id !== undefined || url !== undefined || label !== undefined)
			faults.push('a premium button with anything but its sku_id');
		return faults;
	} else if (
		style === ButtonStyle.Primary ||
		style === ButtonStyle.Secondary ||
		style === ButtonStyle.Success ||
		style === ButtonStyle.Danger
	) {
		if (url !== undefined) faults.push('a button with a link that is no link button');
		if (id === undefined) faults.push('a button with neither link nor custom_id');
	} else faults.push('a button of no known style');
	if (label === undefined && emoji === undefined) faults.push('a button with neither label nor emoji');
	return faults;
}

function selectFaults(select: Json): readonly string[] {
	const faults: string[] = [];
	const least = select.min_values ?? 1;
	const most = select.max_values ?? 1;
	if (select.custom_id === undefined) faults.push('a select without a custom_id');
	if (select.placeholder !== undefined && !isText(select.placeholder, 0, PLACEHOLDER_CHARACTERS))
		faults.push('a placeholder that is too long');
	if (typeof least !== 'number' || least < 0 || least > SELECT_OPTIONS) faults.push('min_values out of range');
	if (typeof most !== 'number' || most < 1 || most > SELECT_OPTIONS) faults.push('max_values out of range');
	if (typeof least === 'number' && typeof most === 'number' && least > most) faults.push('min_values above max_values');
	if (select.type !== ComponentType.StringSelect) return faults;
	const options = objectsIn(select.options);
	if (options.length < 1 || options.length > SELECT_OPTIONS) faults.push(`a select of ${options.length} options`);
	if (typeof most === 'number' && most > options.length) faults.push('max_values above the number of options');
	for (const { label, value, description } of options) {
		if (!isText(label, 1, SELECT_TEXT_CHARACTERS)) faults.push('an option label of no or too many characters');
		if (!isText(value, 1, SELECT_TEXT_CHARACTERS)) faults.push('an option value of no or too many characters');
		if (description !== undefined && !isText(description, 0, SELECT_TEXT_CHARACTERS))
			faults.push('an option description that is too long');
	}
	if (repeated(options.map(({ value }) => value)).length > 0) faults.push('two options of one value');
	return faults;
}

function rowFaults(row: Json): readonly string[] {
	const children = objectsIn(row.components);
	const buttons = children.filter(({ type }) => type === ComponentType.Button).length;
	const selects = children.filter(({ type }) => SELECTS.has(type)).length;
	if (children.length === 0) return ['an empty row'];
	if (buttons + selects < children.length) return ['a row with something that is neither button nor select'];
	if (selects > 1 || (selects === 1 && buttons > 0)) return ['a select beside something else in a row'];
	return buttons > ROW_BUTTONS ? [`a row of ${buttons} buttons`] : [];
}

function mediaFaults(media: unknown, named: ReadonlySet<string>, onlyFiles: boolean): readonly string[] {
	const url = isObject(media) ? media.url : undefined;
	if (typeof url !== 'string') return ['media without a url'];
	if (url.startsWith(ATTACHMENT))
		return named.has(url.slice(ATTACHMENT.length)) ? [] : [`${url} is not among the files`];
	return onlyFiles || !/^https?:\/\/\S+$/.test(url) ? ['media that is neither attached nor http'] : [];
}

/** Faults of one component by itself, of its children's kinds included. */
export function componentFaults(component: Json, named: ReadonlySet<string>): readonly string[] {
	const children = objectsIn(component.components);
	const id = component.custom_id;
	const faults: string[] = [];
	if (id !== undefined && !isText(id, 1, CUSTOM_ID_CHARACTERS)) faults.push('a custom_id of no or too many characters');
	switch (component.type) {
		case ComponentType.ActionRow:
			return [...faults, ...rowFaults(component)];
		case ComponentType.Button:
			return [...faults, ...buttonFaults(component)];
		case ComponentType.StringSelect:
		case ComponentType.UserSelect:
		case ComponentType.RoleSelect:
		case ComponentType.MentionableSelect:
		case ComponentType.ChannelSelect:
			return [...faults, ...selectFaults(component)];
		case ComponentType.TextDisplay:
			if (!isText(component.content, 1, MESSAGE_CHARACTERS)) faults.push('a text display of no or too many characters');
			else if (component.content.trim() === '') faults.push('a text display of white space');
			return faults;
		case ComponentType.Section: {
			if (children.length < 1 || children.length > SECTION_TEXTS) faults.push(`a section of ${children.length} texts`);
			if (children.some(({ type }) => type !== ComponentType.TextDisplay))
				faults.push('a section with something that is no text');
			const accessory = isObject(component.accessory) ? component.accessory.type : undefined;
			if (accessory !== ComponentType.Button && accessory !== ComponentType.Thumbnail)
				faults.push('a section without button or thumbnail');
			return faults;
		}
		case ComponentType.Thumbnail:
			if (component.description !== undefined && !isText(component.description, 0, MEDIA_DESCRIPTION_CHARACTERS))
				faults.push('a description that is too long');
			return [...faults, ...mediaFaults(component.media, named, false)];
		case ComponentType.MediaGallery: {
			const items = objectsIn(component.items);
			if (items.length < 1 || items.length > GALLERY_ITEMS) faults.push(`a gallery of ${items.length} items`);
			if (
				items.some(
					({ description }) => description !== undefined && !isText(description, 0, MEDIA_DESCRIPTION_CHARACTERS),
				)
			)
				faults.push('a description that is too long');
			return [...faults, ...items.flatMap(({ media }) => mediaFaults(media, named, false))];
		}
		case ComponentType.File:
			return [...faults, ...mediaFaults(component.file, named, true)];
		case ComponentType.Separator:
			if (component.spacing !== undefined && component.spacing !== 1 && component.spacing !== 2)
				faults.push('a separator of no known spacing');
			return faults;
		case ComponentType.Container: {
			const colour = component.accent_color ?? 0;
			if (children.length === 0) faults.push('an empty container');
			if (children.some(({ type }) => !IN_CONTAINER.has(type)))
				faults.push('something in a container that may not stand there');
			if (typeof colour !== 'number' || colour < 0 || colour > HIGHEST_COLOUR) faults.push('a colour out of range');
			return faults;
		}
		default:
			return [...faults, `component type ${String(component.type)} in a message`];
	}
}
