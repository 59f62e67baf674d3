/**
 * The fixed, reviewed catalogue of interface words. Nothing else that the bot says of its own is ever shown.
 * Plain British English; `{slot}` takes a piece.
 */
export const LABELS = {
	wordsAsPrinted: 'Words as printed:',
} as const satisfies Record<string, string>;

export type LabelKey = keyof typeof LABELS;
