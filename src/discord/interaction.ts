import {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ChannelType,
	ComponentType,
	InteractionContextType,
	InteractionType,
	MessageFlags,
	PermissionFlagsBits,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { GivenValue, GivenValues } from '../answers/asking/definition.ts';
import type { Where } from '../answers/asking/where.ts';
import type { Permission } from '../answers/shown/facts.ts';
import type { Upload } from '../answers/shown/upload.ts';
import type { FetchUpload } from './uploads.ts';

/**
 * What comes in, as far as the bot needs it, checked. Everything else of an interaction is ignored, so that a field that Discord adds
 * or leaves out changes nothing.
 */

/** Who asks and where. */
interface Setting {
	readonly where: Where;
	readonly userId: string;
	/** Whether the asker may manage messages here. */
	readonly moderator: boolean;
}

export interface CommandCall extends Setting {
	readonly kind: 'command';
	/** A sub-command with its group's word: `documents add`. */
	readonly name: string;
	readonly values: GivenValues;
}
export interface Typing extends Setting {
	readonly kind: 'autocomplete';
	readonly name: string;
	/** The option that is being typed, and what stands there so far. */
	readonly option: string;
	readonly typed: string;
}
export interface Press extends Setting {
	readonly kind: 'press';
	readonly customId: string;
	/** A select's choices. */
	readonly values: readonly string[];
	/** The message that the component stands on, or null where Discord does not say. */
	readonly messageId: string | null;
	/** Whether only the asker sees the message that the component stands on. */
	readonly onPrivate: boolean;
	/** Who asked for the message that the component stands on, where Discord says so. */
	readonly askedBy: string | null;
}
/** A form that was filled in. */
export interface FilledForm extends Setting {
	readonly kind: 'form';
	readonly customId: string;
	readonly values: GivenValues;
}
/** An interaction that the bot has no answer for: a kind that is new. */
interface Unknown extends Setting {
	readonly kind: 'unknown';
}
export type Incoming = CommandCall | Typing | Press | FilledForm | Unknown;

const user = z.object({ id: z.string().min(1) });
const setting = z.object({
	type: z.number(),
	guild_id: z.string().optional(),
	channel_id: z.string().optional(),
	member: z
		.object({ user, permissions: z.string().regex(/^\d+$/).optional(), roles: z.array(z.string()).optional() })
		.optional(),
	channel: z.object({ type: z.number().optional() }).optional(),
	user: user.optional(),
	authorizing_integration_owners: z.record(z.string(), z.string()).optional(),
	context: z.number().optional(),
	app_permissions: z.string().regex(/^\d+$/).optional(),
	attachment_size_limit: z.number().nonnegative().optional(),
	locale: z.string().optional(),
});

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const option = z.object({
	name: z.string(),
	type: z.number().optional(),
	value: scalar.optional(),
	focused: z.boolean().optional(),
});
const options = z.array(option.extend({ options: z.array(option).optional() })).default([]);
const attachment = z.object({
	filename: z.string(),
	size: z.number().nonnegative(),
	url: z.string(),
	content_type: z.string().nullish(),
});
const resolved = z.object({ attachments: z.record(z.string(), attachment).default({}) }).default({ attachments: {} });
const commandData = z.object({
	data: z.object({
		name: z.string(),
		type: z.number().default(ApplicationCommandType.ChatInput),
		options,
		resolved,
	}),
});
/** Words stand in the content of a message, or in the text displays of one of Components V2, at any depth. */
const menuData = z.object({
	data: z.object({
		name: z.string(),
		target_id: z.string(),
		resolved: z.object({
			messages: z.record(z.string(), z.object({ content: z.string().default(''), components: z.unknown().optional() })),
		}),
	}),
});
const pressData = z.object({
	data: z.object({ custom_id: z.string(), values: z.array(z.string()).default([]) }),
	message: z.object({
		id: z.string().optional(),
		flags: z.number().default(0),
		interaction_metadata: z.object({ user }).optional(),
	}),
});
const field = z.object({
	type: z.number(),
	custom_id: z.string(),
	value: z.string().optional(),
	values: z.array(z.string()).optional(),
});
const formData = z.object({
	data: z.object({
		custom_id: z.string(),
		components: z.array(z.object({ component: field.optional(), components: z.array(field).optional() })),
		resolved,
	}),
});

/** Key of the server under `authorizing_integration_owners` where the bot itself is a member of it. */
const INSTALLED_IN_SERVER = '0';
/** What Discord lets everybody attach, where it does not say: https://discord.com/developers/docs/reference#uploading-files */
const ATTACHMENT_BYTES = 10 * 1_024 * 1_024;
const LOCALE = 'en-GB';
/** Channels with text beside voice, in which Discord pins nothing. */
const VOICE: ReadonlySet<number> = new Set([ChannelType.GuildVoice, ChannelType.GuildStageVoice]);

const NEEDED: Readonly<Record<Permission, bigint>> = {
	see: PermissionFlagsBits.ViewChannel,
	send: PermissionFlagsBits.SendMessages,
	history: PermissionFlagsBits.ReadMessageHistory,
	attach: PermissionFlagsBits.AttachFiles,
	pin: PermissionFlagsBits.PinMessages,
};
const PERMISSIONS = ['see', 'send', 'history', 'attach', 'pin'] as const satisfies readonly Permission[];

function allowed(bits: bigint): ReadonlySet<Permission> {
	const all = (bits & PermissionFlagsBits.Administrator) !== 0n;
	return new Set(PERMISSIONS.filter((one) => all || (bits & NEEDED[one]) !== 0n));
}

function settingOf(base: z.infer<typeof setting>): Setting {
	const { guild_id: guild, member, user: person, authorizing_integration_owners: owners } = base;
	const asker = member?.user ?? person;
	if (asker === undefined)
		throw new z.ZodError([{ code: 'custom', path: ['user'], message: 'nobody asks', input: base }]);
	const permissions = BigInt(member?.permissions ?? 0);
	const isMember = guild !== undefined && (owners === undefined || owners[INSTALLED_IN_SERVER] === guild);
	const direct = guild === undefined && base.context !== InteractionContextType.PrivateChannel;
	const may = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.Administrator;
	return {
		where: {
			serverId: isMember ? guild : null,
			channelId: base.channel_id ?? null,
			place: isMember ? 'server' : direct ? 'direct' : 'elsewhere',
			open: guild === undefined || isMember || (permissions & PermissionFlagsBits.UseExternalApps) !== 0n,
			may: allowed(BigInt(base.app_permissions ?? 0)),
			askerMay: allowed(permissions),
			roles: isMember ? (member?.roles ?? []) : [],
			voice: base.channel?.type !== undefined && VOICE.has(base.channel.type),
			locale: base.locale ?? LOCALE,
			attachmentBytes: base.attachment_size_limit ?? ATTACHMENT_BYTES,
		},
		userId: asker.id,
		// Rights in a server without the bot say nothing about the library that answers there.
		moderator: isMember && (permissions & may) !== 0n,
	};
}

type Attachments = z.infer<typeof resolved>['attachments'];

function uploadOf(id: string, attachments: Attachments, fetchUpload: FetchUpload): readonly Upload[] {
	const found = attachments[id];
	if (found === undefined) return [];
	const { filename, size, url, content_type: type } = found;
	return [{ name: filename, bytes: size, type: type ?? null, read: (most) => fetchUpload(url, most) }];
}

/** The command's words and its own options: those of a sub-command stand one level below it. */
function unfolded({ name, options: top }: { readonly name: string; readonly options: z.infer<typeof options> }) {
	const [sub] = top;
	return sub?.type === ApplicationCommandOptionType.Subcommand
		? { name: `${name} ${sub.name}`, options: sub.options ?? [] }
		: { name, options: top };
}

function textsIn(component: unknown): readonly string[] {
	if (Array.isArray(component)) return component.flatMap(textsIn);
	if (typeof component !== 'object' || component === null) return [];
	const { content, components } = z
		.object({ content: z.unknown(), components: z.unknown() })
		.partial()
		.parse(component);
	return [...(typeof content === 'string' ? [content] : []), ...textsIn(components)];
}

function valuesOfForm({ data }: z.infer<typeof formData>, fetchUpload: FetchUpload): GivenValues {
	const fields = data.components.flatMap(({ component, components }) => components ?? component ?? []);
	return Object.fromEntries(
		fields.map(({ type, custom_id: name, value, values = [] }): readonly [string, GivenValue] => {
			if (type === ComponentType.FileUpload)
				return [name, values.flatMap((id) => uploadOf(id, data.resolved.attachments, fetchUpload))];
			return [name, value ?? values[0] ?? ''];
		}),
	);
}

/**
 * Reads an interaction.
 *
 * @param fetchUpload - how attached files are fetched when somebody wants them
 * @throws z.ZodError where it does not have the form that Discord documents
 */
export function readInteraction(interaction: unknown, fetchUpload: FetchUpload): Incoming {
	const base = setting.parse(interaction);
	const where = settingOf(base);
	switch (base.type) {
		case InteractionType.ApplicationCommand:
			return readCommand(interaction, where, fetchUpload);
		case InteractionType.ApplicationCommandAutocomplete: {
			const { name, options: typed } = unfolded(commandData.parse(interaction).data);
			const focused = typed.find((one) => one.focused === true);
			return {
				kind: 'autocomplete',
				...where,
				name,
				option: focused?.name ?? '',
				typed: String(focused?.value ?? ''),
			};
		}
		case InteractionType.MessageComponent: {
			const { data, message } = pressData.parse(interaction);
			return {
				kind: 'press',
				...where,
				customId: data.custom_id,
				values: data.values,
				messageId: message.id ?? null,
				onPrivate: (message.flags & MessageFlags.Ephemeral) !== 0,
				askedBy: message.interaction_metadata?.user.id ?? null,
			};
		}
		case InteractionType.ModalSubmit: {
			const form = formData.parse(interaction);
			return { kind: 'form', ...where, customId: form.data.custom_id, values: valuesOfForm(form, fetchUpload) };
		}
		default:
			return { kind: 'unknown', ...where };
	}
}

function readCommand(interaction: unknown, where: Setting, fetchUpload: FetchUpload): Incoming {
	const { data } = commandData.parse(interaction);
	if (data.type === ApplicationCommandType.Message) {
		const { name, target_id: id, resolved: found } = menuData.parse(interaction).data;
		const message = found.messages[id];
		const words = message?.content || textsIn(message?.components).join('\n');
		return { kind: 'command', ...where, name, values: { message: words } };
	}
	if (data.type !== ApplicationCommandType.ChatInput) return { kind: 'unknown', ...where };
	const { name, options: given } = unfolded(data);
	const values = given.flatMap(({ name: key, type, value }): readonly (readonly [string, GivenValue])[] => {
		if (value === undefined) return [];
		if (type !== ApplicationCommandOptionType.Attachment) return [[key, value]];
		return uploadOf(String(value), data.resolved.attachments, fetchUpload).map((file) => [key, file]);
	});
	return { kind: 'command', ...where, name, values: Object.fromEntries(values) };
}

const kindOnly = z.object({ type: z.number() });

/** Whether an interaction that could not be read still wants choices and not a message. */
export const wantsChoices = (interaction: unknown): boolean =>
	kindOnly.safeParse(interaction).data?.type === InteractionType.ApplicationCommandAutocomplete;
