import { label } from '../answers/shown/pieces.ts';
import { UserError } from '../answers/shown/userError.ts';

/**
 * Fetches files that people attached. Their addresses come from outside, so only hosts that Discord keeps files on are asked,
 * without following a redirect, and no more is read than was allowed.
 */

/** @throws UserError where the file is larger than `most` bytes, or cannot be had */
export type FetchUpload = (address: string, most: number) => Promise<Uint8Array>;

/** @see https://discord.com/developers/docs/reference#signed-attachment-cdn-urls */
const DISCORD_HOSTS: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
const LOOPBACK = '127.0.0.1';
const PATIENCE_MS = 10_000;

const tooLarge = (): UserError => new UserError([label('fileTooLarge')]);
const notFetched = (): UserError => new UserError([label('fileNotFetched')]);

async function fetchFrom(url: URL, most: number): Promise<Uint8Array> {
	try {
		const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
		if (!response.ok || response.body === null) throw notFetched();
		const chunks: Uint8Array[] = [];
		let size = 0;
		for await (const chunk of response.body) {
			size += chunk.length;
			// Leaving the loop ends the transfer.
			if (size > most) throw tooLarge();
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	} catch (error) {
		throw error instanceof UserError ? error : notFetched();
	}
}

function readAddress(address: string): URL {
	if (!URL.canParse(address)) throw notFetched();
	return new URL(address);
}

/** From Discord's own hosts only. */
export const fetchFromDiscord: FetchUpload = async (address, most) => {
	const url = readAddress(address);
	if (url.protocol !== 'https:' || !DISCORD_HOSTS.has(url.hostname) || url.port !== '') throw notFetched();
	return fetchFrom(url, most);
};

/** From this computer, for a Discord of our own, and from the address itself (`data:...;base64,...`), for the page. */
export const fetchFromHere: FetchUpload = async (address, most) => {
	const inline = /^data:[^,]*;base64,([A-Za-z0-9+/]*={0,2})$/.exec(address)?.[1];
	if (inline !== undefined) {
		const bytes = Buffer.from(inline, 'base64');
		if (bytes.length > most) throw tooLarge();
		return bytes;
	}
	const url = readAddress(address);
	if (url.protocol !== 'http:' || url.hostname !== LOOPBACK) throw notFetched();
	return fetchFrom(url, most);
};
