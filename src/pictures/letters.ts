import { z } from 'zod';
import type { PictureLook } from '../answers/shown/picture.ts';
import type { Layout, PlacedWords } from './timelineLayout.ts';
import { colourOf } from './timelineSvg.ts';

/** Words that are set letter by letter, from the left or, where they are aligned right, up to their place. */
export const letters = z.object({
	words: z.string(),
	x: z.number(),
	/** Height of the base line. */
	y: z.number(),
	size: z.number(),
	align: z.enum(['left', 'right']),
	bold: z.boolean(),
	/** `#rrggbb` */
	colour: z.string(),
});
export type Letters = z.infer<typeof letters>;

/**
 * Scripts whose letters stand side by side as they are, whatever is next to them: Latin, Greek and Cyrillic without combining marks,
 * with the punctuation and signs of money that go with them. All else (joined letters, right to left) is left to the drawer.
 */
const SIDE_BY_SIDE =
	/^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u017F\u0386-\u03CE\u0400-\u0482\u048A-\u04FF\u2010-\u2022\u2026\u2030-\u203A\u20A0-\u20BF]*$/u;

const isSideBySide = ({ words }: PlacedWords): boolean => SIDE_BY_SIDE.test(words);

/** Parts a layout into words that are set letter by letter, and a layout with all else. */
export function withoutLetters(
	layout: Layout,
	look: PictureLook,
): { readonly rest: Layout; readonly letters: readonly Letters[] } {
	return {
		rest: { ...layout, words: layout.words.filter((words) => !isSideBySide(words)) },
		letters: layout.words.filter(isSideBySide).map((placed) => {
			const { words, x, y, size, align, bold } = placed;
			return { words, x, y, size, align, bold, colour: colourOf(placed, look) };
		}),
	};
}
