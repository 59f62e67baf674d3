/**
 * Every match of a pattern in a text, in order. `String.matchAll` makes the pattern anew at each call, which for a long pattern
 * takes longer than to look through a sentence.
 *
 * @param pattern - with the flag `g`; it never matches nothing
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
	const matches: RegExpExecArray[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
	return matches;
}
