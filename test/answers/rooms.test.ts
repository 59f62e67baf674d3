import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** In the order of docs/design.md; the files beside the rooms come last. */
const ROOMS = ['shown', 'collection', 'cards', 'naming', 'finding', 'quotations', 'asking', 'moderating', ''] as const;
const ANSWERS = resolve(import.meta.dirname, '../../src/answers');

const files = readdirSync(ANSWERS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
/** The place of a path's room in the order, -1 for what is no room of `src/answers`. */
const placeOf = (path: string): number => ROOMS.findIndex((room) => dirname(relative(ANSWERS, path)) === (room || '.'));

/** Imports of a file that stay within `src/answers`, as paths. */
const importsOf = (path: string): readonly string[] =>
	[...readFileSync(path, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)'/g)]
		.map(([, specifier = '']) => resolve(dirname(path), specifier))
		.filter((imported) => placeOf(imported) !== -1);

test('every file of src/answers stands in a room that the design names', () => {
	expect(files.filter((name) => placeOf(join(ANSWERS, name)) === -1)).toEqual([]);
});

test('a room of src/answers imports only from rooms above it', () => {
	const back = files.flatMap((name) =>
		importsOf(join(ANSWERS, name))
			.filter((imported) => placeOf(imported) > placeOf(join(ANSWERS, name)))
			.map((imported) => `${name} -> ${relative(ANSWERS, imported)}`),
	);
	expect(files.length).toBeGreaterThan(50);
	expect(back).toEqual([]);
});
