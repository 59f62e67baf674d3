import type { Held } from '../../library/held/holdings.ts';
import type { Range } from '../../text/span.ts';
import { cite } from '../shown/citation.ts';
import { countFact, dateFact, documentFact, sourceFact } from '../shown/facts.ts';
import { type Label, label, type Piece } from '../shown/pieces.ts';

/** What is known of where words were published, and plainly what is not. */

/** Publisher and date of a document, each with how it is known; what is not known is said to be so. */
export function publicationFacts(held: Held): readonly Piece[] {
	const publisher = sourceFact(held.source, 'publisher');
	const { value: published, basis } = held.source.published;
	return [
		publisher === null ? label('publisherNotGiven') : publisher.meta,
		published === null
			? label('dateNotGiven')
			: basis === 'inferred'
				? label('workedOutDate', { date: dateFact(published) })
				: dateFact(published),
	];
}

/** The title of a document in quotation marks, with how it is known. Only `/source` and references show it. */
export function titleFact(held: Held): Label {
	const title = sourceFact(held.source, 'title');
	if (title === null) return label('titleNotGiven');
	return label(title.basis === 'inferred' ? 'workedOutTitle' : 'titled', { title: title.meta });
}

/** "Document 2, paragraph 7", with the page where there are pages. */
export function placeLabel(held: Held, range: Range): Label {
	const { locator } = cite(held, range);
	const slots = { document: documentFact(held), n: countFact(locator.paragraph) };
	return locator.page === null
		? label('documentParagraph', slots)
		: label('documentParagraphPage', { ...slots, page: countFact(locator.page) });
}
