import type { KnownEntity } from '../../library/held/holdings.ts';
import type { Collection } from '../collection/collection.ts';
import { resolveName } from '../naming/resolveName.ts';
import { countFact, namesFact } from '../shown/facts.ts';
import { Echo, label } from '../shown/pieces.ts';
import { UserError } from '../shown/userError.ts';

/**
 * The one that a moderator means by a name. Nothing is guessed: a decision about the wrong person is worse than none.
 *
 * @throws UserError where nobody is called so, or several are
 */
export function decidedName(collection: Collection, typed: string): KnownEntity {
	const exact = collection.holdings.entities.filter(({ name }) => name === typed.trim());
	const [only] = exact;
	if (only !== undefined && exact.length === 1) return only;
	const found = resolveName(collection, typed);
	const words = new Echo(typed);
	if (found.kind === 'one' && (found.how === 'same' || found.how === 'alias')) return found.entity;
	if (found.kind === 'several') {
		const slots = { words, n: countFact(found.entities.length), names: namesFact(found.entities) };
		throw new UserError([label('severalCalled', slots)]);
	}
	throw new UserError([label('nobodyCalled', { words })]);
}
