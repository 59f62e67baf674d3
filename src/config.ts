import { readFile } from 'node:fs/promises';
import { parse } from 'dotenv';
import { z } from 'zod';
import { type Home, homeOf } from './library/store/home.ts';

/**
 * Everything that can be set from outside, in the environment or `.env`. An empty value counts as not set.
 */

/** One sentence for each variable that cannot be used, each saying what to do. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';
	readonly sentences: readonly string[];

	constructor(sentences: readonly string[]) {
		super(sentences.join('\n'));
		this.sentences = sentences;
	}
}

/** Three parts with dots between them, the first one a number in Base64. https://discord.com/developers/docs/reference#authentication */
const TOKEN = /^[\w-]{18,}\.[\w-]{4,}\.[\w-]{20,}$/;
const SNOWFLAKE = /^\d{17,20}$/;
const PUBLIC_KEY = /^[0-9a-f]{64}$/i;
const HIGHEST_PORT = 65_535;
const DEFAULT_PORT = 3_000;
const DEFAULT_INTERACTIONS_PORT = 3_001;
/** Only what runs on this computer reaches it: a proxy, which Discord needs for https anyway. */
const DEFAULT_INTERACTIONS_HOST = '127.0.0.1';
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const PORTAL = 'https://discord.com/developers/applications';

/** A port: digits, made a number. */
function portNumber(name: string, without: string) {
	const sentence = `${name} has to be a whole number from 0 to ${HIGHEST_PORT}: correct it or leave it out ${without}.`;
	return z
		.string()
		.regex(/^\d+$/, sentence)
		.transform(Number)
		.refine((number) => number <= HIGHEST_PORT, sentence);
}

const variables = z.object({
	DISCORD_TOKEN: z
		.string()
		.regex(
			TOKEN,
			`DISCORD_TOKEN is not a bot token: copy it from ${PORTAL} (Bot, Reset Token), without quotation marks or "Bot" before it, or leave it out.`,
		)
		.optional(),
	DISCORD_APPLICATION_ID: z
		.string()
		.regex(
			SNOWFLAKE,
			`DISCORD_APPLICATION_ID has to be a number of 17 to 20 digits: copy it from ${PORTAL} (General Information), or leave it out.`,
		)
		.optional(),
	DISCORD_PUBLIC_KEY: z
		.string()
		.regex(
			PUBLIC_KEY,
			`DISCORD_PUBLIC_KEY has to be 64 characters from 0 to 9 and a to f: copy it from ${PORTAL} (General Information), or leave it out.`,
		)
		.optional(),
	DISCORD_API: z
		.string()
		.regex(
			/^https?:\/\/[^\s/]+(?:\/[^\s/]+)*$/,
			'DISCORD_API has to be an address without a slash at its end, such as http://127.0.0.1:8080/api: correct it or leave it out.',
		)
		.optional(),
	PORT: portNumber('PORT', `for ${DEFAULT_PORT}`).default(DEFAULT_PORT),
	INTERACTIONS_PORT: portNumber('INTERACTIONS_PORT', `for ${DEFAULT_INTERACTIONS_PORT}`).default(
		DEFAULT_INTERACTIONS_PORT,
	),
	INTERACTIONS_HOST: z
		.string()
		.regex(
			/^(?:localhost|[\d.]+|[\da-f:]+)$/i,
			`INTERACTIONS_HOST has to be an address of this computer, such as 127.0.0.1 or 0.0.0.0: correct it or leave it out for ${DEFAULT_INTERACTIONS_HOST}.`,
		)
		.default(DEFAULT_INTERACTIONS_HOST),
	HEALTH_PORT: portNumber('HEALTH_PORT', 'for none').optional(),
	LOG_LEVEL: z
		.enum(LEVELS, { error: `LOG_LEVEL has to be one of ${LEVELS.join(', ')}: correct it or leave it out.` })
		.default('warn'),
});

export interface Config extends Home {
	/** Null: the page only. */
	readonly discordToken: string | null;
	/** Null: found from the token. */
	readonly applicationId: string | null;
	/** Discord's key, for the signed HTTP endpoint; null: none. */
	readonly publicKey: string | null;
	/** Where the signed HTTP endpoint listens. */
	readonly interactionsHost: string;
	readonly interactionsPort: number;
	/** Port on loopback for health and figures; null: none. */
	readonly healthPort: number | null;
	/** Where Discord's API is, for tests and proxies; null: Discord's own. */
	readonly discordApi: string | null;
	/** Wanted port of the page. */
	readonly port: number;
	readonly logLevel: (typeof LEVELS)[number];
}

/** Names and values from outside. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The file that may set what the environment does not: beside `package.json`, wherever the program was started. */
const ENV_FILE = new URL('../.env', import.meta.url);

/** The environment, and under it what `.env` sets. An empty value in the environment still wins. */
export async function withEnvFile(env: Environment, file: URL = ENV_FILE): Promise<Environment> {
	const content = await readFile(file).catch(() => null);
	return content === null ? env : { ...parse(content), ...env };
}

/** @throws ConfigError */
export function readConfig(env: Environment): Config {
	const set = Object.fromEntries(
		Object.keys(variables.shape).flatMap((name) => {
			const value = env[name]?.trim() ?? '';
			return value === '' ? [] : [[name, value]];
		}),
	);
	const read = variables.safeParse(set);
	if (!read.success) throw new ConfigError([...new Set(read.error.issues.map(({ message }) => message))]);
	const { data } = read;
	return {
		discordToken: data.DISCORD_TOKEN ?? null,
		applicationId: data.DISCORD_APPLICATION_ID ?? null,
		publicKey: data.DISCORD_PUBLIC_KEY ?? null,
		interactionsHost: data.INTERACTIONS_HOST,
		interactionsPort: data.INTERACTIONS_PORT,
		healthPort: data.HEALTH_PORT ?? null,
		discordApi: data.DISCORD_API ?? null,
		...homeOf(env),
		port: data.PORT,
		logLevel: data.LOG_LEVEL,
	};
}
