import type { Answer, Card, Citation } from '../answers/shown/answer.ts';
import { type Line, wordsOfLine } from '../answers/shown/pieces.ts';

function citationJson({ held, start, end, exact, prefix, suffix, locator, receipt }: Citation): object {
	const { source } = held;
	return {
		source: {
			id: source.id,
			number: source.number,
			title: source.title.value,
			titleBasis: source.title.basis,
			publisher: source.publisher.value,
			publisherBasis: source.publisher.basis,
			published: source.published.value,
			publishedBasis: source.published.basis,
			url: source.url.value,
			kind: source.kind.value,
			rendition: source.rendition,
			revision: source.revision,
			file: source.file,
		},
		start,
		end,
		exact,
		prefix,
		suffix,
		locator,
		receipt,
	};
}

function cardJson(card: Card): object {
	return {
		kind: card.kind,
		text: card.words.words,
		...(card.mode === null ? {} : { mode: card.mode }),
		...(card.speaker === null ? {} : { speaker: { name: card.speaker.name } }),
		...(card.when === null
			? {}
			: { when: { edtf: card.when.edtf, from: card.when.from, to: card.when.to, basis: card.when.basis } }),
		cut: card.cut,
		notes: [...card.above, ...card.under].map(wordsOfLine),
		alsoIn: card.alsoIn.map((held) => held.source.number),
		citation: citationJson(card.citation),
	};
}

const notes = (lines: readonly Line[]): readonly string[] => lines.filter((line) => line.length > 0).map(wordsOfLine);

/**
 * An answer as one JSON value: cited excerpts in `cards`, all pages in order; the closest words where nothing was found in
 * `nearest`; every other line in `notes`.
 *
 * @param command - the line as it was typed
 */
export function answerJson(command: string, answer: Answer): object {
	return {
		command,
		nothing: answer.nothing,
		notes: notes([...answer.heading, ...answer.body, ...answer.closing]),
		cards: answer.cards.map(cardJson),
		nearest: answer.nearest.map(cardJson),
		choices: answer.choices.map((choice) => ({ label: wordsOfLine(choice.label), query: choice.query })),
	};
}
