import { createAdaptorServer } from '@hono/node-server';

/** What every server of this program shares, whoever it is for. */

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];
type Server = ReturnType<typeof createAdaptorServer>;

/** A server that listens. */
export interface Served {
	/** `http://127.0.0.1:3000` */
	readonly address: string;
	/** Stops listening and ends open connections; a second time does nothing. */
	close(): Promise<void>;
}

/** Listens and says on which port; rejects with the socket's error. */
const listen = (server: Server, host: string, port: number): Promise<number> =>
	new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			const address = server.address();
			resolve(typeof address === 'object' && address !== null ? address.port : port);
		});
	});

/** Whether an error says that somebody else listens on a port. */
const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/**
 * Serves `fetch` on one address.
 *
 * @param port - 0: any
 * @param further - how many ports after it are tried where it is taken
 * @throws the socket's error
 */
export async function serve(fetch: Fetch, host: string, port: number, further = 0): Promise<Served> {
	const server = createAdaptorServer({ fetch });
	const listenNear = async (tried: number): Promise<number> => {
		try {
			return await listen(server, host, tried);
		} catch (error) {
			if (!isTaken(error) || tried >= port + further) throw error;
			return listenNear(tried + 1);
		}
	};
	const actual = await listenNear(port);
	return {
		address: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
		close: () =>
			new Promise((resolve, reject) => {
				if (!server.listening) return resolve();
				server.close((error) => (error === undefined ? resolve() : reject(error)));
				if ('closeAllConnections' in server) server.closeAllConnections();
			}),
	};
}

/**
 * A body of at most `most` bytes, or null. A longer one is read to its end and thrown away as it comes: a client that is cut
 * off while it still sends never sees why.
 */
export async function readBody(request: Request, most: number): Promise<Buffer | null> {
	const kept: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request.body ?? []) {
		size += chunk.length;
		if (size <= most) kept.push(chunk);
		else kept.length = 0;
	}
	return size > most ? null : Buffer.concat(kept);
}

/** What JSON says, or undefined where it is none. */
export function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
