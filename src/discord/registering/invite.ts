import { ApplicationIntegrationType, OAuth2Scopes, PermissionFlagsBits } from 'discord-api-types/v10';

/**
 * Permissions that the bot asks for in a server. Answers to commands and buttons need none; `/pin` posts a card by itself and pins it, and
 * cards that were shared follow a correction or a hold later on. Who shared a card is looked up in the message itself, which takes the
 * channel's history where a server does not give it to everyone.
 */
const PERMISSIONS =
	PermissionFlagsBits.ViewChannel |
	PermissionFlagsBits.SendMessages |
	PermissionFlagsBits.ReadMessageHistory |
	PermissionFlagsBits.PinMessages;

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
