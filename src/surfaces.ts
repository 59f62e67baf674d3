import { PersonalError, type Surfaces } from './terminal/surfaces.ts';

/**
 * Where everything is put together: the library, the page and Discord, each loaded only when it is wanted, so that a start without a
 * token never reads a Discord library.
 */
export const surfaces: Surfaces = {
	async openHouse(config, progress) {
		const { openHouse } = await import('./house.ts');
		return openHouse(config, progress);
	},

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
