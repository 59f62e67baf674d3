import { DiscordAPIError } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Command } from '../../answers/asking/command.ts';
import { ConnectError, connectSentence, WRONG_APPLICATION, WRONG_TOKEN } from '../wire/connectError.ts';
import { type ApiBase, tokenRest } from '../wire/rest.ts';
import { commandsHash, commandsJson } from './commandsJson.ts';

export interface RegistrationOptions {
	readonly token: string;
	/** Found from the token where null. */
	readonly applicationId: string | null;
	readonly commands: Iterable<Command>;
	readonly api?: ApiBase;
}

const held = z.array(z.looseObject({ type: z.number(), name: z.string() }));
const application = z.object({ id: z.string() });

const UNAUTHORIZED = 401;
const REFUSED_APPLICATION: ReadonlySet<number> = new Set([403, 404]);

/**
 * Makes Discord hold exactly these commands. Nothing is written where it already does.
 *
 * @returns whether anything was written, and the application's id
 * @throws ConnectError with a sentence for whoever starts the bot
 */
export async function register({
	token,
	applicationId,
	commands,
	api,
}: RegistrationOptions): Promise<{ readonly changed: boolean; readonly applicationId: string }> {
	const rest = tokenRest(token, api);
	const wanted = commandsJson(commands);
	try {
		const id = applicationId ?? application.parse(await rest.get(Routes.currentApplication())).id;
		const route = Routes.applicationCommands(id);
		const there = held.parse(await rest.get(route));
		const changed = commandsHash(there) !== commandsHash(wanted);
		if (changed) await rest.put(route, { body: wanted });
		return { changed, applicationId: id };
	} catch (error) {
		if (error instanceof DiscordAPIError && error.status === UNAUTHORIZED) throw new ConnectError(WRONG_TOKEN);
		if (error instanceof DiscordAPIError && applicationId !== null && REFUSED_APPLICATION.has(error.status))
			throw new ConnectError(WRONG_APPLICATION);
		throw new ConnectError(connectSentence(error), { cause: error });
	} finally {
		rest.clearHandlerSweeper();
		rest.clearHashSweeper();
	}
}
