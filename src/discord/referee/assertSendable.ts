import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { isObject, isText, type Json, objectsIn, refuse, repeated } from './faults.ts';
import {
	BUTTON_LABEL_CHARACTERS,
	BYTES_PER_TEXT_DISPLAY,
	CONTENT_CHARACTERS,
	CUSTOM_ID_CHARACTERS,
	EMBED_CHARACTERS,
	EMBED_FIELDS,
	EMBEDS,
	FILES,
	GALLERY_ITEMS,
	HIGHEST_COLOUR,
	LEGACY_ROWS,
	LINK_CHARACTERS,
	MEDIA_DESCRIPTION_CHARACTERS,
	MESSAGE_BYTES,
	MESSAGE_CHARACTERS,
	MESSAGE_COMPONENTS,
	PLACEHOLDER_CHARACTERS,
	ROW_BUTTONS,
	SECTION_TEXTS,
	SELECT_OPTIONS,
	SELECT_TEXT_CHARACTERS,
} from './limits.ts';

/**
 * Every rule that Discord keeps about messages, those across several fields included, and those of our own: nothing pings
 * unless it says so. Discord's description of its API (and the builders) know the single fields only.
 */

/**
 * How a message goes out: `create` (also follow-ups and first answers), `edit` (also updates), or a promise of a later answer
 * (`defer`).
 */
export type Way = 'create' | 'edit' | 'defer';

const LAYOUT: ReadonlySet<unknown> = new Set([
	ComponentType.Section,
	ComponentType.TextDisplay,
	ComponentType.Thumbnail,
	ComponentType.MediaGallery,
	ComponentType.File,
	ComponentType.Separator,
	ComponentType.Container,
]);
const TOP_LEVEL: ReadonlySet<unknown> = new Set([
	ComponentType.ActionRow,
	ComponentType.Section,
	ComponentType.TextDisplay,
	ComponentType.MediaGallery,
	ComponentType.File,
	ComponentType.Separator,
	ComponentType.Container,
]);
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
const BODY_KEYS: ReadonlySet<string> = new Set([
	'content',
	'embeds',
	'flags',
	'allowed_mentions',
	'components',
	'attachments',
	'tts',
	'poll',
	'nonce',
	'enforce_nonce',
	'message_reference',
	'sticker_ids',
]);
const FLAGS: Readonly<Record<Way, number>> = {
	create:
		MessageFlags.SuppressEmbeds |
		MessageFlags.Ephemeral |
		MessageFlags.SuppressNotifications |
		MessageFlags.IsComponentsV2,
	edit: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
	defer: MessageFlags.Ephemeral,
};
const FILE_NAME = /^[\w.-]{1,100}$/;
const ATTACHMENT = 'attachment://';

/** What a message's budgets are counted in. */
export interface Measure {
	/** Components, nested ones counted. */
	readonly components: number;
	/** UTF-16 code units over all text displays. */
	readonly characters: number;
	/** UTF-8 bytes of all text displays, with what each costs besides. */
	readonly bytes: number;
}

const childrenOf = (component: Json): readonly Json[] => [
	...objectsIn(component.components),
	...(isObject(component.accessory) ? [component.accessory] : []),
	...(isObject(component.component) ? [component.component] : []),
];

/** All components in reading order, nested ones included. */
export const allComponents = (components: unknown): readonly Json[] =>
	objectsIn(components).flatMap((component) => [component, ...allComponents(childrenOf(component))]);

