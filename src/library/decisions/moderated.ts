import type { Extraction, Statement } from '../../extraction/extraction.ts';
import { UNKNOWN } from '../../reading/facts.ts';
import type { Range, Text } from '../../text/span.ts';
import type { Decision } from '../held/decision.ts';
import type { Held, Moderation, Note } from '../held/holdings.ts';
import { placesOf } from './anchors.ts';

/**
 * A document as decisions about its words leave it. Words on hold, and all words of a withdrawn document, are blacked out in the
 * text itself, so that nothing that is made from it (an index, a card, a file to copy) can hold them.
 */

/** Stands for every letter, figure and mark that must not be seen. White space stays, so offsets and paragraphs do. */
const BLACK = '\u2588';

/** A text with some ranges blacked out. All offsets stay as they are. */
function blackedOut(text: Text, ranges: readonly Range[]): Text {
	if (ranges.length === 0) return text;
	let content = '';
	let at = 0;
	for (const { start, end } of merged(ranges)) {
		content += text.content.slice(at, start) + text.content.slice(start, end).replace(/\S/g, BLACK);
		at = end;
	}
	// Another text than the stored one: nothing that is remembered by the stored one's id may be taken for it.
	const id = `${text.id} ${merged(ranges)
		.map(({ start, end }) => `${start}-${end}`)
		.join(' ')}`;
	return { ...text, id, content: content + text.content.slice(at) };
}

/** The ranges in order, those that touch put together. */
function merged(ranges: readonly Range[]): readonly Range[] {
	const apart: { start: number; end: number }[] = [];
	for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
		const last = apart.at(-1);
		if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
		else apart.push({ start, end });
	}
	return apart;
}

const isBlack = (content: string, range: Range): boolean => !/[^\s\u2588]/u.test(content.slice(range.start, range.end));

/** What was read out of a text, without what now stands on blacked-out words only. */
function stillSeen(extraction: Extraction, { content }: Text): Extraction {
	const seen = (range: Range): boolean => !isBlack(content, range);
	const entities = extraction.entities.filter((entity) => entity.mentions.length === 0 || entity.mentions.some(seen));
	const named = new Set(entities.map((entity) => entity.id));
	return {
		statements: extraction.statements
			.filter((statement) => statement.parts.some(seen))
			.map((statement) => withoutOthers(statement, named)),
		entities: entities.map((entity) => ({
			...entity,
			mentions: entity.mentions.filter(seen),
			roles: entity.roles.filter(seen),
		})),
		dates: extraction.dates.filter((date) => seen(date.printed)),
		events: extraction.events
			.filter(seen)
			.map((event) => ({ ...event, entities: event.entities.filter((id) => named.has(id)) })),
	};
}

/** Whom moderators named and nobody knows any more leaves nobody; whom the document names, its own words. */
function speakerWithoutOthers({ speaker }: Statement, known: ReadonlySet<string>): Statement['speaker'] {
	if (speaker === null || speaker.entity === null || known.has(speaker.entity)) return speaker;
	return speaker.basis === 'moderator' ? null : { ...speaker, entity: null };
}

/** A statement in which only these entities are known. */
export const withoutOthers = (statement: Statement, known: ReadonlySet<string>): Statement => ({
	...statement,
	speaker: speakerWithoutOthers(statement, known),
	signatories: statement.signatories.filter((id) => known.has(id)),
});

/** The title, unless it was taken from words that are blacked out now. */
function titleOf({ source, text }: Held, black: readonly Range[]): Held['source']['title'] {
	const { title } = source;
	if (title.value === null || title.basis === 'given') return title;
	const hidden = black.some(({ start, end }) => text.content.slice(start, end).includes(title.value ?? ''));
	return hidden ? UNKNOWN : title;
}

/** A document with some of its words blacked out, and with what stands under its words. */
function withModeration(held: Held, black: readonly Range[], moderation: Moderation): Held {
	if (black.length === 0) return { ...held, moderation };
	const text = blackedOut(held.text, black);
	return {
		...held,
		source: { ...held.source, title: titleOf(held, black) },
		text,
		extraction: stillSeen(held.extraction, text),
		moderation,
	};
}

/**
 * A document as the standing decisions leave it.
 *
 * @param standing - decisions that are not undone, the house's first
 */
export function moderate(held: Held, standing: readonly Decision[]): Held {
	const holds: Range[] = [];
	const notes: Note[] = [];
	for (const { act, at, by } of standing) {
		if (act.kind === 'hold' && act.anchor.sourceId === held.source.id) holds.push(...placesOf(act.anchor, held, true));
		if (act.kind === 'correction' && act.anchor.sourceId === held.source.id) {
			const { what, words, quoted, from } = act;
			const on = at.slice(0, 'YYYY-MM-DD'.length);
			for (const { start, end } of placesOf(act.anchor, held))
				notes.push({ start, end, what, words, quoted, from, by, on });
		}
	}
	const last = standing.findLast(({ act }) => 'sourceId' in act && act.sourceId === held.source.id);
	const withdrawn =
		held.standing === 'withdrawn' && last?.act.kind === 'withdraw'
			? { on: last.at.slice(0, 'YYYY-MM-DD'.length), reason: last.act.reason, by: last.by }
			: null;
	if (withdrawn === null && holds.length === 0 && notes.length === 0) return held;
	const black = withdrawn === null ? holds : [{ start: 0, end: held.text.content.length }];
	const lent = standing.flatMap(({ act }) => {
		if (holds.length === 0 || act.kind !== 'correction' || act.quoted?.sourceId !== held.source.id) return [];
		const { quoted } = act;
		return placesOf(quoted, held).map((range) => ({ quoted, range }));
	});
	return withModeration(held, black, { holds: merged(holds), notes, speakers: [], lent, withdrawn });
}
