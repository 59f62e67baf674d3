import { PersonalError, type Surfaces } from './terminal/surfaces.ts';

/**
 * Where everything is put together: the library, the page and Discord, each loaded only when it is wanted, so that a start without a
 * token never reads a Discord library.
 */
export const surfaces: Surfaces = {
	async openWatch({ healthPort }) {
		const nothing = (): void => undefined;
		if (healthPort === null) {
			const { NO_MONITOR } = await import('./discord/monitor.ts');
			const close = async (): Promise<void> => undefined;
			return { address: null, monitor: NO_MONITOR, want: nothing, entered: nothing, fault: nothing, close };
		}
		const { watch } = await import('./discord/wire/health.ts');
		const { address, health, monitor, fault, close } = await atPort('HEALTH_PORT', healthPort, watch);
		return {
			address,
			monitor,
			want: (transport) => health.want(transport),
			entered: (phase) => health.enter(phase),
			fault,
			close,
		};
	},

	async openHouse(config, progress, watch) {
		const { openHouse } = await import('./house.ts');
		return openHouse(config, progress, watch?.fault);
	},

	async openPage({ ports, held }, { port }) {
		const [{ startPreview }, { commandsJson }, { forPinning }, { examplesFrom }, { fetchFromHere }] = await Promise.all(
			[
				import('./preview/server.ts'),
				import('./discord/registering/commandsJson.ts'),
				import('./answers/asking/definition.ts'),
				import('./answers/finding/examples.ts'),
				import('./discord/uploads.ts'),
			],
		);
		return startPreview({
			ports: { ...ports, operator: true, fetchUpload: fetchFromHere },
			// Nothing can be pinned on the page.
			commandsJson: commandsJson([...ports.commands.values()].filter(({ definition }) => !forPinning(definition))),
			greeting: async () => ({ held: await held(), examples: examplesFrom(await ports.collection(null)) }),
			port,
		});
	},

	async openEndpoint({ ports }, config, { monitor }) {
		const { publicKey, interactionsHost: host, interactionsPort, discordApi, discordToken } = config;
		const { openEndpoint } = await import('./discord/wire/httpEndpoint.ts');
		const token = discordToken === null ? {} : { token: discordToken };
		return atPort('INTERACTIONS_PORT', interactionsPort, (port) =>
			openEndpoint({ publicKey, ports, host, port, api: discordApi ?? undefined, monitor, ...token }),
		);
	},

	async connectDiscord(house, { token, applicationId, api }, { monitor }, lost) {
		const [{ connect }, { inviteLink }] = await Promise.all([
			import('./discord/wire/gateway.ts'),
			import('./discord/registering/invite.ts'),
		]);
		return inPersonalWords(async () => {
			const { register } = await import('./discord/registering/registration.ts');
			const base = api ?? undefined;
			const commands = house.ports.commands.values();
			const registered = await register({ token, applicationId, commands, api: base });
			const bot = await connect({ token, ports: house.ports, api: base, monitor, lost });
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
			import('./discord/registering/registration.ts'),
			import('./discord/registering/registry.ts'),
			import('./discord/registering/invite.ts'),
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
	const { ConnectError } = await import('./discord/wire/connectError.ts');
	try {
		return await work();
	} catch (error) {
		if (error instanceof ConnectError) throw new PersonalError(error.message);
		throw error;
	}
}

/** A port that somebody chose is not changed for another one: whoever is told of it would look in vain. */
async function atPort<T>(name: string, port: number, open: (port: number) => Promise<T>): Promise<T> {
	try {
		return await open(port);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		if (!/^(?:EADDRINUSE|EACCES|EADDRNOTAVAIL)$/.test(code)) throw error;
		throw new PersonalError(`${name} ${port} cannot be listened on (${code}): choose another port.`);
	}
}
