import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** Where the library and the documents that ship with the bot are, by the environment. */
export interface Home {
	/** Folder of the database. */
	readonly home: string;
	/** Folder that the house library is kept in step with, or null for none. */
	readonly data: string | null;
}

/** The defaults lie in the project's own folder, from wherever it is started; given paths count from the working folder. */
const inProject = (folder: string): string => fileURLToPath(new URL(`../../../${folder}`, import.meta.url));

const path = (fallback: string) =>
	z
		.string()
		.trim()
		.optional()
		.transform((value) => (value === undefined || value === '' ? inProject(fallback) : value));

const variables = z.object({ ON_THE_RECORD_HOME: path('var'), ON_THE_RECORD_DATA: path('data') });

/** Reads `ON_THE_RECORD_HOME` (default `var/`) and `ON_THE_RECORD_DATA` (default `data/`; `none` for none). */
export function homeOf(env: Readonly<Record<string, string | undefined>>): Home {
	const { ON_THE_RECORD_HOME: home, ON_THE_RECORD_DATA: data } = variables.parse(env);
	return { home, data: data.toLowerCase() === 'none' ? null : data };
}
