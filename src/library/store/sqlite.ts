import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/**
 * Node's own SQLite in the form that Kysely's dialect drives (the form of better-sqlite3). The one file that knows
 * node:sqlite.
 */

/** Primary result codes (https://sqlite.org/rescode.html); extended codes carry them in their low byte. */
const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_NOTADB = 26;

const codeOf = (error: unknown): number | null =>
	error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null;

/** Whether another connection is in the way, and trying again may help. */
export function isBusy(error: unknown): boolean {
	const code = codeOf(error);
	return code === SQLITE_BUSY || code === SQLITE_LOCKED;
}

/** Whether the file is no database, or a broken one. */
export function isBroken(error: unknown): boolean {
	const code = codeOf(error);
	return code === SQLITE_NOTADB || code === SQLITE_CORRUPT;
}

/** Why nothing more can be written, in words for a person, or null where that is not the trouble. */
export function whyNotWritable(error: unknown): string | null {
	switch (codeOf(error)) {
		case SQLITE_READONLY:
			return 'its file or folder may not be written';
		case SQLITE_FULL:
			return 'the disk is full';
		case SQLITE_IOERR:
			return 'the disk reports an error';
		default:
			return null;
	}
}

/** So many different statements are kept ready; the program has about a hundred. */
const MOST_STATEMENTS = 200;

/** Our values are text, numbers, bytes and null only; anything else is a fault of the program. */
function inputs(parameters: readonly unknown[]): SQLInputValue[] {
	return parameters.map((value) => {
		if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
			return value;
		if (value instanceof Uint8Array) return value;
		throw new TypeError(`a value of type ${typeof value} cannot be kept`);
	});
}

function adapt(statement: StatementSync): SqliteStatement {
	return {
		reader: statement.columns().length > 0,
		all: (parameters) => statement.all(...inputs(parameters)),
		run: (parameters) => statement.run(...inputs(parameters)),
		iterate: (parameters) => statement.iterate(...inputs(parameters)),
	};
}

/**
 * Opens a database file, made if missing, in WAL mode (readers never wait for a writer).
 *
 * @param file - path
 * @param busyTimeout - milliseconds that a statement waits, blocking this thread, before it fails as busy
 * @throws Error that {@link isBusy} or {@link isBroken} tells apart
 */
export function openSqlite(file: string, busyTimeout: number): SqliteDatabase {
	const database = new DatabaseSync(file, { timeout: busyTimeout });
	try {
		database.exec('PRAGMA journal_mode = WAL');
		// What was acknowledged outlives the process and, but for the very last moment, a loss of power.
		database.exec('PRAGMA synchronous = NORMAL');
		database.exec('PRAGMA foreign_keys = ON');
	} catch (error) {
		database.close();
		throw error;
	}
	const ready = new Map<string, SqliteStatement>();
	return {
		close: () => database.close(),
		prepare(sql) {
			const known = ready.get(sql);
			if (known !== undefined) return known;
			const statement = adapt(database.prepare(sql));
			if (ready.size >= MOST_STATEMENTS) ready.clear();
			ready.set(sql, statement);
			return statement;
		},
	};
}

/** Rows that are made again by themselves, and drafts that nobody has saved: no part of a copy. */
const LEFT_OUT = ['extractions', 'drafts'] as const;

/**
 * Copies a database as it is at one instant, also while others write to it.
 *
 * @param file - path of the database
 * @param copy - path of a file that is not there yet
 * @throws Error that {@link isBusy}, {@link isBroken} or {@link whyNotWritable} tells apart
 */
export function copySqlite(file: string, copy: string, busyTimeout: number): void {
	const database = new DatabaseSync(file, { timeout: busyTimeout, readOnly: true });
	try {
		database.prepare('VACUUM INTO ?').run(copy);
	} finally {
		database.close();
	}
	const copied = new DatabaseSync(copy);
	try {
		for (const table of LEFT_OUT) copied.exec(`DELETE FROM ${table}`);
		copied.exec('VACUUM');
	} finally {
		copied.close();
	}
}

/** Whether every page and index of a database file is as it should be. */
export function isSound(file: string): boolean {
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		return Object.values(database.prepare('PRAGMA integrity_check').get() ?? {})[0] === 'ok';
	} finally {
		database.close();
	}
}

/**
 * Puts all rows of another database of the same schema in place of a database's own, in one transaction: whoever has it open sees the
 * rows of before or those of after, and notices the change.
 *
 * @throws Error as {@link copySqlite}
 */
export function replaceRows(file: string, by: string, busyTimeout: number): void {
	const database = new DatabaseSync(file, { timeout: busyTimeout });
	try {
		database.prepare('ATTACH DATABASE ? AS incoming').run(by);
		database.exec('PRAGMA foreign_keys = OFF');
		database.exec('BEGIN IMMEDIATE');
		const tables = database
			.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
			.all()
			.map(({ name }) => String(name));
		const before = Number(database.prepare('SELECT value FROM main.generation').get()?.value ?? 0);
		for (const table of tables) {
			const columns = database
				.prepare('SELECT name FROM pragma_table_info(?)')
				.all(table)
				.map(({ name }) => `"${String(name)}"`)
				.join(', ');
			database.exec(`DELETE FROM main."${table}"`);
			database.exec(`INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM incoming."${table}"`);
		}
		// Every library and the whole is newer than anything that a running process has seen.
		database.prepare('UPDATE main.libraries SET generation = generation + ?').run(before + 1);
		database.prepare('UPDATE main.generation SET value = value + ?').run(before + 1);
		database.exec('COMMIT');
	} finally {
		// Closing rolls back what was not committed.
		database.close();
	}
}
