import { once } from 'node:events';
import { createServer, type Server as FileServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import type { Exchange, FakeDiscord, Shown } from './fake/fakeDiscord.ts';
import { MODERATOR, type ModeratedWorld, moderatedWorld, Server } from './moderating.ts';
import { measureStretches } from './stretches.ts';
import { ANN, member, press, words } from './wire.ts';

/** Questions are answered at once while a document as long as they may be is read, and while it is saved and made ready to answer from. */

/** Discord gives up on an answer after so long. */
const DEADLINE_MS = 3_000;
/** People are promised an answer within so long. */
const PROMISED_MS = 300;
const LONGEST_BYTES = 5_000_000;
/** Between questions, in milliseconds. */
const PAUSE_MS = 100;
const FILE = '500000000000000001';

let world: ModeratedWorld;
let fake: FakeDiscord;
let files: FileServer;
beforeAll(async () => {
	world = await moderatedWorld();
	({ fake } = world);
	const bytes = longText();
	files = createServer((_, response) => response.end(bytes)).listen(0, '127.0.0.1');
	await once(files, 'listening');
});
afterAll(async () => {
	files.close();
	await world.close();
});

/** Minutes of many paragraphs, no two alike. */
function longText(): string {
	let text = 'The zeppelin is moored behind the town hall.\n\n';
	for (let i = 0; text.length < LONGEST_BYTES - 50_000; i++) {
		const said = `“We will mend ${i} doors by spring,” said Kate Mills on ${1 + (i % 28)} May 2023. `;
		text += `${i % 4 === 0 ? said : ''}${`On day ${i} the barge ${i * 7} brought ${i * 13} crates of turnips to quay ${i % 97}. `.repeat(6)}\n\n`;
	}
	return text;
}

/** The form of `/documents add`, with the file attached as Discord does: as an address. */
function handedIn() {
	const { port } = z.object({ port: z.number() }).parse(files.address());
	const url = `http://127.0.0.1:${port}/minutes.txt`;
	const attachments = { [FILE]: { id: FILE, filename: 'minutes.txt', size: LONGEST_BYTES, url, proxy_url: url } };
	const components = [{ type: 18, component: { type: 19, custom_id: 'file', values: [FILE] } }];
	return { custom_id: '1fqdocuments add{}', components, resolved: { attachments } };
}

const isAnswered = ({ callbacks, original }: Exchange): boolean =>
	callbacks.length > 0 && original !== null && !original.pending;

it('a document of 5 MB keeps nobody waiting who asks meanwhile', async () => {
	const server = new Server(fake);
	const ask = async (question: string): Promise<Shown | null> => {
		const asked = performance.now();
		const exchange = fake.send(server.said('ask', { question }, member(ANN)));
		await fake.until(() => exchange.callbacks.length > 0);
		expect(performance.now() - asked).toBeLessThan(DEADLINE_MS);
		await fake.until(() => isAnswered(exchange));
		return exchange.original;
	};
	/** Asks until something is so. @returns how often */
	const askedUntil = async (isOver: () => boolean): Promise<number> => {
		let count = 0;
		for (; !isOver(); count++) {
			expect(words(await ask('lease swindle'))).toContain('swindle');
			await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
		}
		return count;
	};
	// What is loaded and compiled for a first answer is no part of it.
	for (let i = 0; i < 3; i++) await ask('where is the zeppelin');

	const stretches = measureStretches();
	const looking = fake.send(server.there({ type: 5, ...MODERATOR, data: handedIn() }));
	expect(await askedUntil(() => isAnswered(looking))).toBeGreaterThan(1);
	expect(words(looking.original)).toMatch(/^Read, not saved yet/);
	expect(stretches().own).toBeLessThan(PROMISED_MS);

	const saving = fake.send(server.there(press(looking.original, 'Save', MODERATOR)), looking.original);
	expect(await askedUntil(() => isAnswered(saving) && words(saving.original).startsWith('Saved'))).toBeGreaterThan(1);
	expect(words(await ask('where is the zeppelin'))).toContain('moored behind the town hall');
	expect(words(await ask('lease swindle'))).toContain('swindle');
	// Of this thread's own time, which tells on a busy machine too: nobody ever waits for the rest of the work.
	expect(stretches().own).toBeLessThan(PROMISED_MS);
	expect(fake.refused).toEqual([]);
});
