import Fuse from 'fuse.js';
import { shortStrings } from '../src/search/shortStrings.ts';
import { numbersFrom } from '../test/search/corpus.ts';
import { misspelt, passagesFrom } from './madeUpCorpus.ts';
import type { TitleFigures } from './searchFigures.ts';

/** So many titles a large library has. */
export const TITLES = 8_674;
/** Fuse alone looks at every title, so that more would take minutes. */
const ASKED = 100;
const FEWEST_WORDS = 5;
const MOST_WORDS = 11;
const FEWEST_TYPED = 2;
const MOST_TYPED = 4;
const TEN = 10;
/** Headlines use few words over and over: those of so many passages, the frequent ones as often as there. */
const PASSAGES_OF_WORDS = 40;
/** What is written about again and again: most titles name one of these, in two or three words. */
const TOPICS = 400;

/**
 * Titles of some words each that share most of their words with others, as headlines on the same matters do; no two alike.
 */
function madeUpTitles(next: () => number, seed: number): readonly string[] {
	const words = [...passagesFrom(seed, PASSAGES_OF_WORDS)].flatMap(({ text }) => text.replaceAll('.', '').split(' '));
	const some = (fewest: number, most: number): string[] =>
		Array.from(
			{ length: fewest + Math.floor(next() * (most - fewest + 1)) },
			() => words[Math.floor(words.length * next())] ?? '',
		);
	const topics = Array.from({ length: TOPICS }, () => some(2, 3));
	const titles = new Set<string>();
	while (titles.size < TITLES) {
		const topic = next() < 0.75 ? (topics[Math.floor(TOPICS * next() ** 2)] ?? []) : [];
		const rest = some(FEWEST_WORDS - topic.length, MOST_WORDS - topic.length);
		const before = Math.floor(next() * rest.length);
		titles.add([...rest.slice(0, before), ...topic, ...rest.slice(before)].join(' '));
	}
	return [...titles];
}

/** What somebody types who remembers a title in part: some of its words as they stand there, side by side. */
function partOf(title: string, next: () => number): string {
	const words = title.split(' ');
	const count = FEWEST_TYPED + Math.floor(next() * (MOST_TYPED - FEWEST_TYPED + 1));
	const from = Math.floor(next() * Math.max(1, words.length - count + 1));
	return words.slice(from, from + count).join(' ');
}

/** How well, and how fast, titles are found by a part of them with one typing error in every word of five letters or more. */
export function measureTitles(seed: number): readonly TitleFigures[] {
	const next = numbersFrom(seed + 1);
	const titles = madeUpTitles(next, seed);
	const asked = Array.from({ length: ASKED }, () => {
		const meant = Math.floor(titles.length * next());
		return { meant, typed: misspelt(partOf(titles[meant] ?? '', next), next) };
	});
	const measure = (name: string, ask: (typed: string) => readonly number[]): TitleFigures => {
		const times: number[] = [];
		let first = 0;
		let ten = 0;
		for (const { meant, typed } of asked) {
			const start = performance.now();
			const found = ask(typed);
			times.push(performance.now() - start);
			if (found[0] === meant) first++;
			if (found.includes(meant)) ten++;
		}
		times.sort((a, b) => a - b);
		return { name, p50: times[Math.floor(ASKED / 2)] ?? 0, first: first / ASKED, ten: ten / ASKED };
	};
	const own = shortStrings(titles);
	const fuse = new Fuse(titles, { ignoreLocation: true });
	return [
		measure('On the Record', (typed) => own.match(typed, { limit: TEN }).map(({ index }) => index)),
		measure('fuse.js', (typed) => fuse.search(typed, { limit: TEN }).map(({ refIndex }) => refIndex)),
	];
}
