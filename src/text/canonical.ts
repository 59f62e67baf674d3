import { ChangeRecorder } from './offsetMap.ts';

/** The one form in which texts are stored, with the way back to the text as it came. */
export interface Canonical {
	/** NFC, LF line ends, well-formed UTF-16, no U+0000, no byte order mark in front. */
	readonly content: string;
	/**
	 * Offset in the text as it came. An offset inside something that was changed (between the letter and the accent that
	 * NFC made one) gives that stretch's beginning.
	 */
	toRaw(offset: number): number;
	/** Offset in {@link content} for an offset in the text as it came. */
	toCanonical(offset: number): number;
}

/** Line ends, U+0000 and marks in front; lone surrogates were made U+FFFD before, which keeps every offset. */
const CLEANED = /^[\uFEFF\0]+|\r\n?|\0+/gu;

/**
 * A character that is not ASCII, with one ASCII character before it and everything that is not ASCII after it. Nothing in
 * ASCII ever combines with what stands before it, so each stretch can be normalised apart from the others.
 */
const MAY_COMPOSE = /\p{ASCII}?\P{ASCII}+/gu;

/** A base character with what may combine with it: marks, and the vowels and finals of Hangul and Kirat Rai syllables. */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11FF\u{16D63}-\u{16D6A}]*/gu;

function clean(raw: string): ReturnType<ChangeRecorder['finish']> {
	const recorder = new ChangeRecorder();
	for (const match of raw.matchAll(CLEANED)) {
		recorder.keep(raw.slice(recorder.taken, match.index));
		recorder.change(match[0].length, match[0].startsWith('\r') ? '\n' : '');
	}
	recorder.keep(raw.slice(recorder.taken));
	return recorder.finish();
}

function compose(text: string): ReturnType<ChangeRecorder['finish']> {
	const recorder = new ChangeRecorder();
	const composed = text.normalize('NFC');
	if (composed === text) {
		recorder.keep(text);
		return recorder.finish();
	}
	for (const match of text.matchAll(MAY_COMPOSE)) {
		const whole = match[0].normalize('NFC');
		if (whole === match[0]) continue;
		recorder.keep(text.slice(recorder.taken, match.index));
		const clusters = match[0].match(CLUSTER) ?? [];
		// Cluster by cluster where that gives the same (it does in every script that is known), else the stretch as one.
		const fine = clusters.map((cluster) => cluster.normalize('NFC')).join('') === whole;
		for (const cluster of fine ? clusters : [match[0]]) {
			const normal = cluster.normalize('NFC');
			if (normal === cluster) recorder.keep(cluster);
			else recorder.change(cluster.length, normal);
		}
	}
	recorder.keep(text.slice(recorder.taken));
	return recorder.finish();
}

/**
 * Brings a text into the form in which it is stored. Doing it twice changes nothing more. Linear in the text's length.
 *
 * @param raw - any string
 */
export function canonicalise(raw: string): Canonical {
	const cleaned = clean(raw.toWellFormed());
	const { content, map } = compose(cleaned.content);
	return {
		content,
		toRaw: (offset) => cleaned.map.toRaw(map.toRaw(offset)),
		toCanonical: (offset) => map.toMade(cleaned.map.toMade(offset)),
	};
}
