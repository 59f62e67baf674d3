import { type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';
import { label } from '../../answers/shown/pieces.ts';
import { measure } from '../referee/measure.ts';
import { type Row, row, secondary } from './buttons.ts';
import { markdownOf } from './lines.ts';
import type { OutFile, OutMessage } from './outMessage.ts';
import { type Block, type Chrome, componentsOf, paginate, textDisplay } from './pages.ts';

/** Who sees a message: only the asker, or everyone in the channel. */
export type Audience = 'private' | 'public';

/** Messages whose body can be changed before it goes out. */
export const message = (
	components: readonly APIMessageTopLevelComponent[],
	audience: Audience,
	{ mention = null, files = [] }: { readonly mention?: string | null; readonly files?: readonly OutFile[] } = {},
): OutMessage => ({
	body: {
		flags: MessageFlags.IsComponentsV2 | (audience === 'private' ? MessageFlags.Ephemeral : 0),
		allowed_mentions: mention === null ? { parse: [] } : { parse: [], users: [mention] },
		components: [...components],
	},
	files,
});

/** The most that the buttons and the foot of any page of an answer can take. */
export function chromeFor(foot: string): Chrome {
	const one = secondary('x', { action: 'remove' });
	// Two rows under the open card, one to turn pages; those that open the others are counted with their cards.
	const rows = [...row([one, one, one, one]), ...row([one, one]), ...row([one, one, one, one])];
	return measure([...rows, textDisplay(foot)]);
}

/** A message must not be empty: an answer without any line says that nothing is on the record. */
export const atLeastWords = (
	components: readonly APIMessageTopLevelComponent[],
): readonly APIMessageTopLevelComponent[] =>
	components.length > 0 ? components : [textDisplay(markdownOf([label('nothing')], 'ours'))];

/** Parts of a message that may be too long for one; the last one has the buttons. */
export function parts(blocks: readonly Block[], rows: readonly Row[], audience: Audience): readonly OutMessage[] {
	const pages = paginate(blocks, chromeFor(''));
	return pages.map((page, i) =>
		message(atLeastWords([...componentsOf(page), ...(i === pages.length - 1 ? rows : [])]), audience),
	);
}