/** Counts what {@link faultsIn} weighs against the budgets. */
export function measure(components: unknown): Measure {
	const all = allComponents(components);
	const texts = all.flatMap(({ type, content }) =>
		type === ComponentType.TextDisplay && typeof content === 'string' ? [content] : [],
	);
	return {
		components: all.length,
		characters: texts.reduce((sum, text) => sum + text.length, 0),
		bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES_PER_TEXT_DISPLAY, 0),
	};
}

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
function componentFaults(component: Json, named: ReadonlySet<string>): readonly string[] {
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

function embedFaults(embeds: readonly Json[]): readonly string[] {
	const faults: string[] = [];
	if (embeds.length > EMBEDS) faults.push(`${embeds.length} embeds`);
	const length = (value: unknown): number => (typeof value === 'string' ? value.length : 0);
	let total = 0;
	for (const { title, description, footer, author, fields } of embeds) {
		total += length(title) + length(description);
		if (isObject(footer)) total += length(footer.text);
		if (isObject(author)) total += length(author.name);
		const listed = objectsIn(fields);
		if (listed.length > EMBED_FIELDS) faults.push(`an embed of ${listed.length} fields`);
		total += listed.reduce((sum, { name, value }) => sum + length(name) + length(value), 0);
	}
	if (total > EMBED_CHARACTERS) faults.push(`embeds of ${total} characters`);
	return faults;
}

function mentionFaults(mentions: unknown): readonly string[] {
	if (!isObject(mentions)) return ['no allowed_mentions'];
	const faults: string[] = [];
	if (!Array.isArray(mentions.parse) || mentions.parse.length > 0) faults.push('allowed_mentions that parse');
	if (mentions.roles !== undefined && !(Array.isArray(mentions.roles) && mentions.roles.length === 0))
		faults.push('allowed_mentions with roles');
	if (mentions.replied_user === true) faults.push('allowed_mentions with the replied user');
	const { users } = mentions;
	if (
		users !== undefined &&
		!(
			Array.isArray(users) &&
			users.length === 1 &&
			users.every((id) => typeof id === 'string' && /^\d{15,20}$/.test(id))
		)
	)
		faults.push('allowed_mentions with other than exactly one user');
	return faults;
}

function fileFaults(
	body: Json,
	names: readonly string[],
	shown: ReadonlySet<string>,
	layout: boolean,
): readonly string[] {
	const faults: string[] = [];
	const attachments = objectsIn(body.attachments);
	if (names.length > FILES || attachments.length > FILES) faults.push('too many files');
	if (repeated(names).length > 0) faults.push('two files of one name');
	for (const name of names) {
		if (!FILE_NAME.test(name)) faults.push(`a file called ${JSON.stringify(name)}`);
		if (layout && !shown.has(name)) faults.push(`the file ${name} is shown nowhere`);
	}
	for (const { id } of attachments) {
		const index = Number(id);
		if (!Number.isInteger(index) || (index >= names.length && !/^\d{15,20}$/.test(String(id))))
			faults.push('an attachment without a file');
	}
	if (body.attachments !== undefined && names.some((_, index) => !attachments.some(({ id }) => Number(id) === index)))
		faults.push('a file that attachments leave out');
	return faults;
}

/**
 * Everything that is wrong with a message.
 *
 * @param body - the message's JSON as it goes out
 * @param names - names of the files that go with it
 */
export function faultsIn(body: unknown, names: readonly string[], way: Way): readonly string[] {
	if (!isObject(body)) return ['no message'];
	const flags = body.flags ?? 0;
	const faults: string[] = [];
	if (typeof flags !== 'number' || (flags & ~FLAGS[way]) !== 0) faults.push(`flags ${String(flags)} on ${way}`);
	if (way === 'defer') {
		if (Object.keys(body).some((key) => key !== 'flags')) faults.push('a promise that carries more than flags');
		return faults;
	}
	for (const key of Object.keys(body)) if (!BODY_KEYS.has(key)) faults.push(`unknown field ${key}`);
	faults.push(...mentionFaults(body.allowed_mentions));
	const layout = typeof flags === 'number' && (flags & MessageFlags.IsComponentsV2) !== 0;
	const top = objectsIn(body.components);
	const all = allComponents(top);
	const kept = objectsIn(body.attachments).flatMap(({ filename }) => (typeof filename === 'string' ? [filename] : []));
	const named = new Set([...names, ...kept]);
	const embeds = objectsIn(body.embeds);
	const hasContent = typeof body.content === 'string' && body.content !== '';
	if (layout) {
		if (body.content !== undefined && body.content !== null) faults.push('content beside the Components V2 flag');
		if (embeds.length > 0) faults.push('embeds beside the Components V2 flag');
		if (body.poll !== undefined && body.poll !== null) faults.push('a poll beside the Components V2 flag');
		if (body.sticker_ids !== undefined) faults.push('stickers beside the Components V2 flag');
		if (top.length === 0) faults.push('an empty message');
		if (top.some(({ type }) => !TOP_LEVEL.has(type)))
			faults.push('something at the top of a message that may not stand there');
		const { components, characters, bytes } = measure(top);
		if (components > MESSAGE_COMPONENTS) faults.push(`${components} components`);
		if (characters > MESSAGE_CHARACTERS) faults.push(`${characters} characters`);
		if (bytes > MESSAGE_BYTES) faults.push(`${bytes} bytes`);
	} else {
		if (all.some(({ type }) => LAYOUT.has(type))) faults.push('Components V2 without their flag');
		if (top.some(({ type }) => type !== ComponentType.ActionRow)) faults.push('a component outside a row');
		if (top.length > LEGACY_ROWS) faults.push(`${top.length} rows`);
		if (body.content !== undefined && body.content !== null && !isText(body.content, 0, CONTENT_CHARACTERS))
			faults.push('content that is too long');
		if (
			way === 'create' &&
			!hasContent &&
			embeds.length === 0 &&
			names.length === 0 &&
			body.poll === undefined &&
			body.sticker_ids === undefined
		)
			faults.push('an empty message');
	}
	faults.push(...embedFaults(embeds));
	for (const component of all) faults.push(...componentFaults(component, named));
	const ids = all.flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));
	for (const id of repeated(ids)) faults.push(`custom_id ${JSON.stringify(id)} twice`);
	const numbers = all.flatMap(({ id }) => (typeof id === 'number' && id !== 0 ? [id] : []));
	if (repeated(numbers).length > 0) faults.push('a component id twice');
	const shown = new Set(
		JSON.stringify(top)
			.split(ATTACHMENT)
			.slice(1)
			.map((rest) => /^[\w.-]+/.exec(rest)?.[0] ?? ''),
	);
	faults.push(...fileFaults(body, names, shown, layout));
	return faults;
}

/** @throws UnsendableError where Discord would refuse the message or it could ping somebody */
export function assertSendable(
	{ body, files }: { readonly body: unknown; readonly files: readonly { readonly name: string }[] },
	way: Way,
): void {
	refuse(
		faultsIn(
			body,
			files.map(({ name }) => name),
			way,
		),
	);
}
