import type { Shelved } from '../../library/held/shelved.ts';
import { foldName } from '../../text/folding.ts';
import { documentCountFact } from '../shown/facts.ts';
import { Echo, label } from '../shown/pieces.ts';
import { UserError } from '../shown/userError.ts';

/**
 * The document that a moderator means, also one that was withdrawn: by its number, or its whole title.
 *
 * @throws UserError where there is none, or several have the title
 */
export function onShelf(documents: readonly Shelved[], typed: string): Shelved {
	const number = /^(?:document\s+)?(\d+)$/iu.exec(typed.trim())?.[1];
	const found =
		number === undefined
			? documents.filter(
					({ source }) => source.title.value !== null && foldName(source.title.value) === foldName(typed),
				)
			: documents.filter(({ source }) => source.number === Number(number));
	const [only, ...others] = found;
	if (only === undefined || others.length > 0) {
		const slots = { words: new Echo(typed), documents: documentCountFact(documents.length) };
		throw new UserError([label('noSuchDocument', slots)]);
	}
	return only;
}
