/**
 * What a question asks after, told by its first words, and the signs of it that a passage can show. A passage with the sign
 * goes a little before one without; no passage is left out for it. Own list, from everyday questions.
 */
const ASKS: readonly { readonly question: RegExp; readonly sign: RegExp }[] = [
	{
		question: /^\s*(?:why|what (?:was|is|were) the reason|for what reason|how come)\b/iu,
		sign: /\b(?:because|since|over (?:his|her|its|their|the|a)|due to|owing to|after (?:he|she|it|they|refusing|being|\p{L}+ing)|on the grounds?|as (?:i|he|she|it|they|we)|so that|in order to|therefore|reason|led to|for \p{L}+ing|not fit)\b/iu,
	},
	{
		question: /\bhow long\b/iu,
		sign: /\b(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|overnight|until|since)\b/iu,
	},
	{
		question: /^\s*(?:when|what (?:date|day|year|time)|since when)\b/iu,
		sign: /\b(?:\d{1,2}(?:st|nd|rd|th)?\s(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|june|july|august|september|october|november|december)\s\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|tonight|last (?:night|week|month|year)|(?:19|20)\d\d)\b/iu,
	},
	{
		question: /\bhow (?:many|much|often|old|far|large|big)\b|\bwhat (?:number|percentage|share)\b/iu,
		sign: /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|half|quarter|third)\b/iu,
	},
	{
		question: /^\s*(?:where|in which (?:place|town|city))\b/iu,
		sign: /\b(?:in|at|outside|near)\s(?:the\s)?\p{Lu}/u,
	},
	{
		question: /^\s*(?:who|whom|whose|which (?:people|person|groups?|organisations?))\b/iu,
		sign: /(?<!^)(?<![.!?]\s)\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u,
	},
];

/** What a passage that shows the sign is worth against one that does not. */
const WITH_SIGN = 1.25;

/** A function that weighs a passage's words for a question: 1, or {@link WITH_SIGN}. */
export function answerWeight(question: string): (words: string) => number {
	const asked = ASKS.find((one) => one.question.test(question));
	return (words) => (asked?.sign.test(words) === true ? WITH_SIGN : 1);
}
