import type { Asking } from '../src/answers/asking/asking.ts';
import { defineCommand, defineGroup } from '../src/answers/asking/command.ts';
import { nameKey } from '../src/answers/collection/nameWords.ts';
import { documentsFor, requireWords } from '../src/answers/finding/filters.ts';
import { decide } from '../src/answers/moderating/audit.ts';
import { decidedName, requireFreeName, requireNewAlias } from '../src/answers/moderating/decidedName.ts';
import { decidedStatement } from '../src/answers/moderating/decidedStatement.ts';
import { wordsToDecideOn } from '../src/answers/moderating/decidedWords.ts';
import { documentFact } from '../src/answers/shown/facts.ts';
import { Echo, label } from '../src/answers/shown/pieces.ts';
import { UserError } from '../src/answers/shown/userError.ts';

/** A name is never longer. */
const LONGEST = 100;

const name = { type: 'text', description: 'The name as it is known here', required: true, suggest: 'names' } as const;
const newName = (description: string) => ({ type: 'text', description, required: true, longest: LONGEST }) as const;

/** What every decision about a name says of whom it means. */
const whom = (asking: Asking, typed: string) => {
	const one = decidedName(asking.collection, typed);
	return { one, named: { name: one.name, entity: one.kind } as const };
};

/** What is written in place of a name where it is not clear whose words they are. */
const NOBODY = /^nobody$/iu;

const written = (words: string): string => requireWords(words, 'questionEmpty').replace(/\s+/gu, ' ').trim();

export default defineGroup(
	{ name: 'names', description: 'Who is who: decisions about names, each of which can be undone', for: 'moderators' },
	[
		defineCommand(
			{
				name: 'names rename',
				description: 'Calls a person or organisation by another name on every card',
				answersWith: 'message',
				writes: true,
				options: { name, to: newName('The name to show') },
			},
			({ name: typed, to }, asking) => {
				const { one, named } = whom(asking, typed);
				requireFreeName(asking.collection, one, written(to));
				return decide(asking, { kind: 'rename', ...named, to: written(to) });
			},
		),
		defineCommand(
			{
				name: 'names alias',
				description: 'Adds a name that somebody also goes by; also settles a surname that fits several',
				answersWith: 'message',
				writes: true,
				options: { name, also: newName('The other name') },
			},
			({ name: typed, also }, asking) => {
				const { one, named } = whom(asking, typed);
				requireNewAlias(asking.collection, one, written(also));
				return decide(asking, { kind: 'alias', ...named, alias: written(also) });
			},
		),
		defineCommand(
			{
				name: 'names merge',
				description: 'Says that two names are one person or organisation',
				answersWith: 'message',
				writes: true,
				options: {
					name,
					into: { type: 'text', description: 'Who it is', required: true, suggest: 'names' },
				},
			},
			({ name: typed, into }, asking) => {
				const from = whom(asking, typed);
				const to = whom(asking, into);
				if (from.one === to.one) throw new UserError([label('sameOne')]);
				if (from.one.kind !== to.one.kind) throw new UserError([label('notOfOneKind')]);
				return decide(asking, { kind: 'merge', ...from.named, into: to.one.name });
			},
		),
		defineCommand(
			{
				name: 'names split',
				description: 'Says that a name means somebody else in one document',
				answersWith: 'message',
				writes: true,
				options: {
					name,
					document: { type: 'text', description: 'In which document', required: true, suggest: 'documents' },
					to: newName('The name to show there'),
				},
			},
			({ name: typed, document, to }, asking) => {
				const { one, named } = whom(asking, typed);
				const { documents } = asking.collection.holdings;
				const apart = documentsFor(asking.collection, document);
				const ids = apart.map(({ source }) => source.id);
				const inside = one.places.filter((place) => ids.includes(documents[place.document]?.source.id ?? ''));
				const [first] = apart;
				if (first !== undefined && (inside.length === 0 || inside.length === one.places.length)) {
					const slots = { words: new Echo(typed), document: documentFact(first) };
					throw new UserError([label(inside.length === 0 ? 'splitNotThere' : 'splitNowhereElse', slots)]);
				}
				if (nameKey(one.name) === nameKey(to)) throw new UserError([label('sameOne')]);
				return decide(asking, { kind: 'split', ...named, sourceIds: ids, to: written(to) });
			},
		),
		defineCommand(
			{
				name: 'names speaker',
				description: 'Says whose words an excerpt’s are, or that this is not clear; every card of it says who said so',
				answersWith: 'message',
				writes: true,
				options: {
					reference: { type: 'text', description: 'The reference on the card', required: true, longest: 60 },
					name: {
						type: 'text',
						description: 'Whose words they are; or nobody, where it is not clear',
						required: true,
						suggest: 'names',
					},
				},
			},
			async ({ reference, name: typed }, asking) => {
				const words = await wordsToDecideOn(asking.collection, reference);
				const anchor = decidedStatement(asking.collection, words);
				const speaker = NOBODY.test(typed.trim()) ? null : whom(asking, typed).named;
				return decide(asking, { kind: 'speaker', anchor, speaker }, [[label('decidedCards')]]);
			},
		),
		defineCommand(
			{
				name: 'names not-a-name',
				description: 'Says that these words name no person and no organisation',
				answersWith: 'message',
				writes: true,
				options: { name },
			},
			({ name: typed }, asking) => decide(asking, { kind: 'not-a-name', ...whom(asking, typed).named }),
		),
		defineCommand(
			{
				name: 'names hide',
				description: 'Takes a private person out of choices, /who and summaries; the documents stay',
				answersWith: 'message',
				writes: true,
				options: { name },
			},
			({ name: typed }, asking) => decide(asking, { kind: 'hide', ...whom(asking, typed).named }),
		),
	],
);
