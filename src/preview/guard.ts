import type { MiddlewareHandler } from 'hono';

/**
 * Keeps the page to the person at this computer. Listening on loopback alone does not: any web page that this person opens
 * can send requests to 127.0.0.1, and with a name that it points there (DNS rebinding) even read the answers.
 */

/** Names under which a browser on this computer, or at the end of an SSH tunnel, reaches the page. */
const OWN_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

const HEADERS = {
	'Content-Security-Policy': [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		// Pictures of a message come inside it and are shown from memory.
		"img-src 'self' blob:",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	].join('; '),
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cache-Control': 'no-store',
} as const;

function hostName(host: string): string | null {
	try {
		return new URL(`http://${host}`).hostname;
	} catch {
		return null;
	}
}

/**
 * Refuses (403) a request whose `Host` is not this computer's own name, and one that could change something (anything but
 * GET and HEAD) whose `Origin` is not the page itself. Puts the security headers on every answer.
 */
export const ownPageOnly: MiddlewareHandler = async (c, next) => {
	const host = c.req.header('host') ?? '';
	const name = hostName(host);
	const ownHost = name !== null && OWN_NAMES.has(name);
	const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
	const origin = c.req.header('origin');
	const ownOrigin = origin === undefined ? reads : origin === `http://${host}`;
	if (ownHost && ownOrigin) await next();
	else c.res = c.text('Only the page on this computer may ask.\n', 403);
	for (const [header, value] of Object.entries(HEADERS)) c.res.headers.set(header, value);
};
