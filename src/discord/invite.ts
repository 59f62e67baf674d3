import { ApplicationIntegrationType, OAuth2Scopes } from 'discord-api-types/v10';

/**
 * Permissions that the bot asks for in a server: none. It posts only as answers to commands and buttons, for which Discord asks no
 * permission; a command that needs more (pinning) adds its permission here.
 */
const PERMISSIONS = 0n;

const AUTHORIZE = 'https://discord.com/oauth2/authorize';

/** The link with which somebody who manages a server adds the bot to it. */
export function inviteLink(applicationId: string): string {
	const url = new URL(AUTHORIZE);
	url.searchParams.set('client_id', applicationId);
	url.searchParams.set('scope', `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`);
	url.searchParams.set('permissions', PERMISSIONS.toString());
	url.searchParams.set('integration_type', String(ApplicationIntegrationType.GuildInstall));
	return url.href;
}
