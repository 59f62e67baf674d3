import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { ATTACHMENT, componentFaults } from './componentFaults.ts';
import { isObject, isText, type Json, objectsIn, refuse, repeated } from './faults.ts';
import {
	CONTENT_CHARACTERS,
	EMBED_CHARACTERS,
	EMBED_FIELDS,
	EMBEDS,
	FILES,
	LEGACY_ROWS,
	MESSAGE_BYTES,
	MESSAGE_CHARACTERS,
	MESSAGE_COMPONENTS,
} from './limits.ts';
import { allComponents, measure } from './measure.ts';

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
