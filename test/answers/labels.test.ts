import { describe, expect, it } from 'vitest';
import { LABELS } from '../../src/answers/shown/labels.ts';

/** Words of developers, and words that judge: none of them is ever shown to people as ours. */
const BANNED =
	/\b(?:source|corpus|entity|entities|passage|verbatim|rendition|receipt|outlet|tombstone|claims?|claimed|admit|admits|admitted|confirmed|false)\b/iu;

describe('the catalogue of labels', () => {
	it.each(Object.entries(LABELS).filter(([key]) => key !== 'helpHeld'))('%s holds no banned word', (_, words) => {
		expect(words).not.toMatch(BANNED);
	});

	it('says "true" only to say that the bot cannot tell', () => {
		const saying = Object.entries(LABELS).filter(([, words]) => /\btrue\b/iu.test(words));
		expect(saying.map(([key]) => key)).toEqual(['whatItCan']);
	});

	it('uses each wording once', () => {
		const wordings = Object.values(LABELS);
		expect(new Set(wordings).size).toBe(wordings.length);
	});

	it('fits Discord where it stands on a button', () => {
		for (const [key, words] of Object.entries(LABELS)) {
			if (key.startsWith('button')) expect(words.length).toBeLessThanOrEqual(36);
		}
	});
});
