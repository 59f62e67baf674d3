import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, it } from 'vitest';
import { handle, type OutMessage } from '../../src/discord/handler.ts';
import type { Json } from '../../src/discord/referee/faults.ts';
import { allComponents } from '../../src/discord/referee/measure.ts';
import { openHouse } from '../../src/house.ts';
import { type House, PersonalError } from '../../src/terminal/surfaces.ts';
import { COMPILED } from '../library/processes.ts';
import { shown } from './shown.ts';

/** The whole house: files in a folder, kept, indexed, asked. */

const PROGRAM = resolve(import.meta.dirname, '../../bin/on-the-record.js');
const MINUTES = `Minutes of the tenants' meeting, 3 May 2024

The treasurer, Ann Mills, said: “The boiler fund stands at nine hundred pounds.”

It was agreed to write to the landlord about the lift.
`;

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const clean of cleanUp.splice(0).reverse()) await clean();
});

async function folder(files: Readonly<Record<string, string>> = {}): Promise<string> {
	const made = await mkdtemp(join(tmpdir(), 'house-'));
	cleanUp.push(() => rm(made, { recursive: true, force: true }));
	for (const [name, content] of Object.entries(files)) await writeFile(join(made, name), content);
	return made;
}

async function open(home: string, data: string | null): Promise<House> {
	const house = await openHouse({ home, data, logLevel: 'silent' }, () => undefined);
	cleanUp.push(() => house.close());
	return house;
}

const ANN = { user: { id: '111111111111111111' }, permissions: '0' };

/** What the asker reads, whichever way it comes. */
async function read(
	house: House,
	interaction: Json,
): Promise<{ readonly words: string; readonly message: OutMessage | null }> {
	const messages: OutMessage[] = [];
	const put = async (message: OutMessage) => void messages.push(message);
	const nothing = async (): Promise<void> => undefined;
	await handle(
		{ member: ANN, ...interaction },
		{
			message: put,
			update: put,
			edit: put,
			followUp: put,
			deferMessage: nothing,
			deferUpdate: nothing,
			modal: nothing,
			choices: nothing,
			delete: nothing,
		},
		house.ports,
	);
	const [message = null] = messages;
	const texts = allComponents(message?.body.components).flatMap(({ content }) =>
		typeof content === 'string' ? [shown(content)] : [],
	);
	return { words: texts.join('\n'), message };
}
const ask = (question: string): Json => ({
	type: 2,
	data: { name: 'ask', type: 1, options: [{ name: 'question', value: question }] },
});
const idOf = (message: OutMessage | null, label: string): unknown =>
	allComponents(message?.body.components).find((one) => one.label === label)?.custom_id;

describe('the house', () => {
	it('answers from the files of its folder', async () => {
		const house = await open(await folder(), await folder({ 'minutes.md': MINUTES }));
		expect(await house.held()).toBe('1 document.');
		expect((await read(house, ask('boiler fund'))).words).toContain('The boiler fund stands at nine hundred pounds.');
	});

	it('says what it left out and why', async () => {
		const house = await open(await folder(), await folder({ 'empty.txt': '', 'minutes.md': MINUTES }));
		expect(house.refused).toEqual([expect.stringMatching(/^empty\.txt: .+/)]);
		expect(await house.held()).toBe('1 document.');
	});

	it('without a document says so', async () => {
		const house = await open(await folder(), null);
		expect(await house.held()).toBe('No documents yet.');
		expect((await read(house, ask('boiler'))).words).toMatch(/No documents yet/);
	});

	it('with a folder that is not there says what to do', async () => {
		const opening = open(await folder(), join(await folder(), 'gone'));
		await expect(opening).rejects.toThrow(PersonalError);
	});

	it('finds a question of 6,000 characters again after a restart', async () => {
		const home = await folder();
		const lines = Array.from(
			{ length: 40 },
			(_, i) => `Item ${i + 1} of the minutes concerned the lift in block ${i + 1}.`,
		);
		const data = await folder({ 'minutes.md': lines.join('\n\n') });
		const long = `lift ${'block '.repeat(990)}`;
		const before = await openHouse({ home, data, logLevel: 'silent' }, () => undefined);
		const { message } = await read(before, ask(long));
		await before.close();
		const after = await open(home, data);
		const pressed = await read(after, {
			type: 3,
			data: { custom_id: idOf(message, 'Later') },
			message: { flags: message?.body.flags },
		});
		expect(pressed.words).toMatch(/Page 2 of \d/);
	});

	it('answers within five seconds from what the terminal added meanwhile', async () => {
		const home = await folder();
		const house = await open(home, null);
		expect((await read(house, ask('boiler fund'))).words).toMatch(/No documents yet/);
		const file = join(await folder({ 'minutes.md': MINUTES }), 'minutes.md');
		const adding = spawn(process.execPath, [PROGRAM, 'add', file], {
			env: {
				PATH: process.env.PATH,
				NODE_COMPILE_CACHE: COMPILED,
				ON_THE_RECORD_HOME: home,
				ON_THE_RECORD_DATA: 'none',
			},
			stdio: 'ignore',
		});
		await once(adding, 'exit');
		expect(adding.exitCode).toBe(0);
		await expect
			.poll(async () => (await read(house, ask('boiler fund'))).words, { timeout: 5_000, interval: 100 })
			.toContain('The boiler fund stands at nine hundred pounds.');
	});
});
