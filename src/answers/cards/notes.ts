import { placesOf } from '../../library/decisions/anchors.ts';
import type { Anchor } from '../../library/held/decision.ts';
import type { Held, Note } from '../../library/held/holdings.ts';
import { type Range, slice } from '../../text/span.ts';
import type { Collection } from '../collection/collection.ts';
import { dateFact, documentFact, noteFromFact } from '../shown/facts.ts';
import { Human, type Label, label, type Piece } from '../shown/pieces.ts';
import { goneLine, overlaps } from './moderation.ts';
import { placeLabel, publicationFacts } from './publication.ts';
import { voiceOf } from './voice.ts';

/** What moderators put under words. */

function noteLabel(note: Note): Label {
	const slots = { date: dateFact(note.on), words: new Human(note.words, note.by) };
	const name = noteFromFact(note);
	switch (note.what) {
		case 'correction':
			return label('correctionOn', slots);
		case 'fuller':
			return label('fullerOn', slots);
		case 'denial':
			return name === null ? label('denialOn', slots) : label('denialFromOn', { ...slots, name });
		case 'reply':
			return name === null ? label('replyOn', slots) : label('replyFromOn', { ...slots, name });
	}
}

/**
 * A fuller quotation that is a document's own words: the words, and on a line of their own whose they are and where they stand. Where they
 * may not be shown, or are no longer there, that is said in their place.
 */
function quotedLines(collection: Collection, note: Note, quoted: Anchor): readonly (readonly Piece[])[] {
	const date = dateFact(note.on);
	const signed = label('noteBy', { name: new Human('', note.by) });
	const held = collection.holdings.documents.find(({ source }) => source.id === quoted.sourceId);
	if (held === undefined) return [[label('fullerNotHere', { date }), signed]];
	const gone = (key: 'fullerAmended' | 'fullerOnHold') => [
		[label(key, { date, document: documentFact(held) }), signed],
	];
	// Words on hold are blacked out: where they stood was found before.
	const { textNumber, start } = quoted;
	const before = held.moderation.lent.find(
		(one) => one.quoted.textNumber === textNumber && one.quoted.start === start && one.quoted.end === quoted.end,
	);
	const range = before?.range ?? placesOf(quoted, held)[0];
	if (range === undefined) return gone('fullerAmended');
	if (goneLine(held, range) !== null) return gone('fullerOnHold');
	return [
		[label('fullerQuoted', { date, words: slice(held.text, range.start, range.end) })],
		[
			label('ofTheFuller'),
			...voiceOf(collection, held, range).labels,
			placeLabel(held, range),
			...publicationFacts(held),
			signed,
		],
	];
}

/**
 * What stands directly under words: corrections, denials, replies and fuller quotations of any of them, oldest first. Each line as the
 * pieces that it is made of.
 */
export const notesUnder = (collection: Collection, held: Held, range: Range): readonly (readonly Piece[])[] =>
	held.moderation.notes
		.filter((note) => overlaps(note, range))
		.flatMap((note) =>
			note.quoted === null
				? [[noteLabel(note), label('noteBy', { name: new Human('', note.by) })]]
				: quotedLines(collection, note, note.quoted),
		);
