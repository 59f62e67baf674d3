import { nameFact } from '../shown/facts.ts';
import { Echo, type Line, label } from '../shown/pieces.ts';
import type { ResolvedName } from './resolveName.ts';

/** A line that says how a typed name was understood, where it is not the printed name itself. */
export function nameNotes(resolved: ResolvedName, typed: string): readonly Line[] {
	if (resolved.kind !== 'one' || resolved.how === 'same') return [];
	if (resolved.how === 'alias') return [[label('readAs', { name: nameFact(resolved.entity) })]];
	if (resolved.how === 'role')
		return [[label('readAsRole', { name: nameFact(resolved.entity), words: resolved.role })]];
	return [[label('readAsSpelling', { typed: new Echo(typed), name: nameFact(resolved.entity) })]];
}
