import type { Shelved } from '../../library/held/shelved.ts';
import type { Found } from '../../library/looking/found.ts';
import { HOUSE } from '../../library/store/libraries.ts';
import { slice, type Text } from '../../text/span.ts';
import type { Saved } from '../asking/desk.ts';
import { joined } from '../cards/cards.ts';
import type { Reply } from '../shown/answer.ts';
import {
	amountFact,
	countFact,
	dateFact,
	documentCountFact,
	fileFact,
	foundFact,
	foundNamesFact,
	numbersFact,
	shelvedFact,
	sourceFact,
} from '../shown/facts.ts';
import type { LabelKey } from '../shown/labels.ts';
import { Echo, Human, type Label, type Line, label } from '../shown/pieces.ts';

/** Documents as moderators see them: on the shelf, looked at, saved. */

const STANDING = {
	here: 'standsHere',
	withdrawn: 'withdrawn',
	gone: 'standsGone',
	aside: 'standsAside',
	'left-out': 'standsLeftOut',
} as const satisfies Record<Shelved['standing'], LabelKey>;

/** Why and since when a document is out, or that it is here: the first that a moderator looks for. */
export function standingLabel({ standing, withdrawal }: Shelved): Label {
	if (withdrawal === null || withdrawal.act.kind !== 'withdraw') return label(STANDING[standing]);
	const date = dateFact(withdrawal.at.slice(0, 'YYYY-MM-DD'.length));
	const { reason } = withdrawal.act;
	if (reason === '') return label('withdrawnOn', { date });
	return label('withdrawnBecause', { date, reason: new Human(reason, withdrawal.by) });
}

/** The same with who decided it. */
const standingLine = (one: Shelved): Line =>
	joined([
		standingLabel(one),
		...(one.withdrawal === null ? [] : [label('noteBy', { name: new Human('', one.withdrawal.by) })]),
	]);

function shelvedLines(one: Shelved): readonly Line[] {
	const title = sourceFact(one.source, 'title');
	return [
		[shelvedFact(one)],
		// A title may be charged words: of a document that was taken out it is not repeated.
		...(one.standing === 'withdrawn'
			? []
			: [
					title === null
						? joined([label('titleNotGiven'), label('fileNamed', { file: fileFact(one.source) })])
						: [label('titled', { title: title.meta })],
				]),
		standingLine(one),
		joined([
			label('added', { date: dateFact(one.source.addedOn) }),
			...(one.source.revision > 1 ? [label('versionNumber', { n: countFact(one.source.revision) })] : []),
			label(one.source.libraryId === HOUSE ? 'ofTheHouse' : 'ofThisServer'),
		]),
	];
}

/** Every document, also those that no answer comes from. */
export const listShelf = (documents: readonly Shelved[]): Reply => ({
	heading: [
		documents.length === 0
			? [label('noDocuments')]
			: [label('documentsHeld', { documents: documentCountFact(documents.length) })],
	],
	body: documents.flatMap((one) => [[], ...shelvedLines(one)]),
});

const BASIS = {
	given: 'factGiven',
	printed: 'factPrinted',
	inferred: 'factWorkedOut',
	unknown: 'factUnknown',
} as const;
/** So many names are listed; of the rest only their number. */
const MOST_NAMES = 25;

function namesLine(names: readonly string[]): Line {
	const shown = foundNamesFact(names.slice(0, MOST_NAMES));
	if (names.length === 0) return [label('foundNoNames')];
	const more = names.length - MOST_NAMES;
	return [
		more > 0 ? label('foundMoreNames', { names: shown, n: countFact(more) }) : label('foundNames', { names: shown }),
	];
}

/** What was read and found in a document that is not saved yet, with buttons that save it or throw it away. */
export function lookedAt(
	key: string,
	found: Found,
	{ of, strange }: { readonly of: Shelved | null; readonly strange: readonly string[] },
): Reply {
	const facts = (['title', 'publisher', 'author', 'published', 'url', 'kind'] as const).map((which): Line => {
		const { name, words, basis } = foundFact(found, which);
		return [label(BASIS[basis], words === null ? { name } : { name, words })];
	});
	const beginning: Text = { id: found.bytesSha256, content: found.opening, blocks: [] };
	return {
		heading: [
			[label('lookedAt')],
			...strange.map((word) => [label('whenAndWhereWrong', { words: new Echo(word) })]),
			...(of === null ? [] : [[label('newVersionOf', { document: shelvedFact(of) })]]),
		],
		body: [
			...facts,
			[
				label('foundCounts', {
					paragraphs: amountFact(found.paragraphs, 'paragraph'),
					statements: amountFact(found.statements, 'statement'),
					events: amountFact(found.events, 'dated sentence'),
				}),
			],
			namesLine(found.names),
			[label('beginsWith', { words: slice(beginning, 0, found.opening.length) })],
		],
		choices: [
			{ label: [label('buttonSave')], detail: null, query: { command: 'documents save', options: { draft: key } } },
			{
				label: [label('buttonDetails')],
				detail: null,
				query: { command: 'documents details', options: { draft: key } },
			},
			{ label: [label('buttonCancel')], detail: null, query: { command: 'documents drop', options: { draft: key } } },
		],
	};
}

/** What became of a document that was saved, and who can read it. */
export function savedLines({ outcome, number, revision, stepsAside }: Saved, forAll: boolean): readonly Line[] {
	const document = numbersFact([number]);
	const aside: readonly Line[] =
		stepsAside.length === 0 ? [] : [[label('digestAside', { document: numbersFact(stepsAside) })]];
	switch (outcome) {
		case 'added':
			return [[label(forAll ? 'savedAsHouse' : 'savedAs', { document })], ...aside];
		case 'revised':
			return [[label('savedVersion', { document, n: countFact(revision) })], ...aside];
		case 'unchanged':
			return [[label('savedUnchanged', { document })], ...aside];
		case 'restored':
			return [[label('savedRestored', { document })], ...aside];
	}
}
