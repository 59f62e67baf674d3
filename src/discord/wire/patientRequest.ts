import { DefaultRestOptions, type RESTOptions } from '@discordjs/rest';

type MakeRequest = RESTOptions['makeRequest'];
type Response = Awaited<ReturnType<MakeRequest>>;

const TOO_MANY_REQUESTS = 429;
const SERVER_FAULT = 500;
/** Where a 429 says nowhere how long to wait, in seconds. */
const UNTOLD_WAIT = 1;
/** The wait before the first repeat of a request that failed on the way, in milliseconds; it doubles with each further one. */
const FIRST_WAIT_MS = 100;
/** Most paths whose failures are remembered at a time: those of requests under way. */
const MOST_REMEMBERED = 10_000;

/** Errors of a connection that ended under a request, as Node and undici name them. */
const RESETS: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

const soon = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/**
 * The library waits as long as the header `Retry-After` says and not at all where only the body does: it then repeats as fast
 * as it can, which Discord answers with a ban of the address.
 */
async function withRetryAfter(response: Response): Promise<Response> {
	if (response.status !== TOO_MANY_REQUESTS || response.headers.has('Retry-After')) return response;
	const text = await response.text();
	const headers = new Headers([...response.headers]);
	headers.set('Retry-After', String(secondsIn(text) ?? UNTOLD_WAIT));
	return new globalThis.Response(text, { status: response.status, statusText: response.statusText, headers });
}

function secondsIn(body: string): number | null {
	try {
		const { retry_after: seconds }: { readonly retry_after?: unknown } = JSON.parse(body);
		return typeof seconds === 'number' && seconds >= 0 ? seconds : null;
	} catch {
		return null;
	}
}

/** One request, as the library makes it, but for a 429 that tells the wait in its body alone. */
export const patientRequest: MakeRequest = async (url, init) =>
	withRetryAfter(await DefaultRestOptions.makeRequest(url, init));

const isReset = (error: unknown): boolean => error instanceof Error && 'code' in error && RESETS.has(error.code);

/**
 * Requests that may be made twice. An attempt that ended in 5xx, or with its connection, is handed to the library's own repeats
 * after a wait that grows; the library itself repeats at once, and after most resets not at all.
 */
export class Repeating {
	/** Failed attempts by path: Discord may have done what they asked for. */
	readonly #failed = new Map<string, number>();

	/** For the REST option of this name. */
	readonly makeRequest: MakeRequest = async (url, init) => {
		const path = new URL(url).pathname;
		try {
			const response = await patientRequest(url, init);
			if (response.status >= SERVER_FAULT) await this.#wait(path);
			return response;
		} catch (error) {
			await this.#wait(path);
			// Under this name the library takes an error for one to repeat after.
			if (isReset(error))
				throw Object.assign(new Error('the connection ended', { cause: error }), { code: 'ECONNRESET' });
			throw error;
		}
	};

	/** Whether an attempt at a route ended in doubt. Forgets it. */
	wasDoubtful(route: string): boolean {
		const path = [...this.#failed.keys()].find((one) => one.endsWith(route));
		return path !== undefined && this.#failed.delete(path);
	}

	#wait(path: string): Promise<void> {
		const before = this.#failed.get(path) ?? 0;
		this.#failed.set(path, before + 1);
		for (const oldest of this.#failed.keys()) {
			if (this.#failed.size <= MOST_REMEMBERED) break;
			this.#failed.delete(oldest);
		}
		return soon(FIRST_WAIT_MS * 2 ** before);
	}
}
