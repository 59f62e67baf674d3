import type { Held } from '../../library/held/holdings.ts';
import type { Collection } from '../collection/collection.ts';
import { countFact, datesFact, documentCountFact, wordsFact } from '../shown/facts.ts';
import { Echo, type Line, label, type Piece } from '../shown/pieces.ts';
import type { Answered } from './search.ts';

/** Lines that say what a search did with the asker's words: fuzzy is never silent. */
export function searchNotes(result: Pick<Answered, 'changed' | 'also' | 'understood'>): readonly Line[] {
	return [
		...result.understood,
		...result.changed.map(({ typed, used }) => [
			label('spellingChanged', { typed: new Echo(typed), words: wordsFact(used) }),
		]),
		...result.also.map(({ used }) => [label('alsoLookedFor', { words: wordsFact(used) })]),
	];
}

/** "Searched: 3 documents, dated 16 August 2021, 2 without a date." */
export function searchedLine(documents: readonly Held[]): Line {
	const dates = datesFact(documents);
	const undated = documents.filter((one) => one.source.published.value === null).length;
	const line: Piece[] = [label('searched', { documents: documentCountFact(documents.length) })];
	if (dates !== null) line.push(label('searchedDated', { dates }));
	if (undated > 0) line.push(label('searchedUndated', { n: countFact(undated) }));
	return [...line, label('stop')];
}

/** The one line of a library that holds nothing yet, or null. */
export const emptyLibrary = (collection: Collection): readonly Line[] | null =>
	collection.holdings.documents.length === 0 ? [[label('noDocuments')]] : null;

/** Whether a word stands in the documents at all: what was asked for may be only a part of them (dated sentences, statements). */
const isPrinted = ({ passages: { index } }: Collection, word: string): boolean =>
	index.search(word, { limit: 1, floor: false, spelling: false, bridges: false }).found.length > 0;

/** The lines of an honest nothing: what was searched, which words stand nowhere, and that digests are not the articles. */
export function nothingLines(
	collection: Collection,
	{
		documents = collection.holdings.documents,
		missing = [],
		lacking = [],
	}: { readonly documents?: readonly Held[] } & Partial<Pick<Answered, 'missing' | 'lacking'>> = {},
): readonly Line[] {
	const empty = emptyLibrary(collection);
	if (empty !== null) return [[label('nothing')], ...empty];
	const lines: Line[] = [[label('nothing'), label('space'), ...searchedLine(documents)]];
	const nowhere = missing.filter((word) => !isPrinted(collection, word));
	if (nowhere.length > 0) lines.push([label('notFoundWords', { words: new Echo(nowhere.join(', ')) }), label('stop')]);
	const somewhere = missing.filter((word) => !nowhere.includes(word));
	if (somewhere.length > 0)
		lines.push([label('printedElsewhere', { words: new Echo(somewhere.join(', ')) }), label('stop')]);
	// What stands somewhere, but not with the rest.
	const elsewhere = lacking.filter((word) => !missing.includes(word));
	if (elsewhere.length > 0)
		lines.push([label('notInClosest', { words: new Echo(elsewhere.join(', ')) }), label('stop')]);
	if (documents.length > 0 && documents.every((one) => one.source.rendition === 'digest')) {
		lines.push([label('restsOnDigests')]);
	}
	return lines;
}

/** "Left out: 2 without a certain date", or nothing. */
export function leftOutLines(documents: ReadonlySet<Held>): readonly Line[] {
	if (documents.size === 0) return [];
	return [[documents.size === 1 ? label('leftOutOne') : label('leftOut', { n: countFact(documents.size) })]];
}
