import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { isObject, type Json } from '../../../src/discord/referee/faults.ts';
import {
	callbackFaults,
	channelEditFaults,
	commandsFaults,
	editFaults,
	followUpFaults,
	postFaults,
} from './referee.ts';

/**
 * Discord for tests: REST and gateway on one loopback port, spoken to by the real client; interactions also go, signed, to an
 * endpoint of the bot's. Everything that the bot sends is judged by the referee; what it refuses is answered with 400 and written
 * down. It has every trouble that Discord has, when it is told to.
 */

export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAx.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB';
const APPLICATION = '100000000000000001';
export const SERVER = '100000000000000002';
const CHANNEL = '100000000000000003';
const BOT = '100000000000000004';

/** Pins that one channel may have. */
export const CHANNEL_PINS = 250;
const EPHEMERAL = 64;
/** First heartbeat is jittered over the interval: short, so that a missing answer shows. */
const HEARTBEAT_MS = 400;
/** Packets that are sent again to who comes back. */
const MOST_REPLAYED = 500;
const PATIENCE_MS = 60_000;

const OP = {
	dispatch: 0,
	heartbeat: 1,
	identify: 2,
	resume: 6,
	reconnect: 7,
	invalidSession: 9,
	hello: 10,
	ack: 11,
} as const;

/** A message as it stands in the channel. */
export interface Shown {
	readonly id: string;
	body: Json;
	/** Whether only the asker sees it. */
	readonly private: boolean;
	/** A promise that nobody fulfilled yet: "thinking". */
	pending: boolean;
	deleted: boolean;
}

/** What became of one interaction. */
export interface Exchange {
	readonly id: string;
	readonly token: string;
	/** The message that the component stands on. */
	readonly on: Shown | null;
	/** Callback types in the order in which they came; Discord takes the first only. */
	readonly callbacks: number[];
	/** The message that the interaction's webhook calls `@original`. */
	original: Shown | null;
	readonly followUps: Shown[];
	choices: readonly unknown[] | null;
}

export interface LoggedRequest {
	readonly method: string;
	readonly path: string;
	readonly authorization: string | null;
	readonly body: unknown;
	readonly files: Files;
	readonly at: number;
}

export interface FakeOptions {
	/** Close code with which every log-in is refused: 4004, 4014. */
	readonly refuseLogin?: number;
	/** Commands that Discord holds already. */
	readonly commands?: readonly Json[];
	/** Milliseconds between READY and the server that it announces: so long the client is starting. */
	readonly startsFor?: number;
	/** Milliseconds between heartbeats; short, so that one that is not answered shows, where absent. */
	readonly heartbeat?: number;
	/** Interactions that come right behind READY. */
	readonly onReady?: readonly Json[];
}

/** A kind of request that trouble can befall. */
type RequestKind = 'callback' | 'edit' | 'followUp' | 'delete' | 'register' | 'read';

/** What the next request of a kind meets. */
export interface Trouble {
	readonly on: RequestKind;
	/** Answered instead; without one the connection ends without an answer. */
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: unknown;
	/** Whether what was asked for is done all the same. */
	readonly done?: boolean;
	/** Never answered, and the connection left open. */
	readonly silent?: boolean;
}

