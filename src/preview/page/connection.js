/** @import { ReplyLine } from '../interactionLines.ts' */

/** The server did not answer at all, or not to this page: nothing has been lost, the same can be sent again. */
export class ServerGone extends Error {
	/** @override */
	name = 'ServerGone';
}

/**
 * @param {unknown} value
 * @returns {value is ReplyLine}
 */
const isReplyLine = (value) => typeof value === 'object' && value !== null && 'call' in value;

/** @type {(cause: unknown) => never} */
const gone = (cause) => {
	throw new ServerGone('', { cause });
};

/**
 * Hands an interaction to the handler.
 *
 * @param {object} interaction
 * @param {(line: ReplyLine) => void} onLine each call of the handler, as it comes
 * @param {AbortSignal | null} [signal]
 * @throws {ServerGone} where the server cannot be reached, refuses, breaks off, or `signal` was given
 */
export async function sendInteraction(interaction, onLine, signal = null) {
	const response = await fetch('/interactions', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(interaction),
		signal,
	}).catch(gone);
	if (!response.ok || response.body === null) throw new ServerGone();
	const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
	let rest = '';
	for (;;) {
		const { done, value } = await reader.read().catch(gone);
		if (done) return;
		const lines = `${rest}${value}`.split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) {
			/** @type {unknown} */
			const parsed = JSON.parse(line);
			if (isReplyLine(parsed)) onLine(parsed);
		}
	}
}

/**
 * @param {string} path
 * @returns {Promise<unknown>}
 * @throws {ServerGone}
 */
export async function getJson(path) {
	try {
		const response = await fetch(path);
		if (!response.ok) throw new ServerGone();
		return await response.json();
	} catch (error) {
		throw error instanceof ServerGone ? error : new ServerGone('', { cause: error });
	}
}
