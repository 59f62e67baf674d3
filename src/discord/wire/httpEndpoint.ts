import type { HttpBindings } from '@hono/node-server';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { parsedJson, readBody, type Served, serve } from '../../serving.ts';
import type { Ports } from '../door.ts';
import type { Monitor } from '../monitor.ts';
import { withChannels } from '../pinning.ts';
import { RefusedError } from '../referee/faults.ts';
import { channelsOver } from './channels.ts';
import { FrontDesk } from './frontDesk.ts';
import { type Answer, httpReply } from './httpReply.ts';
import { type ApiBase, InteractionRest, tokenRest } from './rest.ts';
import { REPLAY_WINDOW_S, SIGNATURE_HEADER, type Signed, signatureCheck, TIMESTAMP_HEADER } from './signature.ts';

/** Largest interaction that is read, in bytes: a message command brings its message along, a modal 5 texts of 4,000 characters. */
const BODY_BYTES = 512 * 1_024;

export interface EndpointOptions {
	/** 64 hexadecimal digits. */
	readonly publicKey: string;
	readonly ports: Ports;
	readonly host: string;
	/** 0: any. */
	readonly port: number;
	readonly api?: ApiBase;
	/** The bot's token, for what it does in channels by itself; without one it does nothing there. */
	readonly token?: string;
	readonly monitor?: Monitor;
	/** Milliseconds. */
	readonly now?: () => number;
}

type Env = { readonly Bindings: HttpBindings };

const ping = z.object({ type: z.literal(InteractionType.Ping) });
const envelope = z.object({ id: z.string(), token: z.string(), application_id: z.string() });

/**
 * Takes interactions that Discord sends by itself, signed, to `POST /interactions`; beside the gateway or instead of it.
 *
 * @throws the socket's error where the port cannot be had
 */
export async function openEndpoint(options: EndpointOptions): Promise<Served> {
	const { ports, host, port, api, token, monitor } = options;
	const rest = new InteractionRest(api);
	const inChannels = token === undefined ? null : tokenRest(token, api);
	const acting = inChannels === null ? ports : withChannels(ports, channelsOver(inChannels));
	const desk = new FrontDesk(acting, 'http', monitor);
	const app = endpointApp(options, desk, rest);
	const served = await serve(app.fetch, host, port);
	monitor?.live('http', true);
	return {
		address: `${served.address}/interactions`,
		close: async () => {
			monitor?.live('http', false);
			await desk.drain();
			await served.close();
			rest.close();
			inChannels?.clearHandlerSweeper();
			inChannels?.clearHashSweeper();
		},
	};
}

function endpointApp({ publicKey, ports, now = Date.now }: EndpointOptions, desk: FrontDesk, rest: InteractionRest) {
	const isSigned = signatureCheck(publicKey, now);
	const isNew = onceWithin(REPLAY_WINDOW_S * 2_000, now);
	const app = new Hono<Env>();
	app.onError((error, c) => {
		ports.failed(error, 'http');
		return c.text('Something went wrong.\n', 500);
	});
	app.post('/interactions', async (c) => {
		const body = await readBody(c.req.raw, BODY_BYTES);
		if (body === null) return c.text('Too long.\n', 413);
		if (!isSigned(signedParts(c, body))) return c.text('Invalid request signature.\n', 401);
		const interaction = parsedJson(body.toString('utf8'));
		if (ping.safeParse(interaction).success) return c.json({ type: InteractionResponseType.Pong });
		const ids = envelope.safeParse(interaction);
		if (!ids.success) {
			ports.failed(ids.error, 'http');
			return c.text('That is no interaction.\n', 400);
		}
		const { id, token, application_id: applicationId } = ids.data;
		// Somebody who repeats a request that he overheard gets nothing, and nobody reads an answer twice.
		if (!isNew(id)) return c.text('Invalid request signature: used before.\n', 401);
		return answered(c, (answer) => desk.take(interaction, httpReply(rest, { id, token, applicationId }, answer)));
	});
	return app;
}

const signedParts = (c: Context<Env>, body: Uint8Array): Signed => ({
	signature: c.req.header(SIGNATURE_HEADER),
	timestamp: c.req.header(TIMESTAMP_HEADER),
	body,
});

/** Says of each id whether it comes for the first time; remembers them for as long as a repeated request would count. */
function onceWithin(ms: number, now: () => number): (id: string) => boolean {
	const seen = new Map<string, number>();
	return (id) => {
		for (const [old, at] of seen) {
			if (now() - at <= ms) break;
			seen.delete(old);
		}
		if (seen.has(id)) return false;
		seen.set(id, now());
		return true;
	};
}

/** The response that `work` gives with the `answer` in its hands, at the moment that it is given; `work` may go on after it. */
function answered(c: Context<Env>, work: (answer: Answer) => Promise<void>): Promise<Response> {
	return new Promise((resolve) => {
		let open = true;
		const answer: Answer = async (json) => {
			if (!open) throw new RefusedError('too-late');
			open = false;
			const gone = left(c);
			resolve(c.json(json));
			await gone;
		};
		const ended = (): void => resolve(c.text('No answer.\n', 500));
		work(answer).then(ended, ended);
	});
}

/** @throws RefusedError where Discord hung up first */
const left = ({ env: { outgoing } }: Context<Env>): Promise<void> =>
	new Promise((resolve, reject) => {
		if (outgoing.destroyed) reject(new RefusedError('too-late'));
		outgoing.once('finish', resolve);
		outgoing.once('close', () => reject(new RefusedError('too-late')));
	});
