import { createHash } from 'node:crypto';
import type { Query } from './answers/answer.ts';
import type { Config } from './config.ts';
import { type House, PersonalError, type Surfaces } from './terminal/surfaces.ts';

/**
 * Where everything is put together: the library, the page and Discord, each loaded only when it is wanted, so that a start without a
 * token never reads a Discord library.
 */
export const surfaces: Surfaces = {
	openHouse,

	async openPage({ ports, held }, { port }) {
		const [{ startPreview }, { commandsJson }, { examplesFrom }] = await Promise.all([
			import('./preview/server.ts'),
			import('./discord/commandsJson.ts'),
			import('./answers/examples.ts'),
		]);
		return startPreview({
			ports,
			commandsJson: commandsJson(ports.commands.values()),
			greeting: async () => ({ held: await held(), examples: examplesFrom(await ports.collection(null)) }),
			port,
		});
	},

	async connectDiscord(house, { token, applicationId, api }, lost) {
		const [{ connect }, { inviteLink }] = await Promise.all([
			import('./discord/gateway.ts'),
			import('./discord/invite.ts'),
		]);
		return inPersonalWords(async () => {
			const { register } = await import('./discord/registration.ts');
			const base = api ?? undefined;
			const commands = house.ports.commands.values();
			const registered = await register({ token, applicationId, commands, api: base });
			const bot = await connect({ token, ports: house.ports, api: base, lost });
			return {
				name: bot.name,
				changed: registered.changed,
				inviteLink: inviteLink(registered.applicationId),
				close: () => bot.close(),
			};
		});
	},

	async registerCommands({ token, applicationId, api }) {
		const [{ register }, { loadCommands }, { inviteLink }] = await Promise.all([
			import('./discord/registration.ts'),
			import('./discord/registry.ts'),
			import('./discord/invite.ts'),
		]);
		return inPersonalWords(async () => {
			const commands = (await loadCommands()).values();
			const registered = await register({ token, applicationId, commands, api: api ?? undefined });
			return { changed: registered.changed, inviteLink: inviteLink(registered.applicationId) };
		});
	},
};

/** Discord's troubles come with a sentence already; the terminal knows them under its own name. */
async function inPersonalWords<T>(work: () => Promise<T>): Promise<T> {
	const { ConnectError } = await import('./discord/connectError.ts');
	try {
		return await work();
	} catch (error) {
		if (error instanceof ConnectError) throw new PersonalError(error.message);
		throw error;
	}
}

async function openHouse(config: Config): Promise<House> {
	const [{ loadCommands }, { openCollection }, { pino }] = await Promise.all([
		import('./discord/registry.ts'),
		import('./answers/openCollection.ts'),
		import('pino'),
	]);
	const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
	const kept = new Map<string, Query>();
	const collection = openCollection({
		libraryId: 'house',
		revision: 'empty',
		documents: [],
		entities: [],
		unsettled: [],
		byTextNumber: async () => null,
	});
	return {
		ports: {
			commands: await loadCommands(),
			collection: async () => collection,
			queries: {
				keep: async (libraryId, query) => {
					const hash = createHash('sha256').update(JSON.stringify(query)).digest('hex').slice(0, 32);
					kept.set(`${libraryId} ${hash}`, query);
					return hash;
				},
				find: async (libraryId, hash) => kept.get(`${libraryId} ${hash}`) ?? null,
			},
			failed: (error, errorId) => log.error({ errorId, ...withoutBody(error) }, 'an interaction failed'),
		},
		held: async () => 'No documents yet.',
		close: async () => undefined,
	};
}

/** What of an error goes to the log: never the body of a request, which may hold what somebody asked. */
const withoutBody = (error: unknown): { readonly message: string; readonly stack: string | undefined } =>
	error instanceof Error
		? { message: error.message, stack: error.stack }
		: { message: String(error), stack: undefined };
