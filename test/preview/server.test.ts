import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { startPreview } from '../../src/preview/server.ts';
import type { Served } from '../../src/serving.ts';
import { GREETING, ports } from './opened.ts';

/** The page's server keeps to this computer and to its own page. */

const open: Served[] = [];
afterEach(async () => {
	for (const one of open.splice(0)) await one.close();
});

async function start(port = 0): Promise<Served> {
	const preview = await startPreview({ ports: ports(), commandsJson: [], greeting: () => GREETING, port });
	open.push(preview);
	return preview;
}

interface Answered {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly text: string;
}

/** Unlike fetch, this sends whatever `Host` and `Origin` it is told to. */
function ask(
	address: string,
	path: string,
	{
		method = 'GET',
		headers = {},
		body = '',
	}: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answered> {
	const { hostname, port } = new URL(address);
	return new Promise((resolve, reject) => {
		const sent = request({ hostname, port, path, method, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					text: Buffer.concat(chunks).toString('utf8'),
				}),
			);
		});
		sent.on('error', reject);
		sent.end(body);
	});
}

const COMMAND = JSON.stringify({
	id: '1',
	application_id: '2',
	type: 2,
	token: 't',
	version: 1,
	user: { id: '3' },
	data: { id: '4', name: 'find', type: 1, options: [{ name: 'words', type: 3, value: 'wept' }] },
});
const post = (address: string, headers: Record<string, string> = {}, body = COMMAND): Promise<Answered> =>
	ask(address, '/interactions', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', Origin: address, ...headers },
		body,
	});

describe('where it listens', () => {
	it('is loopback only', async () => {
		const { address } = await start();
		expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
	});

	it('is the next free port where the wanted one is taken', async () => {
		const first = await start();
		const taken = Number(new URL(first.address).port);
		const second = await start(taken);
		const got = Number(new URL(second.address).port);
		expect(got).toBeGreaterThan(taken);
		expect(got).toBeLessThanOrEqual(taken + 20);
	});
});

describe('who may ask', () => {
	it.each(['127.0.0.1', 'localhost', '[::1]'])(
		'this computer as %s, also through a tunnel from another port',
		async (host) => {
			const { address } = await start();
			expect((await ask(address, '/greeting', { headers: { Host: `${host}:8080` } })).status).toBe(200);
		},
	);

	it.each(['example.org', 'localhost.example.org', '127.0.0.1.example.org:3000', '192.168.0.7'])(
		'nobody under the name “%s”',
		async (host) => {
			const { address } = await start();
			expect((await ask(address, '/greeting', { headers: { Host: host } })).status).toBe(403);
			expect((await post(address, { Host: host, Origin: `http://${host}` })).status).toBe(403);
		},
	);

	it.each(['http://example.org', 'null', 'http://127.0.0.1:1', 'https://localhost'])(
		'no page of %s',
		async (origin) => {
			const { address } = await start();
			const answered = await post(address, { Origin: origin });
			expect(answered.status).toBe(403);
			expect(answered.text).not.toContain('wept');
			expect((await ask(address, '/commands', { headers: { Origin: origin } })).status).toBe(403);
		},
	);

	it('no request that changes something and does not say whose it is', async () => {
		const { address } = await start();
		const sent = await ask(address, '/interactions', {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: COMMAND,
		});
		expect(sent.status).toBe(403);
	});
});

describe('what it answers', () => {
	it('is the handler’s calls as lines of JSON', async () => {
		const { address } = await start();
		const { status, text } = await post(address);
		expect(status).toBe(200);
		const lines = text.trim().split('\n');
		expect(lines.map((line) => JSON.parse(line).call)).toEqual(['message']);
		expect(text).toContain('Tenants wept.');
	});

	it('is a refusal for what is too long, no JSON, or sent as something else', async () => {
		const { address } = await start();
		expect((await post(address, {}, `{"x":"${'x'.repeat(9_000_000)}"}`)).status).toBe(413);
		expect((await post(address, {}, '{')).status).toBe(400);
		expect((await post(address, { 'Content-Type': 'text/plain' })).status).toBe(415);
	});

	it('is no file from outside of the page', async () => {
		const { address } = await start();
		for (const path of ['/page/..%2fserver.ts', '/page/%2e%2e/server.ts', '/page/tsconfig.json', '/package.json']) {
			expect((await ask(address, path)).status).toBe(404);
		}
	});

	it('never lets a browser load or run anything from elsewhere, or frame the page', async () => {
		const { address } = await start();
		for (const path of ['/', '/page/main.js', '/greeting', '/nothing']) {
			const { headers } = await ask(address, path);
			expect(headers['content-security-policy']).toContain("default-src 'none'");
			expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['referrer-policy']).toBe('no-referrer');
		}
	});
});