const KINDS: readonly (readonly [RequestKind, RegExp])[] = [
	['callback', /^POST \/interactions\//],
	['edit', /^PATCH \/webhooks\//],
	['delete', /^DELETE \/webhooks\//],
	['followUp', /^POST \/webhooks\//],
	['register', /^PUT \/applications\//],
	['read', /^GET \/channels\/\d+\/messages\/\d+$/],
];

interface Refusal {
	readonly path: string;
	readonly faults: readonly string[];
}

type Answer = readonly [status: number, body?: unknown];

export class FakeDiscord {
	readonly requests: LoggedRequest[] = [];
	readonly refused: Refusal[] = [];
	/** Messages that the bot posted in the channel by itself. */
	readonly posted: Shown[] = [];
	/** Ids of pinned messages. */
	readonly pins = new Set<string>();
	/** Logged-in sockets by how they came: `identify` or `resume`. */
	readonly sessions: ('identify' | 'resume')[] = [];
	commands: readonly Json[];
	/** What became of the interactions that came right behind READY. */
	readonly early: Exchange[] = [];
	/** Troubles to come, each for one request. */
	readonly troubles: Trouble[] = [];
	/** Whether a session can be taken up again; if not, the client is told so (op 9) and has to start afresh. */
	resumes = true;
	/** Whether nobody is let in or back in at the moment; those who ask meanwhile are sent away and come again. */
	holdsLogIns = false;
	/** Where interactions are sent, signed, in place of the gateway. */
	endpoint: string | null = null;

	readonly #server: Server;
	readonly #sockets: WebSocketServer;
	readonly #exchanges = new Map<string, Exchange>();
	/** Who asked, by the token of the interaction. */
	readonly #askers = new Map<string, unknown>();
	readonly #waiting = new Set<() => void>();
	readonly #refuseLogin: number | undefined;
	readonly #startsFor: number;
	readonly #onReady: readonly Json[];
	readonly #heartbeat: number;
	/** The latest packets of the session, for those who come back to it. */
	readonly #sent: { readonly sequence: number; readonly packet: string }[] = [];
	readonly #keys = generateKeyPairSync('ed25519');
	#socket: WebSocket | null = null;
	#acknowledges = true;
	#sequence = 0;
	#ids = 200_000_000_000_000_000n;

	private constructor(options: FakeOptions) {
		this.commands = options.commands ?? [];
		this.#refuseLogin = options.refuseLogin;
		this.#startsFor = options.startsFor ?? 0;
		this.#onReady = options.onReady ?? [];
		this.#heartbeat = options.heartbeat ?? HEARTBEAT_MS;
		this.#server = createServer((request, response) => void this.#serve(request, response));
		this.#sockets = new WebSocketServer({ server: this.#server });
		this.#sockets.on('connection', (socket) => this.#welcome(socket));
	}

	static async start(options: FakeOptions = {}): Promise<FakeDiscord> {
		const fake = new FakeDiscord(options);
		await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve));
		return fake;
	}

	async stop(): Promise<void> {
		for (const socket of this.#sockets.clients) socket.terminate();
		this.#server.closeAllConnections();
		await new Promise<void>((resolve) => this.#server.close(() => resolve()));
	}

	get #port(): number {
		const address: string | AddressInfo | null = this.#server.address();
		return typeof address === 'object' && address !== null ? address.port : 0;
	}

	/** For `rest.api`. */
	get api(): string {
		return `http://127.0.0.1:${this.#port}/api`;
	}

	/** For `DISCORD_PUBLIC_KEY`. */
	get publicKey(): string {
		const { x } = this.#keys.publicKey.export({ format: 'jwk' });
		return Buffer.from(x ?? '', 'base64url').toString('hex');
	}

	newId(): string {
		this.#ids += 1n;
		return String(this.#ids);
	}

	/** Sends a packet as it is. */
	dispatch(t: string, d: unknown): void {
		this.#sequence += 1;
		const packet = JSON.stringify({ op: OP.dispatch, t, s: this.#sequence, d });
		this.#sent.push({ sequence: this.#sequence, packet });
		if (this.#sent.length > MOST_REPLAYED) this.#sent.shift();
		this.#socket?.send(packet);
	}

	/** Ends the connection from Discord's side. */
	closeGateway(code: number): void {
		this.#socket?.close(code);
	}

	/** Cuts the connection without a word. */
	breakGateway(): void {
		this.#socket?.terminate();
	}

	/** Acknowledges no heartbeat until somebody logs in again. */
	stopAcknowledging(): void {
		this.#acknowledges = false;
	}

	/** Tells the client that its session is over (op 9). */
	invalidateSession(resumable: boolean): void {
		this.#socket?.send(JSON.stringify({ op: OP.invalidSession, d: resumable }));
	}

	/** Asks the client to reconnect (op 7). */
	askToReconnect(): void {
		this.#socket?.send(JSON.stringify({ op: OP.reconnect, d: null }));
	}

	/**
	 * Somebody uses a command or presses a button.
	 *
	 * @param interaction - type, data and who; ids and tokens are added
	 * @returns when the bot has answered for good: not before a promise is fulfilled
	 */
	async interact(interaction: Json, on: Shown | null = null): Promise<Exchange> {
		const exchange = this.send(interaction, on);
		await this.until(() => {
			const [type] = exchange.callbacks;
			if (type === undefined) return false;
			if (type === 5) return exchange.original?.pending === false;
			return type !== 6 || exchange.original?.pending === false || exchange.followUps.length > 0;
		});
		return exchange;
	}

	/** An interaction whose first answer the test itself carries back, as a response to Discord's request. */
	asked(on: Shown | null = null): { readonly exchange: Exchange; readonly answer: (json: object) => Promise<void> } {
		const exchange = this.#exchange(on);
		const path = `/interactions/${exchange.id}/${exchange.token}/callback`;
		return { exchange, answer: async (json) => void this.#callback(path, json, []) };
	}

	#exchange(on: Shown | null): Exchange {
		const exchange: Exchange = {
			id: this.newId(),
			token: `token-${this.newId()}`,
			on,
			callbacks: [],
			original: null,
			followUps: [],
			choices: null,
		};
		this.#exchanges.set(exchange.token, exchange);
		return exchange;
	}

	/** As {@link interact}, without waiting. */
	send(interaction: Json, on: Shown | null = null): Exchange {
		const exchange = this.#exchange(on);
		const packet = {
			id: exchange.id,
			application_id: APPLICATION,
			token: exchange.token,
			version: 1,
			guild_id: SERVER,
			channel: { id: CHANNEL, type: 0 },
			channel_id: CHANNEL,
			app_permissions: '0',
			locale: 'en-GB',
			entitlements: [],
			authorizing_integration_owners: { 0: SERVER },
			attachment_size_limit: 10_485_760,
			...(on === null ? {} : { message: { id: on.id, channel_id: CHANNEL, ...on.body, flags: flagsOf(on) } }),
			...interaction,
		};
		if (isObject(interaction.member) && isObject(interaction.member.user))
			this.#askers.set(exchange.token, interaction.member.user.id);
		if (this.endpoint === null) this.dispatch('INTERACTION_CREATE', packet);
		else void this.#sendSigned(this.endpoint, exchange, packet);
		return exchange;
	}

	/** A request to the bot's endpoint, signed as Discord signs it, but for what `changes` says. */
	post(
		url: string,
		body: string,
		changes: { readonly timestamp?: string; readonly signature?: string } = {},
	): Promise<Response> {
		const timestamp = changes.timestamp ?? String(Math.floor(Date.now() / 1_000));
		const signature =
			changes.signature ?? sign(null, Buffer.from(timestamp + body), this.#keys.privateKey).toString('hex');
		return fetch(url, {
			method: 'POST',
			headers: {
				'Content-Type': 'application/json',
				'X-Signature-Timestamp': timestamp,
				...(signature === '' ? {} : { 'X-Signature-Ed25519': signature }),
			},
			body,
		});
	}

	/** The answer in the response counts as the callback, and is judged like one. */
	async #sendSigned(url: string, exchange: Exchange, packet: Json): Promise<void> {
		const path = `/interactions/${exchange.id}/${exchange.token}/callback`;
		try {
			const response = await this.post(url, JSON.stringify(packet));
			const type = response.headers.get('content-type') ?? '';
			const body = type.startsWith('application/json') ? await response.json() : await response.text();
			this.requests.push({ method: 'POST', path, authorization: null, body, files: [], at: performance.now() });
			if (response.ok) this.#callback(path, body, []);
			else this.#refuse(path, [`answered ${response.status}`]);
		} catch (error) {
			this.#refuse(path, [`no answer: ${String(error)}`]);
		}
		this.#happened();
	}

	/** Waits for something that the bot does; fails loudly where it does not come. */
	until(condition: () => boolean): Promise<void> {
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => {
				this.#waiting.delete(look);
				reject(new Error(`nothing came in ${PATIENCE_MS} ms; refused: ${JSON.stringify(this.refused)}`));
			}, PATIENCE_MS);
			const look = (): void => {
				if (!condition()) return;
				clearTimeout(timer);
				this.#waiting.delete(look);
				resolve();
			};
			this.#waiting.add(look);
			look();
		});
	}

	#happened(): void {
		for (const look of [...this.#waiting]) look();
	}

	// The gateway.

	#welcome(socket: WebSocket): void {
		if (this.holdsLogIns) {
			socket.close(4000);
			return;
		}
		socket.on('message', (data) => this.#hear(socket, JSON.parse(String(data))));
		socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: this.#heartbeat } }));
	}

	#hear(socket: WebSocket, packet: unknown): void {
		if (!isObject(packet)) return;
		switch (packet.op) {
			case OP.heartbeat:
				if (this.#acknowledges) socket.send(JSON.stringify({ op: OP.ack }));
				return;
			case OP.identify: {
				const token = isObject(packet.d) ? packet.d.token : null;
				const code = this.#refuseLogin ?? (token === TOKEN ? null : 4004);
				if (code !== null) {
					socket.close(code);
					return;
				}
				this.#socket = socket;
				this.#sent.length = 0;
				this.dispatch('READY', {
					v: 10,
					user: { id: BOT, username: 'On the Record', discriminator: '0', avatar: null, bot: true },
					guilds: [{ id: SERVER, unavailable: true }],
					application: { id: APPLICATION, flags: 0 },
					session_id: 'session',
					resume_gateway_url: `ws://127.0.0.1:${this.#port}`,
				});
				this.early.push(...this.#onReady.map((interaction) => this.send(interaction)));
				setTimeout(
					() => this.dispatch('GUILD_CREATE', { id: SERVER, name: 'Tenants', channels: [{ id: CHANNEL, type: 0 }] }),
					this.#startsFor,
				);
				this.sessions.push('identify');
				this.#happened();
				return;
			}
			case OP.resume:
				this.#socket = socket;
				this.#acknowledges = true;
				if (!this.resumes) {
					this.invalidateSession(false);
					return;
				}
				this.#replay(isObject(packet.d) ? Number(packet.d.seq) : 0);
				this.dispatch('RESUMED', {});
				this.sessions.push('resume');
				this.#happened();
		}
	}

	/** Who comes back is sent what he missed. */
	#replay(after: number): void {
		for (const { sequence, packet } of this.#sent) if (sequence > after) this.#socket?.send(packet);
	}

	// REST.

	async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { body, files } = await bodyOf(request);
		const path = decodeURIComponent((request.url ?? '').replace(/^\/api\/v10/, '').replace(/\?.*$/, ''));
		const method = request.method ?? '';
		const authorization = request.headers.authorization ?? null;
		this.requests.push({ method, path, authorization, body, files, at: performance.now() });
		const trouble = this.#trouble(`${method} ${path}`);
		if (trouble !== null) {
			if (trouble.done) this.#answer(method, path, authorization, body, files);
			if (trouble.silent) return;
			if (trouble.status === undefined) request.socket.resetAndDestroy();
			else {
				response.writeHead(trouble.status, { 'content-type': 'application/json', ...trouble.headers });
				response.end(JSON.stringify(trouble.body ?? { code: 0, message: 'Internal Server Error' }));
			}
			this.#happened();
			return;
		}
		const [status, answer] = this.#answer(method, path, authorization, body, files);
		response.statusCode = status;
		if (answer === undefined) response.end();
		else response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
		this.#happened();
	}

	#trouble(request: string): Trouble | null {
		const [kind] = KINDS.find(([, form]) => form.test(request)) ?? [];
		const index = this.troubles.findIndex(({ on }) => on === kind);
		return index < 0 ? null : (this.troubles.splice(index, 1)[0] ?? null);
	}

	#answer(method: string, path: string, authorization: string | null, body: unknown, files: Files): Answer {
		const open = /^\/(?:interactions|webhooks)\//.test(path);
		if (open && authorization !== null) return this.#refuse(path, ['a token where none belongs']);
		if (!open && authorization !== `Bot ${TOKEN}`) return [401, { code: 0, message: '401: Unauthorized' }];
		switch (`${method} ${path.replace(/\d{15,}/g, ':id').replace(/token-:id/, ':token')}`) {
			case 'GET /gateway/bot':
				return [
					200,
					{
						url: `ws://127.0.0.1:${this.#port}`,
						shards: 1,
						session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
					},
				];
			case 'GET /applications/@me':
				return [200, { id: APPLICATION, name: 'On the Record' }];
			case 'GET /applications/:id/commands':
				return path.includes(APPLICATION) ? [200, this.commands] : [403, { code: 20012, message: 'not yours' }];
			case 'PUT /applications/:id/commands':
				return this.#register(path, body);
			case 'POST /interactions/:id/:token/callback':
				return this.#callback(path, body, files);
			case 'PATCH /webhooks/:id/:token/messages/@original':
				return this.#edit(path, body, files);
			case 'GET /webhooks/:id/:token/messages/@original':
				return this.#original(path);
			case 'DELETE /channels/:id/messages/:id':
				return this.#deleteInChannel(path);
			case 'POST /channels/:id/messages':
				return this.#post(path, body, files);
			case 'PATCH /channels/:id/messages/:id':
				return this.#editInChannel(path, body, files);
			case 'GET /channels/:id/messages/:id':
				return this.#message(path);
			case 'PUT /channels/:id/messages/pins/:id':
				return this.#pin(path);
			case 'DELETE /channels/:id/messages/pins/:id':
				this.pins.delete(idIn(path));
				return [204];
			case 'DELETE /webhooks/:id/:token/messages/@original':
				return this.#delete(path);
			case 'POST /webhooks/:id/:token':
				return this.#followUp(path, body, files);
			default:
				return this.#refuse(path, [`no such route: ${method} ${path}`]);
		}
	}

	#refuse(path: string, faults: readonly string[]): Answer {
		this.refused.push({ path, faults });
		return [400, { code: 50035, message: faults.join('; ') }];
	}

	/** As Discord gives them back: ids and versions added, what says nothing left out or filled in. */
	#register(path: string, body: unknown): Answer {
		const faults = commandsFaults(body);
		if (faults.length > 0) return this.#refuse(path, faults);
		this.commands = (Array.isArray(body) ? body : []).filter(isObject).map((command) => ({
			id: this.newId(),
			application_id: APPLICATION,
			version: this.newId(),
			dm_permission: true,
			name_localizations: null,
			...command,
			...(Array.isArray(command.options) ? { options: command.options.map(withoutFalse) } : {}),
		}));
		return [200, this.commands];
	}

	#exchangeOf(path: string): Exchange | undefined {
		const token = /token-\d+/.exec(path)?.[0] ?? '';
		return this.#exchanges.get(token);
	}

	#show(body: unknown, isPrivate: boolean): Shown {
		return { id: this.newId(), body: isObject(body) ? body : {}, private: isPrivate, pending: false, deleted: false };
	}

	#callback(path: string, body: unknown, files: Files): Answer {
		const exchange = this.#exchangeOf(path);
		if (exchange === undefined) return [404, { code: 10062, message: 'Unknown interaction' }];
		if (exchange.callbacks.length > 0)
			return [400, { code: 40060, message: 'Interaction has already been acknowledged.' }];
		const faults = callbackFaults(body, files);
		if (faults.length > 0 || !isObject(body)) return this.#refuse(path, faults);
		const { type, data } = body;
		const flags = isObject(data) && typeof data.flags === 'number' ? data.flags : 0;
		const isPrivate = (flags & EPHEMERAL) !== 0;
		if (type === 4 || type === 5) {
			exchange.original = this.#show(data, isPrivate);
			exchange.original.pending = type === 5;
		} else if (type === 6 || type === 7) {
			if (exchange.on === null) return this.#refuse(path, ['an update without a message']);
			if (exchange.on.deleted && type === 7) return [404, { code: 10008, message: 'Unknown Message' }];
			exchange.original = exchange.on;
			if (type === 7 && isObject(data)) exchange.on.body = data;
			exchange.on.pending = type === 6;
		} else if (type === 8) exchange.choices = isObject(data) && Array.isArray(data.choices) ? data.choices : [];
		exchange.callbacks.push(Number(type));
		return [204];
	}

	#edit(path: string, body: unknown, files: Files): Answer {
		const original = this.#exchangeOf(path)?.original;
		if (original === undefined || original === null || original.deleted)
			return [404, { code: 10008, message: 'Unknown Message' }];
		const faults = editFaults(body, files);
		if (faults.length > 0 || !isObject(body)) return this.#refuse(path, faults);
		original.body = body;
		original.pending = false;
		return [200, { id: original.id, channel_id: CHANNEL }];
	}

	#original(path: string): Answer {
		const original = this.#exchangeOf(path)?.original;
		if (original === undefined || original === null || original.deleted || original.pending)
			return [404, { code: 10008, message: 'Unknown Message' }];
		return [200, { id: original.id, channel_id: CHANNEL }];
	}

	/** A message that stands in the channel for everyone. */
	#inChannel(path: string): Shown | null {
		const shown = [
			...[...this.#exchanges.values()].flatMap(({ original, followUps }) => [
				...(original === null ? [] : [original]),
				...followUps,
			]),
			...this.posted,
		].find((one) => one.id === idIn(path));
		return shown === undefined || shown.deleted || shown.private ? null : shown;
	}

	#post(path: string, body: unknown, files: Files): Answer {
		const faults = postFaults(body, files);
		if (faults.length > 0) return this.#refuse(path, faults);
		const shown = this.#show(body, false);
		this.posted.push(shown);
		return [200, { id: shown.id, channel_id: CHANNEL }];
	}

	#editInChannel(path: string, body: unknown, files: Files): Answer {
		const shown = this.#inChannel(path);
		if (shown === null) return [404, { code: 10008, message: 'Unknown Message' }];
		const faults = channelEditFaults(body, files);
		if (faults.length > 0 || !isObject(body)) return this.#refuse(path, faults);
		shown.body = body;
		return [200, { id: shown.id, channel_id: CHANNEL }];
	}

	#message(path: string): Answer {
		const shown = this.#inChannel(path);
		if (shown === null) return [404, { code: 10008, message: 'Unknown Message' }];
		const made = [...this.#exchanges.values()].find(({ original }) => original === shown);
		const user = { id: this.#askers.get(made?.token ?? '') };
		const by = made === undefined ? {} : { interaction_metadata: { user } };
		return [200, { id: shown.id, channel_id: CHANNEL, ...shown.body, ...by }];
	}

	#pin(path: string): Answer {
		if (this.#inChannel(path) === null) return [404, { code: 10008, message: 'Unknown Message' }];
		if (this.pins.size >= CHANNEL_PINS) {
			return [400, { code: 30003, message: 'Maximum number of pins reached for the channel (250)' }];
		}
		this.pins.add(idIn(path));
		return [204];
	}

	#deleteInChannel(path: string): Answer {
		const shown = this.#inChannel(path);
		if (shown === null) return [404, { code: 10008, message: 'Unknown Message' }];
		shown.deleted = true;
		return [204];
	}

	#delete(path: string): Answer {
		const original = this.#exchangeOf(path)?.original;
		if (original === undefined || original === null) return [404, { code: 10008, message: 'Unknown Message' }];
		original.deleted = true;
		original.pending = false;
		return [204];
	}

	#followUp(path: string, body: unknown, files: Files): Answer {
		const exchange = this.#exchangeOf(path);
		if (exchange === undefined) return [404, { code: 10015, message: 'Unknown Webhook' }];
		const faults = followUpFaults(body, files);
		if (faults.length > 0) return this.#refuse(path, faults);
		const flags = isObject(body) && typeof body.flags === 'number' ? body.flags : 0;
		const shown = this.#show(body, (flags & EPHEMERAL) !== 0);
		exchange.followUps.push(shown);
		return [200, { id: shown.id, channel_id: CHANNEL }];
	}
}

/** The message that a path ends in. */
const idIn = (path: string): string => path.split('/').at(-1) ?? '';

type Files = readonly { readonly name: string; readonly text: string }[];

/** Discord's own flags of a message: an edit does not make a private message public. */
const flagsOf = ({ body, private: isPrivate }: Shown): number =>
	(typeof body.flags === 'number' ? body.flags & ~EPHEMERAL : 0) | (isPrivate ? EPHEMERAL : 0);

const withoutFalse = (option: unknown): unknown =>
	isObject(option) ? Object.fromEntries(Object.entries(option).filter(([, value]) => value !== false)) : option;

async function bodyOf(request: IncomingMessage): Promise<{ readonly body: unknown; readonly files: Files }> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(Buffer.from(chunk));
	const bytes = Buffer.concat(chunks);
	const type = request.headers['content-type'] ?? '';
	if (bytes.length === 0) return { body: null, files: [] };
	if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(bytes.toString('utf8')), files: [] };
	const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
	const sent = [...form.values()].filter((value) => value instanceof File);
	const files = await Promise.all(sent.map(async (file) => ({ name: file.name, text: await file.text() })));
	return { body: JSON.parse(String(form.get('payload_json'))), files };
}
