import { createHash } from 'node:crypto';
import type { Card } from '../answers/shown/answer.ts';
import { type Line, wordsOfLine } from '../answers/shown/pieces.ts';

/** Tells one showing of lines from another: kept beside a card that stands in a channel, in place of its words. */
export const stateOf = (lines: readonly Line[]): string =>
	createHash('sha256').update(lines.map(wordsOfLine).join('\n')).digest('base64url').slice(0, 16);

/** What a card shows that is shared or pinned now, with nothing to say of it but what stands under its words. */
export const stateOfCard = (card: Card): string => stateOf([[card.words], ...card.under]);
