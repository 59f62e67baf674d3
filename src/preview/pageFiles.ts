import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';

/** A file of the page, as it is served. */
export interface PageFile {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
};

const FOLDER = new URL('./page/', import.meta.url);

/** Every file of the page by name. What is not in here is not served, so no path can lead out of the folder. */
export async function readPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
	const files = new Map<string, PageFile>();
	for (const name of (await readdir(FOLDER)).sort()) {
		const type = TYPES[extname(name)];
		if (type !== undefined) files.set(name, { bytes: new Uint8Array(await readFile(new URL(name, FOLDER))), type });
	}
	return files;
}
