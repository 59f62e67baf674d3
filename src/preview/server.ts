import { handle, type Ports } from '../discord/handler.ts';
import { type Served, serve } from '../serving.ts';
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

/**
 * Opens the page that plays the Discord client, for this computer only.
 *
 * @throws the socket's error where neither the wanted port nor the next {@link FURTHER_PORTS} can be had
 */
export async function startPreview({ ports, commandsJson, greeting, port }: PreviewOptions): Promise<Served> {
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
export const serveOnLoopback = (fetch: Parameters<typeof serve>[0], port: number): Promise<Served> =>
	serve(fetch, LOOPBACK, port, FURTHER_PORTS);
