import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Index as FlexSearchIndex } from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { buildUnitSegment } from '../src/search/buildUnitIndex.ts';
import { openContainer } from '../src/search/files/openContainer.ts';
import { makePagedFiles } from '../src/search/files/pagedFiles.ts';
import { openUnitIndex } from '../src/search/openUnitIndex.ts';
import { segmentForm, segmentFrom, toBytes } from '../src/search/segments/segmentBytes.ts';
import { STOP_WORDS } from '../src/search/words/stopWords.ts';
import { wordsOf } from '../src/search/words/tokens.ts';
import { inSlices } from '../src/text/slices.ts';
import type { Passage } from './madeUpCorpus.ts';

/** An index that can be asked: the ten best passages, by their number. */
export interface Asked {
	/** @param misspelt - the question may be misspelt: use whatever there is against that */
	ask(question: string, misspelt: boolean): readonly number[];
	/** Share of the question's postings that are read, where that is known. */
	read?(question: string): number;
}

/** One way to search, with its best settings. */
export interface Peer {
	readonly name: string;
	/** Largest corpus that it is measured on: beyond, it runs out of memory or of patience. */
	readonly most: number;
	/** Questions for each figure. */
	readonly questions: number;
	build(passages: readonly Passage[]): Asked;
	/** Writes what {@link load} needs; null where nothing can be written. */
	save: ((built: Asked, file: string) => void) | null;
	load: ((file: string, passages: readonly Passage[]) => Asked | Promise<Asked>) | null;
}

const BEST = 10;
const stemsOf = (text: string): string[] =>
	wordsOf(text)
		.filter((word) => !STOP_WORDS.has(word))
		.map(stemmer);

/** What a peer keeps beside what it is asked through, found again when it is saved. */
const kept = new WeakMap<Asked, () => string | Uint8Array>();
const keeping = (asked: Asked, bytes: () => string | Uint8Array): Asked => {
	kept.set(asked, bytes);
	return asked;
};
const saveKept = (built: Asked, file: string): void => writeFileSync(file, kept.get(built)?.() ?? '');

const ours: Peer = (() => {
	const over = (passages: readonly Passage[], segment: ReturnType<typeof buildUnitSegment>): Asked => {
		const index = openUnitIndex({
			parts: [{ segment, numbers: null }],
			textOf: (number) => passages[number] ?? { title: '', text: '' },
		});
		return {
			ask: (question) => index.search(question, { limit: BEST }).found.map((one) => one.unit),
			read(question) {
				let share = 0;
				const measure = (postings: number, read: number) => {
					share = postings === 0 ? 0 : read / postings;
				};
				index.search(question, { limit: BEST, measure });
				return share;
			},
		};
	};
	return {
		name: 'On the Record',
		most: 1_000_000,
		questions: 300,
		build(passages) {
			const segment = buildUnitSegment(passages);
			return keeping(over(passages, segment), () => toBytes(segment));
		},
		save: saveKept,
		async load(file, passages) {
			const sections = await openContainer(makePagedFiles(), file, segmentForm(), () => {});
			return over(passages, await inSlices(segmentFrom(sections)));
		},
	};
})();

const fts5: Peer = (() => {
	const over = (database: DatabaseSync): Asked => {
		const query = database.prepare('select rowid from passages where passages match ? order by rank limit 10');
		return {
			ask(question) {
				const words = wordsOf(question).filter((word) => !STOP_WORDS.has(word));
				if (words.length === 0) return [];
				return query.all(words.map((word) => `"${word}"`).join(' OR ')).map((row) => Number(row.rowid) - 1);
			},
		};
	};
	const fill = (file: string, passages: readonly Passage[]): DatabaseSync => {
		rmSync(file, { force: true });
		const database = new DatabaseSync(file);
		database.exec(
			`pragma journal_mode = off; pragma synchronous = off;
			create virtual table passages using fts5(text, content='', tokenize='porter unicode61 remove_diacritics 2')`,
		);
		const insert = database.prepare('insert into passages(rowid, text) values (?, ?)');
		database.exec('begin');
		for (const [i, { text }] of passages.entries()) insert.run(i + 1, text);
		database.exec(`commit; insert into passages(passages) values ('optimize')`);
		return database;
	};
	const files = new WeakMap<Asked, DatabaseSync>();
	return {
		name: 'SQLite FTS5, porter',
		most: 1_000_000,
		questions: 60,
		build(passages) {
			const database = fill(':memory:', passages);
			const asked = over(database);
			files.set(asked, database);
			return asked;
		},
		save: (built, file) => {
			rmSync(file, { force: true });
			files.get(built)?.exec(`vacuum into '${file}'`);
		},
		load: (file) => over(new DatabaseSync(file)),
	};
})();

const miniSearch: Peer = (() => {
	const options = {
		fields: ['title', 'text'],
		tokenize: wordsOf,
		processTerm: (word: string) => (STOP_WORDS.has(word) ? null : stemmer(word)),
	};
	const over = (index: MiniSearch): Asked => ({
		ask: (question, misspelt) =>
			index
				.search(question, misspelt ? { fuzzy: 0.2 } : {})
				.slice(0, BEST)
				.map(({ id }) => Number(id)),
	});
	return {
		name: 'MiniSearch, stems',
		most: 100_000,
		questions: 60,
		build(passages) {
			const index = new MiniSearch(options);
			index.addAll(passages.map(({ title, text }, id) => ({ id, title, text })));
			return keeping(over(index), () => JSON.stringify(index));
		},
		save: saveKept,
		load: (file) => over(MiniSearch.loadJSON(readFileSync(file, 'utf8'), options)),
	};
})();

const flexSearch: Peer = {
	name: 'FlexSearch, stems',
	most: 100_000,
	questions: 60,
	build(passages) {
		const index = new FlexSearchIndex({ tokenize: 'strict', encode: stemsOf });
		for (const [i, { text }] of passages.entries()) index.add(i, text);
		return { ask: (question) => index.search(question, { limit: BEST, suggest: true }).map(Number) };
	},
	save: null,
	load: null,
};

const lunrPeer: Peer = (() => {
	const over = (index: lunr.Index): Asked => ({
		ask(question, misspelt) {
			const found = index.query((query) => {
				for (const word of wordsOf(question)) query.term(word, misspelt ? { editDistance: 1 } : {});
			});
			return found.slice(0, BEST).map(({ ref }) => Number(ref));
		},
	});
	return {
		name: 'lunr',
		most: 10_000,
		questions: 40,
		build(passages) {
			const index = lunr((builder) => {
				builder.ref('id');
				builder.field('text');
				for (const [id, { text }] of passages.entries()) builder.add({ id, text });
			});
			return keeping(over(index), () => JSON.stringify(index));
		},
		save: saveKept,
		load: (file) => over(lunr.Index.load(JSON.parse(readFileSync(file, 'utf8')))),
	};
})();

const fuse: Peer = {
	name: 'fuse.js, token search',
	most: 10_000,
	questions: 6,
	build(passages) {
		const index = new Fuse(
			passages.map(({ text }) => text),
			{ useTokenSearch: true, ignoreLocation: true, includeScore: true },
		);
		return { ask: (question) => index.search(question, { limit: BEST }).map((one) => one.refIndex) };
	},
	save: null,
	load: null,
};

export const PEERS: readonly Peer[] = [ours, fts5, miniSearch, flexSearch, lunrPeer, fuse];

export const sizeOf = (file: string): number => statSync(file).size;
