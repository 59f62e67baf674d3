import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand } from '../../src/answers/asking/command.ts';
import type { Ports } from '../../src/discord/door.ts';
import { UnsendableError } from '../../src/discord/referee/faults.ts';
import { makeLog } from '../../src/log.ts';
import { TOKEN } from './fake/fakeDiscord.ts';
import { worldOf } from './library.ts';
import { ANN, closeAfterEach, command, member, runningOver, TRANSPORTS, typing, words } from './wire.ts';

/** What the operator reads of a fault: what, where and under which number. Never what somebody asked, and never who. */

closeAfterEach();

const QUESTION = 'did Xenia Quillfeather resign';

/** A command whose fault has the question in it, in every way that an error can. */
const leaky = defineCommand(
	{
		name: 'leaky',
		description: 'Has a fault',
		answersWith: 'message',
		options: { words: { type: 'text', description: 'What', required: true, suggest: 'names' } },
	},
	({ words: asked }) => {
		throw Object.assign(new Error(`cannot look for “${asked}” of ${ANN}`, { cause: new Error(`in "${asked}"`) }), {
			requestBody: { json: { content: asked } },
			question: asked,
			token: TOKEN,
		});
	},
);

function logged(): { readonly lines: string[]; readonly failed: Ports['failed'] } {
	const lines: string[] = [];
	return { lines, failed: makeLog('trace', { write: (line) => void lines.push(line) }).failed };
}

function expectDiscreet(lines: readonly string[]): void {
	for (const line of lines) {
		expect(line).not.toMatch(/Xenia|Quillfeather|resign/);
		expect(line).not.toContain(ANN);
		expect(line).not.toContain(TOKEN);
		expect(line).not.toMatch(/token-\d/);
	}
}

describe.each(TRANSPORTS)('over %s', (transport) => {
	it('whatever goes wrong, the log holds its number and place, and neither words nor people', async () => {
		const { lines, failed } = logged();
		const world = worldOf();
		const ports: Ports = { ...world.ports, failed, commands: new Map([...world.ports.commands, ['leaky', leaky]]) };
		const { fake } = await runningOver(transport, { ports });
		const { original } = await fake.interact(command('leaky', { words: QUESTION }));
		await fake.interact(command('find', { words: QUESTION }));
		await fake.interact(command('broken'));
		await fake.interact(typing('find', 'words', QUESTION));
		await fake.interact({
			type: 2,
			...member(ANN),
			data: { id: '1', type: 1, name: 'find', options: [{ name: QUESTION }] },
		});
		if (transport === 'gateway') {
			fake.dispatch('INTERACTION_CREATE', { ...command('find', { words: QUESTION }) });
			fake.troubles.push({
				on: 'callback',
				status: 400,
				body: {
					code: 50035,
					message: 'Invalid Form Body',
					errors: { content: { _errors: [{ code: 'X', message: 'bad' }] } },
				},
			});
			await fake.interact(command('find', { words: QUESTION }));
			fake.troubles.push({ on: 'callback', status: 404, body: { code: 10062, message: 'Unknown interaction' } });
			fake.send(command('find', { words: QUESTION }));
			await expect.poll(() => lines.length).toBe(5);
		}
		const [, id] = /Number for the operator: (\w+)/.exec(words(original)) ?? [];
		const line: unknown = JSON.parse(lines[0] ?? '');
		expect(line).toMatchObject({
			errorId: id,
			error: { name: 'Error', stack: expect.stringMatching(/log\.test\.ts/) },
		});
		expectDiscreet(lines);
	});
});

describe('an error', () => {
	it.each([
		['of JSON that is none', () => JSON.parse(`{"question": ${QUESTION}`)],
		['of a form that does not fit', () => z.object({ id: z.string() }).parse({ id: 7, question: QUESTION })],
		[
			'of a message that cannot be sent',
			() => {
				throw new UnsendableError([`custom_id "${QUESTION}" twice`]);
			},
		],
		[
			'that is no error',
			() => {
				throw `"${QUESTION}"`;
			},
		],
		[
			'with the bot’s token in it',
			() => {
				throw new Error(`Bot ${TOKEN} was refused at https://discord.com/api/webhooks/1/${TOKEN}/messages`);
			},
		],
	] as const)('%s is told without words, people and secrets', (_, fail) => {
		const { lines, failed } = logged();
		try {
			fail();
		} catch (error) {
			failed(error, 'abcd1234');
		}
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain('abcd1234');
		expectDiscreet(lines);
	});

	it('is told with the errors behind it', () => {
		const { lines, failed } = logged();
		failed(
			new Error('no answer', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET', status: 500 }) }),
			'1',
		);
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({
			error: { message: 'no answer', cause: { message: 'reset', code: 'ECONNRESET', status: 500 } },
		});
	});
});
