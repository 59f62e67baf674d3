import { stemOf } from '../search/stems.ts';
import type { SearchResult } from '../search/unitIndex.ts';
import type { Range } from '../text/span.ts';
import { wordingOf } from './wording.ts';

/** The stems that a search looked for: of the words as typed, of their corrections and of the words they were bridged to. */
export function soughtStems(result: Pick<SearchResult, 'words' | 'changed' | 'also'>): ReadonlySet<string> {
	const used = [...result.changed, ...result.also].flatMap((one) => one.used);
	return new Set([...result.words, ...used].flatMap((words) => words.split(/[\s-]+/u)).map(stemOf));
}

/** Where words with these stems stand in a stretch of a content, in order. */
export function focusIn(content: string, range: Range, stems: ReadonlySet<string>): readonly Range[] {
	const wording = wordingOf(content, [range]);
	return wording.ranges.filter((_, i) => {
		const from = wording.offsets[i] ?? 0;
		return stems.has(stemOf(wording.joined.slice(from, wording.joined.indexOf(' ', from))));
	});
}
