import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { fileTrouble } from './fileTrouble.ts';
import { LibraryError } from './libraryError.ts';
import { copySqlite, isSound, replaceRows } from './sqlite.ts';
import { DATABASE_FILE, openStore, whileBusy } from './store.ts';

/**
 * A whole library in one file: documents, decisions, settings, queues. The file is a line of JSON that says what it is, then the
 * database as it was at one instant. Restoring checks all of it before the first row is touched, and is one transaction.
 */

const FORMAT = 'on-the-record backup';
/** Of the form of the file; what is in the database has steps of its own. */
const VERSION = 1;
/** The first line is never longer, in bytes. */
const LONGEST_HEAD = 4_096;
const BUSY_TIMEOUT = 5_000;

const head = z.object({
	format: z.literal(FORMAT),
	version: z.int(),
	/** ISO time in UTC. */
	madeAt: z.string(),
	/** Of the database: how many bytes, and their SHA-256 (hex). */
	bytes: z.int(),
	sha256: z.string(),
});
type Head = z.infer<typeof head>;

/** What a library holds, to be said to whoever backs it up. */
export interface BackedUp {
	readonly documents: number;
	readonly decisions: number;
	readonly madeAt: string;
}

async function sha256Of(file: string, start = 0): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(file, { start })) hash.update(chunk);
	return hash.digest('hex');
}

/** What cannot be read or written is said in a sentence. */
async function inWords<T>(what: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof LibraryError) throw error;
		throw new LibraryError(`${what}: ${fileTrouble(error)}.`);
	}
}

async function countIn(home: string): Promise<Omit<BackedUp, 'madeAt'>> {
	const store = await openStore(home);
	try {
		return await store.read(async (rows) => {
			const count = async (table: 'sources' | 'decisions'): Promise<number> => {
				const row = await rows
					.selectFrom(table)
					.select(({ fn }) => fn.countAll<number>().as('count'))
					.executeTakeFirstOrThrow();
				return row.count;
			};
			return { documents: await count('sources'), decisions: await count('decisions') };
		});
	} finally {
		await store.close();
	}
}

/**
 * Writes the library of a folder into one file. Whoever has the library open goes on reading and writing meanwhile. The file is there
 * whole or not at all.
 *
 * @throws LibraryError when there is no library, or the file cannot be written
 */
export async function backUp(home: string, file: string, now = new Date()): Promise<BackedUp> {
	const counts = await countIn(home);
	return inWords(`The backup ${file} cannot be written`, async () => {
		const folder = await mkdtemp(join(dirname(file), '.backup-'));
		try {
			const copy = join(folder, DATABASE_FILE);
			await whileBusy(async () => copySqlite(join(home, DATABASE_FILE), copy, BUSY_TIMEOUT));
			const about: Head = {
				format: FORMAT,
				version: VERSION,
				madeAt: now.toISOString(),
				bytes: (await stat(copy)).size,
				sha256: await sha256Of(copy),
			};
			const whole = join(folder, basename(file));
			const out = createWriteStream(whole, { flush: true, mode: 0o600 });
			await pipeline(async function* () {
				yield `${JSON.stringify(about)}\n`;
				yield* createReadStream(copy);
			}, out);
			await rename(whole, file);
			return { ...counts, madeAt: about.madeAt };
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	});
}

/** The first line of a backup, and where the database begins. @throws LibraryError */
async function readHead(file: string): Promise<{ readonly about: Head; readonly start: number }> {
	const foreign = new LibraryError(`${file} is no backup of On the Record.`);
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEAD), 0, LONGEST_HEAD, 0);
		const end = buffer.subarray(0, bytesRead).indexOf('\n');
		if (end < 0) throw foreign;
		let json: unknown;
		try {
			json = JSON.parse(buffer.subarray(0, end).toString('utf8'));
		} catch {
			throw foreign;
		}
		const about = head.safeParse(json);
		if (!about.success) throw foreign;
		if (about.data.version > VERSION) {
			throw new LibraryError(`${file} was made by a newer version of On the Record; update before you restore it.`);
		}
		return { about: about.data, start: end + 1 };
	} finally {
		await handle.close();
	}
}

/**
 * Puts a backup in the place of a folder's library. A running bot goes on answering, and answers from the backup within seconds.
 *
 * @param replace - false refuses where the library holds documents or decisions of people
 * @throws LibraryError for a file that is foreign, torn, broken or of a newer version; then nothing has changed
 */
export async function restoreBackup(
	home: string,
	file: string,
	{ replace }: { readonly replace: boolean },
): Promise<BackedUp> {
	return inWords(`The backup ${file} cannot be read`, async () => {
		const { about, start } = await readHead(file);
		const torn = new LibraryError(`${file} is torn or was changed: it is not as it was made. Nothing was restored.`);
		if ((await stat(file)).size !== start + about.bytes || (await sha256Of(file, start)) !== about.sha256) throw torn;
		if (!replace && (await holdsWork(home))) {
			throw new LibraryError(
				`The library in ${home} holds documents or decisions already; say --replace to put the backup in their place.`,
			);
		}
		// Opened once, so that both are at today's step of the schema.
		await (await openStore(home)).close();
		const folder = await mkdtemp(join(home, '.restoring-'));
		try {
			const copy = join(folder, DATABASE_FILE);
			await pipeline(createReadStream(file, { start }), createWriteStream(copy, { mode: 0o600 }));
			if (!isSound(copy)) throw torn;
			const counts = await countIn(folder);
			await whileBusy(async () => replaceRows(join(home, DATABASE_FILE), copy, BUSY_TIMEOUT));
			return { ...counts, madeAt: about.madeAt };
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	});
}

/** Whether a library holds anything that a person put there. */
async function holdsWork(home: string): Promise<boolean> {
	const store = await openStore(home);
	try {
		return await store.read(async (rows) => {
			const added = await rows.selectFrom('sources').select('id').where('origin', '=', 'added').executeTakeFirst();
			const decided = await rows.selectFrom('decisions').select('number').executeTakeFirst();
			return added !== undefined || decided !== undefined;
		});
	} finally {
		await store.close();
	}
}
