import { countFact } from '../../src/answers/shown/facts.ts';
import type { TimelinePicture } from '../../src/answers/shown/picture.ts';
import { label } from '../../src/answers/shown/pieces.ts';
import { timelinePicture } from '../../src/answers/timelinePicture.ts';
import { edtfDays } from '../../src/text/edtf.ts';
import { cardOf } from '../discord/answers.ts';

/** What a made-up event is made from. */
export interface Given {
	readonly words: string;
	/** EDTF. */
	readonly edtf: string;
	readonly planned?: boolean;
	readonly cut?: boolean;
}

/** The picture of made-up events, in order. */
export function pictureOf(given: readonly Given[], look: 'light' | 'dark' = 'dark'): TimelinePicture {
	const dated = given
		.map(({ words, edtf, planned = false, cut = false }) => {
			const days = edtfDays(edtf);
			if (days === null) throw new Error(`${edtf} is no date`);
			return {
				card: cardOf(words, { cut: { before: cut, after: cut } }),
				when: { edtf, ...days, basis: 'printed', printed: { start: 0, end: 1 } } as const,
				planned,
			};
		})
		.sort((a, b) => (a.when.from < b.when.from ? -1 : a.when.from > b.when.from ? 1 : a.when.to < b.when.to ? -1 : 1));
	const picture = timelinePicture(look, [label('eventsFound', { n: countFact(dated.length) })], dated);
	if (picture === null) throw new Error('no picture');
	return picture;
}
