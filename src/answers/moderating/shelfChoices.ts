import type { Shelved } from '../../library/held/shelved.ts';
import type { ShelfSuggestions } from '../asking/definition.ts';
import { type Suggestion, suggestAmong } from '../asking/suggest.ts';
import { fileFact, shelvedFact, sourceFact } from '../shown/facts.ts';
import { type Line, label, wordsOfLine } from '../shown/pieces.ts';
import { standingLabel } from './shelfLines.ts';

const WANTED: Readonly<Record<ShelfSuggestions, (one: Shelved) => boolean>> = {
	own: ({ own, standing }) => own && standing === 'here',
	withdrawn: ({ standing }) => standing === 'withdrawn',
};

/** A document as a choice: with its title, or where it was taken out with when and why. */
function lineOf(one: Shelved): Line {
	const title = sourceFact(one.source, 'title');
	if (one.standing === 'withdrawn') return [shelvedFact(one), label('colon'), standingLabel(one)];
	if (title === null) return [shelvedFact(one), label('colon'), label('fileNamed', { file: fileFact(one.source) })];
	return [label('documentTitle', { document: shelvedFact(one), title: title.meta })];
}

/** Choices of documents for moderators, by what was typed so far; each sends the document's number. */
export const shelfChoices = (
	kind: ShelfSuggestions,
	typed: string,
	documents: readonly Shelved[],
): readonly Suggestion[] =>
	suggestAmong(
		documents.filter(WANTED[kind]).map((one) => ({ name: wordsOfLine(lineOf(one)), value: String(one.source.number) })),
		typed,
	);
