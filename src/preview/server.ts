import { createAdaptorServer } from '@hono/node-server';
import { handle, type Ports } from '../discord/handler.ts';
import { previewApp } from './app.ts';
import type { Greeting } from './greeting.ts';
import { readPageFiles } from './pageFiles.ts';

/** How many ports after the wanted one are tried where it is taken. */
const FURTHER_PORTS = 20;
/** The page is for the person at this computer; there is no option for another address. */
const LOOPBACK = '127.0.0.1';

export interface PreviewOptions {
	readonly ports: Ports;
	/** The registration JSON, as Discord gets it. */
	readonly commandsJson: readonly unknown[];
	/** For the first card; asked anew whenever the page opens. */
	readonly greeting: () => Promise<Greeting> | Greeting;
	/** Wanted port; the next free one is taken instead where it is in use. 0: any. */
	readonly port: number;
}

export interface Preview {
	/** Where the page is: `http://127.0.0.1:3000`. */
	readonly address: string;
	/** Stops listening and ends open connections. */
	close(): Promise<void>;
}

type Server = ReturnType<typeof createAdaptorServer>;

/** Listens and says on which port; rejects with the socket's error. */
const listen = (server: Server, port: number): Promise<number> =>
	new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, LOOPBACK, () => {
			server.off('error', reject);
			const address = server.address();
			resolve(typeof address === 'object' && address !== null ? address.port : port);
		});
	});

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function listenNear(server: Server, port: number): Promise<number> {
	for (let tried = port; ; tried += 1) {
		try {
			return await listen(server, tried);
		} catch (error) {
			if (!isTaken(error) || tried >= port + FURTHER_PORTS) throw error;
		}
	}
}

/**
 * Opens the page that plays the Discord client, for this computer only.
 *
 * @throws the socket's error where neither the wanted port nor the next {@link FURTHER_PORTS} can be had
 */
export async function startPreview({ ports, commandsJson, greeting, port }: PreviewOptions): Promise<Preview> {
	const app = previewApp({
		handle: (interaction, reply) => handle(interaction, reply, ports),
		commandsJson,
		greeting,
		failed: (error) => ports.failed(error, 'preview'),
		files: await readPageFiles(),
	});
	return serveOnLoopback(app.fetch, port);
}

/** Serves `fetch` on loopback, on `port` or the next free one. */
export async function serveOnLoopback(
	fetch: (request: Request) => Response | Promise<Response>,
	port: number,
): Promise<Preview> {
	const server = createAdaptorServer({ fetch });
	const actual = await listenNear(server, port);
	return {
		address: `http://${LOOPBACK}:${actual}`,
		close: () =>
			new Promise((resolve, reject) => {
				server.close((error) => (error === undefined ? resolve() : reject(error)));
				if ('closeAllConnections' in server) server.closeAllConnections();
			}),
	};
}
