import type { Speaker, Statement } from '../../extraction/extraction.ts';
import { speakerSet } from '../../library/decisions/speakers.ts';
import type { Held } from '../../library/held/holdings.ts';
import { type Range, slice } from '../../text/span.ts';
import type { Collection } from '../collection/collection.ts';
import { isDocumentItself } from '../collection/itself.ts';
import { blocksIn } from '../shown/citation.ts';
import { countFact, documentFact, nameFact } from '../shown/facts.ts';
import { type Label, label, type Slot } from '../shown/pieces.ts';

/**
 * Whose words an excerpt is, decided by its position in the document alone: inside marks with a speaker = quoted; attributed
 * without marks = reported; everything else = the document's own words. Headings are nobody's; captions are only captions.
 */
export interface Voice {
	readonly labels: readonly Label[];
	readonly mode: Statement['mode'] | null;
	readonly speaker: { readonly name: string; readonly printed: Range } | null;
	/** The stretches that are that voice's own: of a quotation without the cue in its middle. */
	readonly own: readonly Range[];
}

/** Share of an excerpt's letters that a statement must cover for the excerpt to count as that statement's words. */
const COVERS = 0.9;
/** The same for a sentence that reports speech: its asides ("on Twitter today") are the document's, its point is not. */
const COVERS_SENTENCE = 0.6;
/**
 * A longer attribution, in letters, tells of more than that somebody spoke, unless what was said is longer still: "passed a motion by 27
 * votes to 4, condemning ..." is the document's own.
 */
const LONG_ATTRIBUTION = 40;

/**
 * Passive phrases that hide who said it: house style of British papers for unattributed news ("is understood to", "it was
 * reported that"). Own list.
 */
const NO_ONE_NAMED =
	/\b(?:is|are|was|were|has been|have been) (?:understood|believed|thought|reported|rumoured|alleged|said|claimed|expected) to\b|\bit (?:is|was|has been) (?:understood|believed|reported|rumoured|alleged|claimed|said)\b|\breportedly\b|\ballegedly\b/iu;

/** Printed like somebody's name, though it is not known as one. */
const NAME = /^\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}[\p{L}.’'-]*)+$/u;

const PRONOUN = /^(?:he|she|they|it|who|we|i)$/iu;

const letters = (content: string, { start, end }: Range): number =>
	content.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '').length;

const cutTo = (range: Range, bounds: Range): Range => ({
	start: Math.max(range.start, bounds.start),
	end: Math.min(range.end, bounds.end),
});

const within = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

const lettersInside = (content: string, ranges: readonly Range[], bounds: Range): number =>
	ranges
		.map((range) => cutTo(range, bounds))
		.filter((range) => range.start < range.end)
		.reduce((sum, range) => sum + letters(content, range), 0);

