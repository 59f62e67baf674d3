import type { Examples } from '../answers/finding/examples.ts';

/** What the page's first card says of the library. Everything else on that card is the page's own. */
export interface Greeting {
	/** What the library holds, in a sentence: "3 short digests written by us. No full articles.", "No documents yet." */
	readonly held: string;
	/** Three commands to press, or null where the library has nothing to show: then the card says how to add documents. */
	readonly examples: Examples | null;
}
