import { describe, expect, it } from 'vitest';
import { makeTurns } from '../../src/discord/wire/turns.ts';

describe('turns', () => {
	it('are of one each, in order of coming', async () => {
		const turn = makeTurns();
		const log: string[] = [];
		const take = async (name: string): Promise<void> => {
			await turn();
			log.push(name);
			setImmediate(() => log.push(`behind ${name}`));
		};
		await Promise.all(['first', 'second', 'third'].map(take));
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(log.indexOf('first')).toBe(0);
		expect(log.indexOf('behind first')).toBeLessThan(log.indexOf('third'));
		expect(log.filter((one) => !one.startsWith('behind'))).toEqual(['first', 'second', 'third']);
	});

	it('are there again for who comes later', async () => {
		const turn = makeTurns();
		await turn();
		await new Promise((resolve) => setImmediate(resolve));
		await turn();
		await Promise.all([turn(), turn()]);
	});
});
