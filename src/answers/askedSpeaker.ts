import type { Collection } from './collection/collection.ts';
import { wordsAskedFor } from './finding/frame.ts';
import { searchFor } from './finding/search.ts';
import { choiceOf } from './naming/choices.ts';
import { nameNotes } from './naming/nameNotes.ts';
import { resolveName, tellingName } from './naming/resolveName.ts';
import type { Card, Choice } from './shown/answer.ts';
import { countFact, documentCountFact, nameFact, namesFact } from './shown/facts.ts';
import { Echo, type Line, label } from './shown/pieces.ts';
import { findStatements } from './statements.ts';

/** Whose words a question asks for, and what there is of them. */
export interface AskedSpeaker {
	/** The name as typed. */
	readonly who: string;
	readonly cards: readonly Card[];
	/** How the name was understood, or that there are no words of theirs. */
	readonly lines: readonly Line[];
	/** Where the name fits several: each alone. */
	readonly choices: readonly Choice[];
}

/** Leads from the verb to what was spoken about. */
const LEADS = /^\s*(?:(?:about|on|of|regarding|concerning|that|to|in|after|when)\b\s*)*/iu;

const EVERYTHING = { days: { from: null, to: null }, documents: null, mode: null } as const;

/**
 * Where a question asks what somebody said, their statements: those about the rest of the question, else all of them. Null where
 * it asks for no words, or of nobody who is known.
 */
export async function askedSpeaker(collection: Collection, question: string): Promise<AskedSpeaker | null> {
	const { who, about: typed } = wordsAskedFor(question) ?? {};
	if (who === undefined || typed === undefined) return null;
	const resolved = resolveName(collection, who);
	if (resolved.kind === 'none') return null;
	const about = typed.replace(LEADS, '').trim();
	const asked =
		about !== '' && searchFor(collection, 'statements', about, { limit: 1 }).words.length > 0 ? about : null;
	const query = { command: 'statement', options: {} };
	const wordsOf = async (by: string): Promise<readonly Card[]> => {
		const on = async (topic: string | null): Promise<readonly Card[]> =>
			(await findStatements(collection, { by, about: topic, ...EVERYTHING }, query)).cards ?? [];
		const found = await on(asked);
		return found.length > 0 || asked === null ? found : on(null);
	};
	if (resolved.kind === 'several') {
		const n = countFact(resolved.entities.length);
		const cards: Card[] = [];
		for (const entity of resolved.entities) cards.push(...(await wordsOf(tellingName(collection, entity))));
		return {
			who,
			cards,
			lines: [[label('fitsNames', { words: new Echo(who), n, names: namesFact(resolved.entities) })]],
			choices: resolved.entities.map((entity) =>
				choiceOf(collection, entity, { command: 'statement', options: { by: tellingName(collection, entity) } }),
			),
		};
	}
	const cards = await wordsOf(resolved.kind === 'one' ? tellingName(collection, resolved.entity) : who);
	const documents = documentCountFact(collection.holdings.documents.length);
	const none =
		resolved.kind === 'one' && cards.length === 0
			? [[label('noWordsOf', { name: nameFact(resolved.entity), documents })]]
			: [];
	return { who, cards, lines: [...nameNotes(resolved, who), ...none], choices: [] };
}
