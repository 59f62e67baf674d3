import type { Attribution } from '../cues/attribution.ts';
import { NOBODY, SIGNS } from '../cues/cueWords.ts';
import type { Token } from '../sentences/tokens.ts';

/** How far in front of a subject the word stands that makes its speech imagined, in tokens. */
const BACK = 4;
/** Sentences that begin so only picture something. */
const PICTURES = /^(?:imagine|suppose|picture)$/u;

/** Words on a banner, or within a sentence that only pictures something: no statement of its subject. */
export function isShown(tokens: readonly Token[], quotation: number): boolean {
	if (PICTURES.test(tokens[0]?.lower ?? '')) return true;
	return tokens.slice(Math.max(0, quotation - BACK), quotation).some(({ lower }) => SIGNS.has(lower));
}

/** "Nobody said", "as if she had said", "Imagine a council that says", "banners that read": nobody said it. */
export function isImagined(tokens: readonly Token[], { subject, cueAt }: Attribution): boolean {
	if (PICTURES.test(tokens[0]?.lower ?? '')) return true;
	let at = cueAt;
	while (at > 0 && (tokens[at]?.start ?? 0) > subject.start) at--;
	for (let i = at; i < cueAt && (tokens[i]?.start ?? 0) < subject.end; i++) {
		const word = tokens[i]?.lower ?? '';
		if (i === at && (NOBODY.has(word) || (word === 'no' && tokens[i + 1]?.lower === 'one'))) return true;
		if (SIGNS.has(word)) return true;
	}
	for (let i = Math.max(1, at - BACK); i < at; i++)
		if (/^(?:if|though)$/u.test(tokens[i]?.lower ?? '') && tokens[i - 1]?.lower === 'as') return true;
	return false;
}
