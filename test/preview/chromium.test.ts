import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';

describe('looking for a browser', () => {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'browsers-'));
		for (const name of ['google-chrome', 'mine', 'broken']) {
			await writeFile(join(folder, name), '#!/bin/sh\n');
			await chmod(join(folder, name), name === 'broken' ? 0o644 : 0o755);
		}
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('takes an installed Chrome from the PATH', () => {
		expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(join(folder, 'google-chrome'));
	});

	it('takes the one that CHROMIUM_PATH names first', () => {
		expect(findChromium({ PATH: folder, CHROMIUM_PATH: join(folder, 'mine') })).toBe(join(folder, 'mine'));
	});

	it('passes over a file that cannot be run', () => {
		expect(findChromium({ PATH: folder, CHROMIUM_PATH: join(folder, 'broken') })).toBe(join(folder, 'google-chrome'));
	});
});
