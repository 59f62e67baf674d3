import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** What decides what is read out of a text: the files of these folders and those in them. */
export const EXTRACTION_RULES = ['../../extraction/', '../../text/'] as const;
/** What decides how a file is read. */
export const READING_RULES = ['../../reading/', '../../text/'] as const;
/** Names the versions of the libraries that they use. */
const VERSIONS = '../../../package.json';

/**
 * Hash (16 hexadecimal digits) of everything that reading or extraction goes by, as it lies on the disk: what was read by other rules
 * is read again. Taken once at the start, so that an update under a running process is not mistaken for the rules it runs by.
 */
export async function rulesHash(folders: readonly string[]): Promise<string> {
	const hash = createHash('sha256').update(await readFile(new URL(VERSIONS, import.meta.url)).catch(() => ''));
	for (const folder of folders) {
		const url = new URL(folder, import.meta.url);
		const files = (await readdir(url, { recursive: true })).filter((file) => file.endsWith('.ts')).sort();
		const bodies = await Promise.all(files.map((file) => readFile(new URL(file, url)).catch(() => '')));
		for (const [i, file] of files.entries())
			hash
				.update(file)
				.update('\0')
				.update(bodies[i] ?? '');
	}
	return hash.digest('hex').slice(0, 16);
}
