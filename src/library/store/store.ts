import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import timers from 'node:timers/promises';
import { Kysely, SqliteDialect, sql } from 'kysely';
import * as z from 'zod';
import type { Extraction } from '../../extraction/extraction.ts';
import type { Text } from '../../text/span.ts';
import { fileTrouble } from './fileTrouble.ts';
import { LibraryError } from './libraryError.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { EXTRACTION_RULES, READING_RULES, rulesHash } from './rulesHash.ts';
import type { Tables } from './schema.ts';
import { isBroken, isBusy, openSqlite, whyNotWritable } from './sqlite.ts';

/** Rows are read and written through this; the same for SQLite and, later, PostgreSQL. */
export type Rows = Kysely<Tables>;

/** What is kept. One per process (and one per worker thread); any number of processes may have the same folder open. */
export interface Store {
	/** The folder that holds the database file. */
	readonly home: string;
	/**
	 * Everything that writes goes through here: one transaction that has the write lock from its beginning. When another
	 * process holds the lock, the whole function is run again later, so it must do nothing but read and write rows. Do not
	 * call it within itself.
	 *
	 * @throws LibraryError when the lock was not to be had for {@link WRITE_PATIENCE} ms
	 */
	write<T>(change: (rows: Rows) => Promise<T>): Promise<T>;
	/** Reads from one unchanging snapshot, on a connection of its own; waits for no writer. */
	read<T>(look: (rows: Rows) => Promise<T>): Promise<T>;
	/** Counts changes of what is held, by whichever process; see `watchGeneration.ts`. */
	generation(): Promise<number>;
	/** What was made from rows and never changes, kept as long as the store is open. */
	readonly made: Made;
	close(): Promise<void>;
}

/** Texts by their id and extractions by their key: immutable, so one copy serves every snapshot. */
interface Made {
	/** Hash of the rules that texts are read by, as they were when the store was opened. */
	readonly rules: string;
	/** Hash of the rules that files are read by. */
	readonly readingRules: string;
	readonly texts: Map<string, Text>;
	readonly extractions: Map<string, Extraction>;
}

export const DATABASE_FILE = 'on-the-record.sqlite';

/** A statement blocks its thread for so many milliseconds while it waits for a lock; after that the wait goes on aside. */
const BUSY_TIMEOUT = 10;
/** A reader in WAL mode waits only while another process recovers the log after a crash. */
const READ_BUSY_TIMEOUT = 5_000;
/** Milliseconds after which a write that never got the lock gives up. */
const WRITE_PATIENCE = 60_000;
const SHORTEST_WAIT = 4;
const LONGEST_WAIT = 120;

/** Runs something again as long as the database is busy. Waits grow, with chance in them, so that two never march in step. */
export async function whileBusy<T>(attempt: () => Promise<T>): Promise<T> {
	const until = Date.now() + WRITE_PATIENCE;
	for (let longest = SHORTEST_WAIT; ; longest = Math.min(longest * 2, LONGEST_WAIT)) {
		try {
			return await attempt();
		} catch (error) {
			const why = whyNotWritable(error);
			if (why !== null) throw new LibraryError(`The library cannot be written: ${why}.`);
			if (!isBusy(error)) throw error;
			if (Date.now() > until) {
				throw new LibraryError(
					'Another process has been writing to the library for a minute; try again when it is done.',
				);
			}
			await timers.setTimeout(SHORTEST_WAIT + Math.random() * longest);
		}
	}
}

async function inTransaction<T>(rows: Rows, change: (rows: Rows) => Promise<T>): Promise<T> {
	return rows.connection().execute(async (one) => {
		await sql`begin immediate`.execute(one);
		try {
			const result = await change(one);
			await sql`commit`.execute(one);
			return result;
		} catch (error) {
			await sql`rollback`.execute(one).catch(() => {
				// SQLite has already rolled back by itself; the error that led here is the one that counts.
			});
			throw error;
		}
	});
}

/** Brings the schema up to date. Runs under the write lock, so two processes that start at once do it one after the other. */
async function migrate(rows: Rows, migrations: readonly Migration[]): Promise<void> {
	await rows.schema
		.createTable('migrations')
		.ifNotExists()
		.addColumn('name', 'text', (column) => column.primaryKey())
		.addColumn('applied_at', 'text', (column) => column.notNull())
		.execute();
	const applied = new Set((await rows.selectFrom('migrations').select('name').execute()).map((row) => row.name));
	const known = new Set(migrations.map((migration) => migration.name));
	if ([...applied].some((name) => !known.has(name))) {
		throw new LibraryError('This library was written by a newer version of On the Record; update before you go on.');
	}
	for (const migration of migrations) {
		if (applied.has(migration.name)) continue;
		await migration.up(rows);
		await rows
			.insertInto('migrations')
			.values({ name: migration.name, applied_at: new Date().toISOString() })
			.execute();
	}
}

/**
 * Opens the library in a folder, made if missing, and brings its schema up to date.
 *
 * @param home - folder for the database file
 * @param migrations - the schema's steps; others than our own are for tests
 * @throws LibraryError for a folder that cannot be used, a broken database, or one of a newer version
 */
export async function openStore(home: string, migrations: readonly Migration[] = MIGRATIONS): Promise<Store> {
	try {
		await mkdir(home, { recursive: true });
	} catch (error) {
		const why = fileTrouble(error);
		throw new LibraryError(`The folder ${home} cannot be made or used: ${why}; set ON_THE_RECORD_HOME to another one.`);
	}
	const file = join(home, DATABASE_FILE);
	const connect = async (busyTimeout: number): Promise<Rows> => {
		try {
			const database = await whileBusy(async () => openSqlite(file, busyTimeout));
			return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
		} catch (error) {
			if (!isBroken(error) && !(error instanceof Error && 'errcode' in error)) throw error;
			throw new LibraryError(`The library in ${file} cannot be opened: the file is broken or may not be written.`);
		}
	};
	const writing = await connect(BUSY_TIMEOUT);
	try {
		await whileBusy(() => inTransaction(writing, (rows) => migrate(rows, migrations)));
	} catch (error) {
		await writing.destroy();
		throw error;
	}
	const reading = await connect(READ_BUSY_TIMEOUT);
	await sql`pragma query_only = 1`.execute(reading);

	return {
		home,
		made: {
			rules: await rulesHash(EXTRACTION_RULES),
			readingRules: await rulesHash(READING_RULES),
			texts: new Map(),
			extractions: new Map(),
		},
		write: (change) => whileBusy(() => inTransaction(writing, change)),
		read: (look) => reading.transaction().execute(look),
		async generation() {
			const row = await reading.selectFrom('generation').select('value').executeTakeFirstOrThrow();
			return z.int().parse(row.value);
		},
		async close() {
			await reading.destroy();
			await writing.destroy();
		},
	};
}
