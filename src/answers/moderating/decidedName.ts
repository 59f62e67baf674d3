import type { KnownEntity } from '../../library/held/holdings.ts';
import type { Collection } from '../collection/collection.ts';
import { nameKey } from '../collection/nameWords.ts';
import { resolveName, tellingName } from '../naming/resolveName.ts';
import { countFact, nameFact, namesFact } from '../shown/facts.ts';
import { Echo, label } from '../shown/pieces.ts';
import { UserError } from '../shown/userError.ts';

/** Names so that each leads to its bearer alone. */
const tellingNames = (collection: Collection, entities: readonly KnownEntity[]) =>
	namesFact(entities.map((one) => ({ ...one, name: tellingName(collection, one) })));

/** Nobody is called so; the nearest names are said, never taken. */
function nobodyCalled(collection: Collection, typed: string, near: readonly KnownEntity[]): UserError {
	const words = new Echo(typed);
	if (near.length === 0) return new UserError([label('nobodyCalled', { words })]);
	return new UserError([label('nobodyCalledNear', { words, names: tellingNames(collection, near) })]);
}

/**
 * The one that a moderator means by a name. Nothing is guessed: a decision about the wrong person is worse than none.
 *
 * @throws UserError where nobody is called so, or several are
 */
export function decidedName(collection: Collection, typed: string): KnownEntity {
	const exact = collection.holdings.entities.filter(({ name }) => name === typed);
	const [only] = exact;
	if (only !== undefined && exact.length === 1) return only;
	const found = resolveName(collection, typed);
	switch (found.kind) {
		case 'one':
			if (found.how === 'same' || found.how === 'alias') return found.entity;
			throw nobodyCalled(collection, typed, [found.entity]);
		case 'several': {
			if (found.guessed) throw nobodyCalled(collection, typed, found.entities);
			const names = tellingNames(collection, found.entities);
			const slots = { words: new Echo(typed), n: countFact(found.entities.length), names };
			throw new UserError([label('severalCalled', slots)]);
		}
		case 'printed':
			throw nobodyCalled(collection, typed, []);
		case 'none':
			throw nobodyCalled(collection, typed, found.near);
	}
}

/**
 * Whether somebody is to get a name that is free: two people of one name could not be told apart on a card, nor by a later decision.
 *
 * @throws UserError where it means him already, or is the name of somebody else
 */
export function requireFreeName(collection: Collection, one: KnownEntity, name: string): void {
	const words = new Echo(name);
	const others = collection.holdings.entities.filter(
		(each) => each !== one && each.kind === one.kind && nameKey(each.name) === nameKey(name),
	);
	if (others.length > 0) throw new UserError([label('nameTaken', { words })]);
	if (one.name === name) throw new UserError([label('calledSo', { words, name: nameFact(one) })]);
}

/** As {@link requireFreeName} for a name besides his own: also where it leads to him already. */
export function requireNewAlias(collection: Collection, one: KnownEntity, alias: string): void {
	requireFreeName(collection, one, alias);
	const found = resolveName(collection, alias);
	if (found.kind === 'one' && found.entity === one && (found.how === 'same' || found.how === 'alias'))
		throw new UserError([label('calledSo', { words: new Echo(alias), name: nameFact(one) })]);
}
