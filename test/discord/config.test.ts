import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, withEnvFile } from '../../src/config.ts';
import { TOKEN } from './fake/fakeDiscord.ts';

const sentences = (env: Readonly<Record<string, string>>): readonly string[] => {
	try {
		readConfig(env);
		return [];
	} catch (error) {
		if (error instanceof ConfigError) return error.sentences;
		throw error;
	}
};

describe('the environment', () => {
	it('needs nothing set', () => {
		expect(readConfig({})).toEqual({
			discordToken: null,
			applicationId: null,
			publicKey: null,
			interactionsHost: '127.0.0.1',
			interactionsPort: 3_001,
			healthPort: null,
			discordApi: null,
			home: expect.stringMatching(/var$/),
			data: expect.stringMatching(/data$/),
			port: 3_000,
			logLevel: 'warn',
		});
	});

	it('wins over .env, and empty values count as not set', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'env-'));
		try {
			const file = pathToFileURL(join(folder, '.env'));
			await writeFile(file, `DISCORD_TOKEN=${TOKEN}\nPORT=4000\nON_THE_RECORD_DATA=none\n`);
			const config = readConfig(await withEnvFile({ PORT: '5000', DISCORD_APPLICATION_ID: '' }, file));
			expect(config).toMatchObject({ discordToken: TOKEN, port: 5_000, data: null, applicationId: null });
		} finally {
			await rm(folder, { recursive: true });
		}
	});

	it('is enough without a .env', async () => {
		const gone = pathToFileURL(join(tmpdir(), 'no such folder', '.env'));
		expect(await withEnvFile({ PORT: '5000' }, gone)).toEqual({ PORT: '5000' });
	});

	it.each([
		['DISCORD_TOKEN', 'hunter2', /^DISCORD_TOKEN is not a bot token: copy it from/],
		['DISCORD_TOKEN', `Bot ${TOKEN}`, /without quotation marks or "Bot" before it/],
		['DISCORD_APPLICATION_ID', 'my bot', /^DISCORD_APPLICATION_ID has to be a number/],
		['DISCORD_PUBLIC_KEY', 'abc', /^DISCORD_PUBLIC_KEY has to be 64 characters/],
		['DISCORD_API', 'localhost', /^DISCORD_API has to be an address/],
		['PORT', '70000', /^PORT has to be a whole number from 0 to 65535/],
		['PORT', '-1', /^PORT has to be a whole number/],
		['LOG_LEVEL', 'loud', /^LOG_LEVEL has to be one of/],
	])('with %s=%s says in one sentence what to do, without the value', (name, value, wanted) => {
		const said = sentences({ [name]: value });
		expect(said).toHaveLength(1);
		expect(said[0]).toMatch(wanted);
		expect(said[0]).not.toContain(value);
	});

	it('says all that is wrong at once', () => {
		expect(sentences({ PORT: 'x', LOG_LEVEL: 'x' })).toHaveLength(2);
	});
});
