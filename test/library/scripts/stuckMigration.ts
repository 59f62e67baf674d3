// Opens the library with one more migration that writes a row and then never ends: something to kill.
import { sql } from 'kysely';
import { MIGRATIONS } from '../../../src/library/store/migrations.ts';
import { openStore } from '../../../src/library/store/store.ts';

const [home = ''] = process.argv.slice(2);
await openStore(home, [
	...MIGRATIONS,
	{
		name: '999-stuck',
		up: async (rows) => {
			await sql`create table half_done (id text primary key)`.execute(rows);
			await sql`update generation set value = value + 1000`.execute(rows);
			process.stdout.write('in the migration\n');
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
		},
	},
]);
