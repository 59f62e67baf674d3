import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Rooms within rooms, in the order of docs/design.md: each knows those before it only. `.` is the files beside the rooms. */
const HOUSE = {
	'src/answers': ['shown', 'collection', 'cards', 'naming', 'finding', 'quotations', 'asking', 'moderating', '.'],
	'src/library': ['held', 'store', 'extracting', 'decisions', 'importing', 'looking', 'opening', 'queues'],
	'src/search': ['files', 'words', 'segments', 'ranking', 'shelf', '.'],
	'src/discord': ['referee', 'messages', '.', 'wire', 'registering'],
} as const;

/** What a file imports, as paths. */
const importsOf = (path: string): readonly string[] =>
	[...readFileSync(path, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)'/g)].map(([, specifier = '']) =>
		resolve(dirname(path), specifier),
	);

describe.each(Object.entries(HOUSE))('%s', (floor, rooms: readonly string[]) => {
	const root = resolve(import.meta.dirname, '..', floor);
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
	/** The place of a path's room in the order, -1 for what is not on this floor. */
	const placeOf = (path: string): number => rooms.indexOf(dirname(relative(root, path)));

	test('every file stands in a room that the design names', () => {
		expect(files.length).toBeGreaterThan(40);
		expect(files.filter((name) => placeOf(join(root, name)) === -1)).toEqual([]);
	});

	test('a room imports only from rooms before it', () => {
		const back = files.flatMap((name) =>
			importsOf(join(root, name))
				.filter((imported) => placeOf(imported) > placeOf(join(root, name)))
				.map((imported) => `${name} -> ${relative(root, imported)}`),
		);
		expect(back).toEqual([]);
	});
});
