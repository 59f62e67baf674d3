import { sharedShingles, shinglesOf } from '../../text/sketch.ts';

/** Share of the shorter text's shingles from which two files of one name are one document, changed. */
const SAME_SHARE = 0.2;

/** Whether two texts share so much that one is a changed form of the other. */
export const isChangedForm = (a: string, b: string): boolean =>
	sharedShingles(shinglesOf(a), shinglesOf(b)) >= SAME_SHARE;
