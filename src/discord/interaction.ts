import { ApplicationCommandType, InteractionType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';

/**
 * What comes in, as far as the bot needs it, checked. Everything else of an interaction is ignored, so that a field that Discord adds
 * or leaves out changes nothing.
 */

/** Who asks and where. */
interface Setting {
	/** The server whose library answers, or null: direct messages, and servers that do not have the bot. */
	readonly serverId: string | null;
	readonly userId: string;
	/** Whether the asker may manage messages here. */
	readonly moderator: boolean;
}

type OptionValue = string | number | boolean;

export interface CommandCall extends Setting {
	readonly kind: 'command';
	readonly name: string;
	readonly values: Readonly<Record<string, OptionValue>>;
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
	/** Whether only the asker sees the message that the component stands on. */
	readonly onPrivate: boolean;
	/** Who asked for the message that the component stands on, where Discord says so. */
	readonly askedBy: string | null;
}
/** An interaction that the bot has no answer for: a menu command, a modal, a kind that is new. */
interface Unknown extends Setting {
	readonly kind: 'unknown';
}
export type Incoming = CommandCall | Typing | Press | Unknown;

const user = z.object({ id: z.string().min(1) });
const setting = z.object({
	type: z.number(),
	guild_id: z.string().optional(),
	member: z.object({ user, permissions: z.string().regex(/^\d+$/).optional() }).optional(),
	user: user.optional(),
	authorizing_integration_owners: z.record(z.string(), z.string()).optional(),
});
const value = z.union([z.string(), z.number(), z.boolean()]);
const options = z
	.array(z.object({ name: z.string(), value: value.optional(), focused: z.boolean().optional() }))
	.default([]);
const commandData = z.object({
	data: z.object({ name: z.string(), type: z.number().default(ApplicationCommandType.ChatInput), options }),
});
const pressData = z.object({
	data: z.object({ custom_id: z.string(), values: z.array(z.string()).default([]) }),
	message: z.object({
		flags: z.number().default(0),
		interaction_metadata: z.object({ user }).optional(),
	}),
});

/** Key of the server under `authorizing_integration_owners` where the bot itself is a member of it. */
const INSTALLED_IN_SERVER = '0';

function settingOf(base: z.infer<typeof setting>): Setting {
	const { guild_id: guild, member, user: person, authorizing_integration_owners: owners } = base;
	const asker = member?.user ?? person;
	if (asker === undefined)
		throw new z.ZodError([{ code: 'custom', path: ['user'], message: 'nobody asks', input: base }]);
	const permissions = BigInt(member?.permissions ?? 0);
	const isMember = guild !== undefined && (owners === undefined || owners[INSTALLED_IN_SERVER] === guild);
	const may = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.Administrator;
	return { serverId: isMember ? guild : null, userId: asker.id, moderator: (permissions & may) !== 0n };
}

/**
 * Reads an interaction.
 *
 * @throws z.ZodError where it does not have the form that Discord documents
 */
export function readInteraction(interaction: unknown): Incoming {
	const base = setting.parse(interaction);
	const where = settingOf(base);
	switch (base.type) {
		case InteractionType.ApplicationCommand: {
			const { data } = commandData.parse(interaction);
			if (data.type !== ApplicationCommandType.ChatInput) return { kind: 'unknown', ...where };
			const values = data.options.flatMap((one) => (one.value === undefined ? [] : [[one.name, one.value] as const]));
			return { kind: 'command', ...where, name: data.name, values: Object.fromEntries(values) };
		}
		case InteractionType.ApplicationCommandAutocomplete: {
			const { data } = commandData.parse(interaction);
			const focused = data.options.find((one) => one.focused === true);
			return {
				kind: 'autocomplete',
				...where,
				name: data.name,
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
				onPrivate: (message.flags & MessageFlags.Ephemeral) !== 0,
				askedBy: message.interaction_metadata?.user.id ?? null,
			};
		}
		default:
			return { kind: 'unknown', ...where };
	}
}

const kindOnly = z.object({ type: z.number() });

/** Whether an interaction that could not be read still wants choices and not a message. */
export const wantsChoices = (interaction: unknown): boolean =>
	kindOnly.safeParse(interaction).data?.type === InteractionType.ApplicationCommandAutocomplete;
