import type { Entity, EntityKind, Extraction, Statement } from '../../extraction/extraction.ts';
import { quotationsIn } from '../../extraction/sentences/quotations.ts';
import { foldName } from '../../text/folding.ts';
import type { Range } from '../../text/span.ts';
import type { Decision } from '../held/decision.ts';
import type { Held } from '../held/holdings.ts';
import { placesOf } from './anchors.ts';

/**
 * Whose words a statement's are where moderators said so. The decision hangs on the words, so that it holds when texts are read anew
 * and statements are found that begin and end elsewhere.
 */

/** Code units of a range that a statement's own words cover. */
const covered = ({ parts }: Statement, range: Range): number =>
	parts.reduce((sum, part) => sum + Math.max(0, Math.min(part.end, range.end) - Math.max(part.start, range.start)), 0);

const lengthOf = ({ parts }: Statement): number => parts.reduce((sum, { start, end }) => sum + end - start, 0);

/** The statement that holds most of a stretch, of two that hold as much the shorter one; null where none holds any of it. */
export function statementAt({ statements }: Pick<Extraction, 'statements'>, range: Range): Statement | null {
	const holding = statements.filter((one) => covered(one, range) > 0);
	const [best] = holding.sort((a, b) => covered(b, range) - covered(a, range) || lengthOf(a) - lengthOf(b));
	return best ?? null;
}

/** A quotation that nobody was found to have spoken, as a statement; null where the stretch is no whole quotation. */
function unspoken({ text }: Held, range: Range): Statement | null {
	const [whole] = quotationsIn(text.content, range);
	if (whole === undefined || whole.open || whole.start !== range.start || whole.end !== range.end) return null;
	const { start, end } = range;
	const nothing = { cue: null, attribution: null, speaker: null, signatories: [], when: null };
	return { start, end, parts: [{ start, end }], mode: 'verbatim', ...nothing };
}

/** Somebody whom a document does not name, as one of its people: whose words some in it are all the same. */
export function outsider({ extraction }: Held, name: string, kind: EntityKind): Entity {
	const taken = new Set(extraction.entities.map(({ id }) => id));
	let id = 'from-moderator';
	for (let more = 2; taken.has(id); more++) id = `from-moderator-${more}`;
	return { id, kind, name, names: [{ text: name, kind: 'full', unique: true }], mentions: [], roles: [] };
}

/**
 * A document in which the words of the statement in a stretch, or of the quotation that it is, are somebody's, or with null nobody's for
 * certain.
 *
 * @param entity - one of the document's, or an {@link outsider}, who is added to it
 */
export function withSpeaker(held: Held, range: Range, entity: Entity | null): Held {
	const { extraction, moderation } = held;
	const found = statementAt(extraction, range);
	const statement = found ?? (entity === null ? null : unspoken(held, range));
	if (statement === null) return held;
	const before = statement.speaker;
	const [first = statement] = statement.parts;
	const speaker =
		entity === null
			? null
			: ({
					// Where nothing names a speaker the words themselves stand for what is printed.
					printed: before?.printed ?? { start: first.start, end: first.end },
					entity: entity.id,
					basis: 'moderator',
					toldTo: before?.toldTo ?? null,
					belongsTo: null,
				} as const);
	const known = entity === null || extraction.entities.includes(entity);
	return {
		...held,
		extraction: {
			...extraction,
			entities: known ? extraction.entities : [...extraction.entities, entity],
			statements: [...extraction.statements.filter((one) => one !== statement), { ...statement, speaker }].sort(
				(a, b) => a.start - b.start,
			),
		},
		moderation: {
			...moderation,
			speakers: [...moderation.speakers, { start: statement.start, end: statement.end }],
		},
	};
}

/** Whether moderators said whose words a statement's are. */
export const speakerSet = ({ moderation }: Held, { start, end }: Statement): boolean =>
	moderation.speakers.some((one) => one.start === start && one.end === end);

/**
 * A text that is in no library any more, with the speakers that the standing decisions set: by the names that the decisions have, since
 * who is who over a library is not worked out for it.
 */
export function speakersOfOld(held: Held, standing: readonly Decision[]): Held {
	return standing.reduce((known, { act }) => {
		if (act.kind !== 'speaker' || act.anchor.sourceId !== held.source.id) return known;
		const { speaker } = act;
		return placesOf(act.anchor, known).reduce((one, range) => {
			if (speaker === null) return withSpeaker(one, range, null);
			const wanted = foldName(speaker.name);
			const own = one.extraction.entities.find(
				({ kind, names }) => kind === speaker.entity && names.some(({ text }) => foldName(text) === wanted),
			);
			return withSpeaker(one, range, own ?? outsider(one, speaker.name, speaker.entity));
		}, known);
	}, held);
}
