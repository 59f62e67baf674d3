import type { Held } from '../library/held/holdings.ts';
import type { Range } from '../text/span.ts';
import { joined, makeCard } from './cards/cards.ts';
import { excerptOf, trimmed } from './cards/excerpt.ts';
import { publicationFacts, titleFact } from './cards/publication.ts';
import type { Collection } from './collection/collection.ts';
import { emptyLibrary } from './finding/notes.ts';
import type { Card, Reply } from './shown/answer.ts';
import { countFact, dateFact, documentCountFact, documentFact, fileFact, kindFact, sourceFact } from './shown/facts.ts';
import { type Line, label, type Piece } from './shown/pieces.ts';

/** Everything that is known about a document, and plainly what is not. */
function detailLines(held: Held): readonly Line[] {
	const { source } = held;
	const kind = kindFact(source);
	const author = sourceFact(source, 'author');
	const details: Piece[] = [];
	if (author !== null) details.push(label('authorGiven', { author: author.meta }));
	details.push(kind === null ? label('kindNotGiven') : label('kindGiven', { kind }));
	if (source.url.value === null) details.push(label('noLinkKnown'));
	details.push(label('fileNamed', { file: fileFact(source) }));
	details.push(label('added', { date: dateFact(source.addedOn) }));
	if (source.revision > 1) details.push(label('versionNumber', { n: countFact(source.revision) }));
	const lines: Line[] = [joined([titleFact(held), ...publicationFacts(held)]), joined(details)];
	if (source.rendition === 'digest') lines.push(joined([label('ourDigest'), label('fullArticleNotHeld')]));
	return lines;
}

const documentLine = (held: Held): Line => [documentFact(held)];

/** The list of documents: what the bot can know, and what it cannot. */
export function listDocuments(collection: Collection): Reply {
	const { documents } = collection.holdings;
	const empty = emptyLibrary(collection);
	if (empty !== null) return { heading: empty };
	return {
		heading: [[label('documentsHeld', { documents: documentCountFact(documents.length) })], [label('whatItCan')]],
		body: documents.flatMap((held) => [[], documentLine(held), ...detailLines(held)]),
	};
}

/** A stretch as consecutive excerpts that leave nothing out. */
function excerptsOf(collection: Collection, held: Held, range: Range): readonly Range[] {
	const { content } = held.text;
	const excerpts: Range[] = [];
	for (let rest = trimmed(content, range); rest.start < rest.end; ) {
		const excerpt = excerptOf(
			content,
			rest,
			collection.sentencesOf(held).filter((one) => one.start >= rest.start),
		);
		excerpts.push({ start: rest.start, end: excerpt.end });
		rest = trimmed(content, { start: excerpt.end, end: rest.end });
	}
	return excerpts;
}

/** A document: what is known about it, and its paragraphs one after the other where it may be read in full. */
export function showDocuments(collection: Collection, held: readonly Held[]): Reply {
	const [only] = held;
	if (only === undefined || held.length > 1) {
		return { body: held.flatMap((one) => [[], documentLine(one), ...detailLines(one)]) };
	}
	const heading: Line[] = [documentLine(only), ...detailLines(only)];
	if (!only.source.readInFull) return { heading: [...heading, [label('notReadInFull')]] };
	const cards: readonly Card[] = only.text.blocks
		.filter((block) => block.kind !== 'metadata')
		.flatMap((block) => excerptsOf(collection, only, block))
		.map((range) => makeCard(collection, { kind: 'page', held: only, range }));
	return { heading, cards };
}
