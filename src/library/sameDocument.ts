import { foldName } from '../text/folding.ts';

/** Words in a row that are compared; shorter runs stand in any two texts. */
const SHINGLE_WORDS = 4;

/** Share of the shorter text's shingles from which two files of one name are one document, changed. */
const SAME_SHARE = 0.2;

function shingles(text: string): ReadonlySet<string> {
	const words = foldName(text).split(' ');
	const found = new Set<string>();
	for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) found.add(words.slice(i, i + SHINGLE_WORDS).join(' '));
	return found.size > 0 ? found : new Set([words.join(' ')]);
}

/** Whether two texts share so much that one is a changed form of the other. */
export function isChangedForm(a: string, b: string): boolean {
	const [first, second] = [shingles(a), shingles(b)];
	const [few, many] = first.size <= second.size ? [first, second] : [second, first];
	let same = 0;
	for (const shingle of few) if (many.has(shingle)) same++;
	return same >= few.size * SAME_SHARE;
}
