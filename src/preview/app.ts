import { Hono } from 'hono';
import type { Reply } from '../discord/handler.ts';
import { parsedJson, readBody } from '../serving.ts';
import type { Greeting } from './greeting.ts';
import { ownPageOnly } from './guard.ts';
import { type ReplyLine, replyAsLines } from './interactionLines.ts';
import type { PageFile } from './pageFiles.ts';

/** Largest interaction that the page may send, in bytes: a file of the largest size that is read, as base64, and the rest. */
const BODY_BYTES = 8 * 1_024 * 1_024;

export interface PreviewParts {
	/** The one handler, with its ports already in its hands. */
	readonly handle: (interaction: unknown, reply: Reply) => Promise<void>;
	/** The registration JSON, as Discord gets it. */
	readonly commandsJson: readonly unknown[];
	/** Asked anew whenever the page opens: the library may have grown. */
	readonly greeting: () => Promise<Greeting> | Greeting;
	/** Sees what the handler let through: a fault of the program. */
	readonly failed: (error: unknown) => void;
	readonly files: ReadonlyMap<string, PageFile>;
}

/** The page's server, apart from any socket. It adds nothing to what the handler answers. */
export function previewApp({ handle, commandsJson, greeting, failed, files }: PreviewParts): Hono {
	const app = new Hono();
	app.use(ownPageOnly);
	app.onError((error, c) => {
		failed(error);
		return c.text('Something went wrong.\n', 500);
	});

	const serve = (name: string): Response => {
		const file = files.get(name);
		return file === undefined
			? new Response('Not here.\n', { status: 404 })
			: new Response(file.bytes, { headers: { 'Content-Type': file.type } });
	};
	app.get('/', () => serve('index.html'));
	app.get('/page/:name', (c) => serve(c.req.param('name')));
	app.get('/commands', (c) => c.json(commandsJson));
	app.get('/greeting', async (c) => c.json(await greeting()));

	app.post('/interactions', async (c) => {
		const body = await readBody(c.req.raw, BODY_BYTES);
		if (body === null) return c.text('Too long.\n', 413);
		if (!/^application\/json\b/.test(c.req.header('content-type') ?? '')) return c.text('Send JSON.\n', 415);
		const interaction = parsedJson(body.toString('utf8'));
		if (interaction === undefined) return c.text('That is not JSON.\n', 400);
		return new Response(answerLines(interaction, handle, failed), {
			headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' },
		});
	});
	return app;
}

/** The handler's calls as a stream of JSON lines, each sent when it is made; ends when the handler is done. */
function answerLines(
	interaction: unknown,
	handle: PreviewParts['handle'],
	failed: PreviewParts['failed'],
): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let open = true;
	return new ReadableStream<Uint8Array>({
		async start(controller) {
			const write = (line: ReplyLine): void => {
				if (open) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
			};
			// Not awaited before the stream is returned: a slow answer's first calls must reach the page at once.
			try {
				await handle(interaction, replyAsLines(write));
			} catch (error) {
				failed(error);
			}
			if (open) controller.close();
		},
		cancel() {
			// The page has gone: the handler may finish, nobody listens.
			open = false;
		},
	});
}
