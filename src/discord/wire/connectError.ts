/** Why Discord cannot be reached or will not have us: one sentence that says what to do. */
export class ConnectError extends Error {
	override readonly name = 'ConnectError';
}

export const WRONG_TOKEN =
	'Discord does not accept DISCORD_TOKEN: copy the bot’s token again from https://discord.com/developers/applications (Bot, Reset Token) into .env.';
const NO_NETWORK =
	'Discord cannot be reached: check the connection of this computer, then start again; without DISCORD_TOKEN the page works offline.';
const DISALLOWED_INTENTS =
	'Discord refuses the intents of this bot: only the intent Guilds is asked for, so look at https://discord.com/developers/applications (Bot) whether the bot is restricted, then start again.';
export const WRONG_APPLICATION =
	'DISCORD_APPLICATION_ID is not the application of DISCORD_TOKEN: leave it out, or copy it from https://discord.com/developers/applications (General Information).';
const REFUSED = 'Discord refused the connection; start again in a while. What it said:';

/** Close codes of the gateway after which reconnecting is of no use. https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const CLOSE_SENTENCES: ReadonlyMap<number, string> = new Map([
	[4004, WRONG_TOKEN],
	[4013, DISALLOWED_INTENTS],
	[4014, DISALLOWED_INTENTS],
]);

/** What to say for a close code that ended the session for good. */
export const closeSentence = (code: number): string => CLOSE_SENTENCES.get(code) ?? `${REFUSED} close code ${code}.`;

const NETWORK =
	/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR|fetch failed|other side closed|aborted|socket hang up|network/i;

function* causesOf(error: unknown): Iterable<Error> {
	let at: unknown = error;
	for (let depth = 0; depth < 5 && at instanceof Error; depth++) {
		yield at;
		at = at.cause;
	}
}

/** The sentence for an error of the log-in or of a first request. Never holds the token. */
export function connectSentence(error: unknown): string {
	const said = [...causesOf(error)]
		.map((one) => `${one.name} ${'code' in one ? String(one.code) : ''} ${one.message}`)
		.join(' ');
	if (error instanceof ConnectError) return error.message;
	if (/TokenInvalid|invalid token|authentication failed|\b401\b|\b4004\b/i.test(said)) return WRONG_TOKEN;
	if (/disallowed intent|4014|4013|invalid intent/i.test(said)) return DISALLOWED_INTENTS;
	if (NETWORK.test(said)) return NO_NETWORK;
	return `${REFUSED} ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
}

/** Whether an error means that logging in again is of no use until somebody changed something. */
export const endsForGood = (error: unknown): boolean =>
	[WRONG_TOKEN, DISALLOWED_INTENTS].includes(connectSentence(error));
