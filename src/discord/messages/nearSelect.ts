import { ComponentType } from 'discord-api-types/v10';
import { placeLabel } from '../../answers/cards/publication.ts';
import type { Answer } from '../../answers/shown/answer.ts';
import { countFact } from '../../answers/shown/facts.ts';
import { label, wordsOfLine } from '../../answers/shown/pieces.ts';
import { PLACEHOLDER_CHARACTERS, SELECT_OPTIONS, SELECT_TEXT_CHARACTERS } from '../referee/limits.ts';
import { words } from './buttons.ts';
import { encodeCustomId } from './customId.ts';
import { cutLabel } from './cutting.ts';
import type { Block } from './pages.ts';
import type { Address } from './renderAnswer.ts';

/**
 * The closest misses of an answer that found nothing, to open one of them; none where there is only the one that is shown. Each value
 * says all that is needed to find its excerpt again.
 *
 * @param selects - how many selects the message has besides
 */
export function nearSelect({ cards, nearest }: Answer, { key, revision }: Address, selects: number): readonly Block[] {
	if (nearest.length < 2) return [];
	const options = nearest.slice(0, SELECT_OPTIONS).map(({ words: span, citation }, i) => {
		const card = cards.length + i;
		const text = wordsOfLine([countFact(card + 1), label('space'), span])
			.replace(/\s+/gu, ' ')
			.trim();
		return {
			label: cutLabel(text, SELECT_TEXT_CHARACTERS),
			value: encodeCustomId({ action: 'open', card, page: 0, revision, key }),
			description: cutLabel(wordsOfLine([placeLabel(citation.held, citation)]), SELECT_TEXT_CHARACTERS),
		};
	});
	const select = {
		type: ComponentType.StringSelect,
		custom_id: encodeCustomId({ action: 'select', number: selects }),
		placeholder: cutLabel(words('nearPlaceholder'), PLACEHOLDER_CHARACTERS),
		options,
	} as const;
	return [{ kind: 'rows', rows: [{ type: ComponentType.ActionRow, components: [select] }] }];
}