/** The same stretches without overlaps, in order. */
function merged(ranges: readonly Range[]): readonly Range[] {
	const done: Range[] = [];
	for (const next of ranges.toSorted((a, b) => a.start - b.start)) {
		const last = done.at(-1);
		if (last === undefined || last.end < next.start) done.push(next);
		else done[done.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
	}
	return done;
}

/** What the speaker of a statement says in a stretch: that one and his others. */
function ofSameSpeaker({ extraction }: Held, statement: Statement, { start, end }: Range): readonly Statement[] {
	const entity = statement.speaker?.entity ?? null;
	if (entity === null) return [statement];
	return extraction.statements.filter(
		(one) => one === statement || (one.start < end && start < one.end && one.speaker?.entity === entity),
	);
}

/** Whether a sentence tells mainly of the speech of whoever makes a statement in it. */
function reportsSpeech(held: Held, statement: Statement, sentence: Range): boolean {
	const { content } = held.text;
	const parts = merged(ofSameSpeaker(held, statement, sentence).flatMap((one) => one.parts));
	const said = lettersInside(content, parts, sentence);
	const both = merged(statement.attribution === null ? parts : [...parts, statement.attribution]);
	const told = lettersInside(content, both, sentence) - said;
	return said + told >= COVERS_SENTENCE * letters(content, sentence) && told <= Math.max(LONG_ATTRIBUTION, said);
}

/** What a card calls a speaker, or null where nobody is clear. */
function speakerName(
	collection: Collection,
	held: Held,
	speaker: Speaker | null,
): { readonly slot: Slot; readonly name: string; readonly named: boolean } | null {
	if (speaker === null) return null;
	const printed = slice(held.text, speaker.printed.start, speaker.printed.end);
	const id = speaker.entity;
	// A text that has been replaced is in no library any more, and speaks for itself.
	const entity =
		id === null ? null : (collection.entityOf(held, id) ?? held.extraction.entities.find((one) => one.id === id));
	if (entity) return { slot: nameFact(entity), name: entity.name, named: true };
	if (PRONOUN.test(printed.words)) return null;
	return { slot: printed, name: printed.words, named: NAME.test(printed.words) };
}

/** Labels that say how the speaker of a statement is known, after the label that names the voice. */
function speakerLabels(collection: Collection, held: Held, statement: Statement): readonly Label[] {
	const { speaker, parts } = statement;
	const set = speakerSet(held, statement);
	if (speaker === null) return [label('speakerNotClear'), ...(set ? [label('speakerLeftOpen')] : [])];
	const bySet = set ? [label('speakerSet')] : [];
	// Nothing is printed of a speaker whom a moderator set where the document names nobody.
	if (set && parts.some((part) => within(speaker.printed, part))) return bySet;
	const printed = slice(held.text, speaker.printed.start, speaker.printed.end);
	const who = speakerName(collection, held, speaker);
	const labels: Label[] = [];
	if (who === null) labels.push(label('speakerNotClear'), label('printedAs', { words: printed }));
	else if (!who.named) labels.push(label('someoneNotNamed', { words: printed }));
	else if (printed.words !== who.name) labels.push(label('printedAs', { words: printed }));
	if (speaker.toldTo !== null) {
		labels.push(label('toldTo', { name: slice(held.text, speaker.toldTo.start, speaker.toldTo.end) }));
	}
	return [...labels, ...bySet];
}

function statementLabels(collection: Collection, held: Held, statement: Statement): readonly Label[] {
	const who = speakerName(collection, held, statement.speaker);
	const digest = held.source.rendition === 'digest';
	const name = who?.named === true ? who.slot : null;
	const first: Label[] = [];
	switch (statement.mode) {
		case 'verbatim':
			first.push(name === null ? label('quotedWords') : label('quotedWordsOf', { name }));
			break;
		case 'written':
			if (name !== null) {
				if (statement.signatories.length > 0) first.push(label('groupStatement'));
				first.push(label('statementOf', { name }));
			} else first.push(...printedStatementLabels(held, statement));
			break;
		case 'mixed':
			first.push(name === null ? label('partQuoted') : label('partQuotedOf', { name }));
			break;
		case 'reported':
			first.push(name === null ? label('reportedNotQuoted') : label('reportedAs', { name }));
			break;
	}
	if (digest) first.push(label(statement.mode === 'reported' ? 'ourDigest' : 'copiedIntoDigest'));
	// Who stands behind a printed statement is said by the names under it, or by nobody.
	if (statement.mode === 'written' && statement.speaker === null && !speakerSet(held, statement)) return first;
	return [...first, ...speakerLabels(collection, held, statement)];
}

/** A statement printed whole within a document: neither the document's own words nor, for all that is known, signed. */
function printedStatementLabels(held: Held, { signatories }: Statement): readonly Label[] {
	const printed = label('statementPrintedIn', { document: documentFact(held) });
	if (signatories.length === 0) return [printed];
	const allGroups = signatories.every(
		(id) => held.extraction.entities.find((one) => one.id === id)?.kind === 'organisation',
	);
	return [printed, label(allGroups ? 'organisationsListed' : 'namesListed', { n: countFact(signatories.length) })];
}

/** For words of several voices: one label for each speaker in them, in order. */
function insideLabels(collection: Collection, held: Held, statements: readonly Statement[]): readonly Label[] {
	const labels = new Map<string, Label>();
	for (const statement of statements) {
		const who = speakerName(collection, held, statement.speaker);
		const key =
			who === null ? 'withWordsNotClear' : statement.mode === 'reported' ? 'withReportedWords' : 'withQuotedWords';
		const one = who === null ? label('withWordsNotClear') : label(key, { name: who.slot });
		labels.set(`${key} ${who?.name ?? ''}`, one);
		if (speakerSet(held, statement)) labels.set('set', label(who === null ? 'speakerLeftOpen' : 'speakerSet'));
	}
	return [...labels.values()];
}

const opinionLabels = (held: Held): readonly Label[] =>
	held.source.kind.value === 'opinion' ? [label('opinionPiece')] : [];

/** The document's own words, with those of others in it. */
function documentsLabels(
	collection: Collection,
	held: Held,
	range: Range,
	inside: readonly Statement[],
): readonly Label[] {
	const noOne = inside.length === 0 && NO_ONE_NAMED.test(held.text.content.slice(range.start, range.end));
	return [
		...opinionLabels(held),
		label(held.source.rendition === 'digest' ? 'ourDigest' : 'ownWords'),
		...insideLabels(collection, held, inside),
		...(noOne ? [label('noOneNamed')] : []),
	];
}

/** Whether quoted words of the same speaker stand in what is shown of a report. */
const quotesItsSpeaker = (held: Held, range: Range, statement: Statement): boolean =>
	ofSameSpeaker(held, statement, range).some(
		(one) => one.mode !== 'reported' && lettersInside(held.text.content, one.parts, range) > 0,
	);

/**
 * Whose words one statement's are, where they are shown as such. A sentence that tells mainly of something else is said to be the
 * document's, with words of his in it.
 *
 * @param range - the words shown
 */
export function voiceOfStatement(collection: Collection, held: Held, range: Range, statement: Statement): Voice {
	const { mode, parts } = statement;
	const who = speakerName(collection, held, statement.speaker);
	const quoted = mode === 'verbatim' || mode === 'written';
	const own = parts.map((part) => cutTo(part, range)).filter((part) => part.start < part.end);
	return {
		labels: quoted
			? [...opinionLabels(held), ...statementLabels(collection, held, statement)]
			: reportLabels(collection, held, range, statement),
		mode,
		speaker: who === null || statement.speaker === null ? null : { name: who.name, printed: statement.speaker.printed },
		own: quoted && own.length > 0 ? own : [range],
	};
}

/** For a sentence that reports somebody. */
function reportLabels(collection: Collection, held: Held, range: Range, statement: Statement): readonly Label[] {
	if (!reportsSpeech(held, statement, range))
		return documentsLabels(collection, held, range, ofSameSpeaker(held, statement, range));
	const mode = quotesItsSpeaker(held, range, statement) ? 'mixed' : statement.mode;
	return [...opinionLabels(held), ...statementLabels(collection, held, { ...statement, mode })];
}

/**
 * @param range - the words shown
 * @returns labels in reading order, and the mode and speaker where the words are one statement's
 */
export function voiceOf(collection: Collection, held: Held, range: Range): Voice {
	const { content } = held.text;
	const blocks = blocksIn(held.text, range);
	const nobody = blocks.length > 0 && blocks.every((one) => ['headline', 'heading', 'standfirst'].includes(one.kind));
	if (nobody) return { labels: [label('heading'), label('nobodysWords')], mode: null, speaker: null, own: [range] };
	if (blocks.length > 0 && blocks.every((one) => one.kind === 'caption')) {
		return { labels: [label('photoCaption')], mode: null, speaker: null, own: [range] };
	}

	const all = letters(content, range);
	const inside = held.extraction.statements.filter(
		(one) => lettersInside(content, one.parts, range) > 0 && !isDocumentItself(held, one),
	);
	const owner = inside.find((one) => lettersInside(content, one.parts, range) >= COVERS * all);
	const attributed = inside.find(
		(one) =>
			(one.mode === 'reported' || one.mode === 'mixed') &&
			reportsSpeech(held, one, range) &&
			// Words of somebody else beside it would be put into the wrong mouth.
			inside.every((other) => other === one || other.parts.every((part) => one.parts.some((own) => within(part, own)))),
	);
	const statement = owner ?? attributed;
	if (statement !== undefined) return voiceOfStatement(collection, held, range, statement);

	return { labels: documentsLabels(collection, held, range, inside), mode: null, speaker: null, own: [range] };
}
