import type { Ports, Reply } from '../door.ts';
import { handle, turnAway } from '../handler.ts';
import { type FirstOutcome, type Monitor, NO_MONITOR, type Transport } from '../monitor.ts';
import { RefusedError } from '../referee/faults.ts';
import { makeTurns } from './turns.ts';

/** Time for answers under way when the bot shuts down, in milliseconds. */
const DRAIN_MS = 3_000;

/** A pause that does not keep the process alive. */
export const soon = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms).unref());

const outcomeOf = (error: unknown): FirstOutcome =>
	error instanceof RefusedError ? (error.why === 'too-late' ? 'too-late' : 'refused') : 'failed';

/** The reply as it is, with each first answer counted. */
function counted(reply: Reply, monitor: Monitor): Reply {
	const came = performance.now();
	const first =
		<A extends readonly unknown[]>(name: string, call: (...args: A) => Promise<void>) =>
		async (...args: A): Promise<void> => {
			try {
				await call(...args);
				monitor.acknowledged(name, performance.now() - came, 'taken');
			} catch (error) {
				monitor.acknowledged(name, performance.now() - came, outcomeOf(error));
				throw error;
			}
		};
	return {
		...reply,
		message: first('message', reply.message),
		update: first('update', reply.update),
		deferMessage: first('defer', reply.deferMessage),
		deferUpdate: first('defer', reply.deferUpdate),
		modal: first('modal', reply.modal),
		choices: first('choices', reply.choices),
	};
}

/**
 * Where interactions are taken in, whichever way they came: knows which are under way, and turns away in words what comes while the
 * bot shuts down.
 */
export class FrontDesk {
	readonly #ports: Ports;
	readonly #transport: Transport;
	readonly #monitor: Monitor;
	readonly #underWay = new Set<Promise<void>>();
	#closing = false;

	constructor(ports: Ports, transport: Transport, monitor: Monitor = NO_MONITOR) {
		const turn = makeTurns();
		// Everything that takes time of this thread asks for a library first; by then an answer's promise has its timer.
		const collection: Ports['collection'] = async (serverId) => {
			const opened = await ports.collection(serverId);
			await turn();
			return opened;
		};
		this.#ports = { ...ports, collection };
		this.#transport = transport;
		this.#monitor = monitor;
	}

	/** Answers an interaction; resolves when all work on it has ended, and never rejects. */
	take(interaction: unknown, reply: Reply): Promise<void> {
		this.#monitor.arrived(this.#transport);
		const answer = this.#closing ? turnAway : handle;
		const work = answer(interaction, counted(reply, this.#monitor), this.#ports).finally(() => {
			this.#underWay.delete(work);
			this.#monitor.ended();
		});
		this.#underWay.add(work);
		return work;
	}

	/** From here on interactions are turned away; waits for those under way, at most {@link DRAIN_MS}. */
	async drain(): Promise<void> {
		this.#closing = true;
		await Promise.race([Promise.allSettled(this.#underWay), soon(DRAIN_MS)]);
		// Those that were turned away meanwhile.
		await Promise.race([Promise.allSettled(this.#underWay), soon(DRAIN_MS / 10)]);
	}
}
