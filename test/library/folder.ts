import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/library/store/store.ts';

/** A fresh folder that is gone when the test is over. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'on-the-record-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A library in a fresh folder, closed when the test is over. */
export async function temporaryStore(home = temporaryFolder()): Promise<Store> {
	const store = await openStore(home);
	onTestFinished(() => store.close());
	return store;
}

/** Writes a file and gives its path. */
export function write(folder: string, name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

/** Everything that comes out, in order. */
export async function all<T>(from: AsyncIterable<T>): Promise<readonly T[]> {
	const items: T[] = [];
	for await (const item of from) items.push(item);
	return items;
}
