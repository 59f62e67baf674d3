import { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { TerminalIo } from './io.ts';
import { sayWhy } from './start.ts';
import { PersonalError, type Surfaces } from './surfaces.ts';

const NO_TOKEN = 'There is no DISCORD_TOKEN: put it in .env first; steps: docs/discord.md';

/** Registers the commands with Discord without logging in; `start` does the same by itself. */
export function registerCommand(io: TerminalIo, surfaces: Surfaces): Command {
	return new Command('register')
		.description('register the commands with Discord where they changed (start does this too)')
		.action(async () => {
			try {
				const { discordToken, applicationId, discordApi } = readConfig(io.env);
				if (discordToken === null) throw new PersonalError(NO_TOKEN);
				const login = { token: discordToken, applicationId, api: discordApi };
				const { changed, inviteLink } = await surfaces.registerCommands(login);
				io.stdout.write(changed ? 'Commands registered.\n' : 'Commands unchanged, nothing to register.\n');
				io.stdout.write(`Invite the bot: ${inviteLink}\n`);
			} catch (error) {
				sayWhy(io, error);
			}
		});
}
