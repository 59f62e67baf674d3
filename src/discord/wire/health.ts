import { Hono } from 'hono';
import { type Served, serve } from '../../serving.ts';
import type { Monitor, Transport } from '../monitor.ts';
import { makeMetrics } from './metrics.ts';

/** Whoever may see the figures is on this computer; there is no option for another address. */
const LOOPBACK = '127.0.0.1';

/** What a way to Discord is at: not wanted, not yet live or live no more but trying, live. */
type Way = 'off' | 'waiting' | 'live';

/**
 * - `starting`: the library is being opened, or Discord has not answered yet
 * - `running`
 * - `stopping`: what is under way is being finished
 * - `ended`: Discord ended the session for good, or a fault ended the program
 */
type Phase = 'starting' | 'running' | 'stopping' | 'ended';

/** What this process is at, as those who watch over it see it. */
class Health {
	#phase: Phase = 'starting';
	readonly #ways: Record<Transport, Way> = { gateway: 'off', http: 'off' };

	/** A way to Discord is wanted from here on: without it the bot is not ready. */
	want(transport: Transport): void {
		if (this.#ways[transport] === 'off') this.#ways[transport] = 'waiting';
	}

	live(transport: Transport, isLive: boolean): void {
		this.#ways[transport] = isLive ? 'live' : 'waiting';
	}

	/** Nothing but `ended` follows on `stopping`, and nothing on `ended`. */
	enter(phase: Phase): void {
		if (this.#phase === 'ended' || (this.#phase === 'stopping' && phase !== 'ended')) return;
		this.#phase = phase;
	}

	/** Whether restarting the process could not help: it works, or is on its way. */
	get healthy(): boolean {
		return this.#phase !== 'ended';
	}

	/** Whether interactions that Discord sends now are answered. */
	get ready(): boolean {
		return this.#phase === 'running' && Object.values(this.#ways).every((way) => way !== 'waiting');
	}

	get state(): { readonly phase: Phase; readonly gateway: Way; readonly http: Way } {
		return { phase: this.#phase, ...this.#ways };
	}
}

/** Health and figures as they are served, and where they are told. */
export interface Watched extends Served {
	readonly health: Health;
	readonly monitor: Monitor;
	/** A fault of the program was logged. */
	fault(): void;
}

/**
 * Serves `/healthz` (does the process work), `/readyz` (are interactions answered) and `/metrics` (Prometheus) on loopback.
 *
 * @throws the socket's error where the port cannot be had
 */
export async function watch(port: number): Promise<Watched> {
	const health = new Health();
	const metrics = makeMetrics();
	const app = new Hono();
	app.get('/healthz', (c) => c.json(health.state, health.healthy ? 200 : 503));
	app.get('/readyz', (c) => c.json(health.state, health.ready ? 200 : 503));
	app.get('/metrics', async (c) => c.text(await metrics.text(), 200, { 'Content-Type': metrics.contentType }));
	const { address, close } = await serve(app.fetch, LOOPBACK, port);
	return {
		address,
		health,
		monitor: {
			...metrics.monitor,
			live: (transport, isLive) => {
				health.live(transport, isLive);
				metrics.monitor.live(transport, isLive);
			},
		},
		fault: metrics.fault,
		close,
	};
}
