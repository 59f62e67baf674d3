import Fuse from 'fuse.js';
import { shortStrings } from '../src/search/shortStrings.ts';
import { misspelt, numbersFrom, passagesFrom } from './madeUpCorpus.ts';
import type { TitleFigures } from './searchFigures.ts';

/** So many titles a large library has. */
export const TITLES = 8_674;
const ASKED = 200;
/** Fuse alone looks at every title: it is asked less. */
const ASKED_OF_FUSE = 40;
const FEWEST_WORDS = 3;
const MOST_WORDS = 10;
const TEN = 10;

/** Titles of a few words each, as made-up passages begin; no two alike. */
function madeUpTitles(seed: number): readonly string[] {
	const next = numbersFrom(seed);
	const titles = new Set<string>();
	for (const { text } of passagesFrom(seed, TITLES * 2)) {
		const words = FEWEST_WORDS + Math.floor(next() * (MOST_WORDS - FEWEST_WORDS));
		titles.add(text.replaceAll('.', '').split(' ').slice(0, words).join(' '));
		if (titles.size === TITLES) break;
	}
	return [...titles];
}

/** How well, and how fast, titles are found by themselves with one typing error in every word of five letters or more. */
export function measureTitles(seed: number): readonly TitleFigures[] {
	const titles = madeUpTitles(seed);
	const next = numbersFrom(seed + 1);
	const asked = Array.from({ length: ASKED }, () => {
		const meant = Math.floor(titles.length * next());
		return { meant, typed: misspelt(titles[meant] ?? '', next) };
	});
	const measure = (name: string, count: number, ask: (typed: string) => readonly number[]): TitleFigures => {
		const times: number[] = [];
		let first = 0;
		let ten = 0;
		for (const { meant, typed } of asked.slice(0, count)) {
			const start = performance.now();
			const found = ask(typed);
			times.push(performance.now() - start);
			if (found[0] === meant) first++;
			if (found.includes(meant)) ten++;
		}
		times.sort((a, b) => a - b);
		return { name, p50: times[Math.floor(count / 2)] ?? 0, first: first / count, ten: ten / count };
	};
	const own = shortStrings(titles);
	const fuse = new Fuse(titles, { ignoreLocation: true });
	return [
		measure('On the Record', ASKED, (typed) => own.match(typed, { limit: TEN }).map(({ index }) => index)),
		measure('fuse.js', ASKED_OF_FUSE, (typed) => fuse.search(typed, { limit: TEN }).map(({ refIndex }) => refIndex)),
	];
}
