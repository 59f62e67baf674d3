import type { When } from '../../text/when.ts';
import type { Card } from './answer.ts';
import type { Line } from './pieces.ts';

/** The grounds that a picture can stand on. Discord does not tell a bot which one its reader has. */
export type PictureLook = 'light' | 'dark';

/** One event of a picture. Every word of it stands on the event's card too. */
export interface PicturedEvent {
	/** Number (from 1) in the list beside the picture. */
	readonly number: number;
	/** First and last day that the date can mean. */
	readonly when: Pick<When, 'from' | 'to'>;
	/** The date is printed as "about", "late July" and the like. */
	readonly about: boolean;
	readonly planned: boolean;
	/** The date as it stands on the card, with whether it was worked out. */
	readonly date: Line;
	readonly words: Card['words'];
	readonly cut: Card['cut'];
	/** Its document; a digest is never passed off as what it digests. */
	readonly document: Line;
}

/** A timeline to look at, described: whoever shows it has it drawn (`src/pictures`). Made of pieces like everything shown. */
export interface TimelinePicture {
	readonly look: PictureLook;
	readonly title: Line;
	/** In the list's order, by first day; at most MOST_PICTURED of `timelinePicture.ts`. */
	readonly events: readonly PicturedEvent[];
}
