import { edtfDays } from '../text/edtf.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Block, Text } from '../text/span.ts';
import { findDates, findUndated } from './dates.ts';
import { entitiesOf } from './entities.ts';
import { findEvents } from './events.ts';
import type { DocumentContext, Extraction } from './extraction.ts';
import { findNames } from './names/findNames.ts';
import { signatoryNames } from './names/signatoryNames.ts';
import { castOf } from './resolution/placedNames.ts';
import { unitsOf } from './sentences/units.ts';
import { findPrintedStatements } from './statements/findPrintedStatements.ts';
import { findStatements } from './statements/findStatements.ts';
import { inferYear } from './yearInference.ts';

/** Words that are no running text of the document: a date in them is a date ("Riverside Post, 12 March 2023"), but no event; no name a mention. */
const APART: ReadonlySet<Block['kind']> = new Set(['metadata']);
const MAIL_HEAD = /^(?:From|To|Cc|Date|Sent|Subject|Reply-To):/u;
/** Words that tell nothing on their own. */
const NO_EVENTS: ReadonlySet<Block['kind']> = new Set([
	'metadata',
	'headline',
	'standfirst',
	'heading',
	'caption',
	'signatories',
]);

/**
 * Reads out of a text who said what, who is named, which dates and events. Deterministic; linear in the text's length as long
 * as blocks are of a paragraph's size.
 */
export function extract(text: Text, context: DocumentContext): Extraction {
	const { content, blocks } = text;
	const all = sentencesOf(text);
	const kindAt = new Map<number, Block['kind']>();
	{
		let block = 0;
		for (const sentence of all) {
			while (block < blocks.length - 1 && (blocks[block]?.end ?? 0) <= sentence.start) block++;
			kindAt.set(sentence.start, blocks[block]?.kind ?? 'body');
		}
	}
	const sentences = all.filter((one) => !APART.has(kindAt.get(one.start) ?? 'body'));
	const telling = sentences.filter((one) => !NO_EVENTS.has(kindAt.get(one.start) ?? 'body'));

	const { published } = context;
	const days = published === null ? null : edtfDays(published);
	const day = days !== null && days.from === days.to ? days.from : null;
	const year =
		day !== null
			? null
			: days !== null && days.from.slice(0, 4) === days.to.slice(0, 4)
				? Number(days.from.slice(0, 4))
				: inferYear(content, context.addedOn, context.yearHint);
	// The head of a mail dates the mail, not what is told in it.
	const dated = all.filter(
		(one) => kindAt.get(one.start) !== 'metadata' || !MAIL_HEAD.test(content.slice(one.start, one.end)),
	);
	const dates = findDates(content, dated, { day, year });
	const signed = blocks.filter((block) => block.kind === 'signatories');
	const prose = sentences.filter((one) => kindAt.get(one.start) !== 'signatories');
	const signatories = signatoryNames(content, signed);
	const names = [...findNames(content, prose, signatories), ...signatories].sort((a, b) => a.start - b.start);
	const entities = entitiesOf(content, names);
	const cast = castOf(entities);
	const units = unitsOf(content, blocks, all);
	const statements = [
		...findStatements(content, units, cast, dates, context),
		...findPrintedStatements(content, blocks, cast),
	].sort((a, b) => a.start - b.start || a.end - b.end);
	const quoted = statements
		.filter((one) => one.mode === 'verbatim' || one.mode === 'written')
		.flatMap((one) => one.parts);
	return {
		statements,
		entities,
		dates,
		events: findEvents(content, telling, dates, cast.placed, {
			published: day,
			quoted,
			undated: findUndated(content, telling, { day, year }),
		}),
	};
}
