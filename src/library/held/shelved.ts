import type { Decision } from './decision.ts';
import type { Source } from './source.ts';

/** A document as moderators see it, also one that no answer comes from. */
export interface Shelved {
	readonly source: Source;
	/** Whether it is this library's own; else it is the house's, which everybody reads. */
	readonly own: boolean;
	/**
	 * `here`: answers come from it. `withdrawn`: by moderators, or hidden from their server. `gone`: its file is no longer in the
	 * folder of documents. `aside`: a digest whose original is here. `left-out`: a digest that the server does not want.
	 */
	readonly standing: 'here' | 'withdrawn' | 'gone' | 'aside' | 'left-out';
	/** The decision that withdrew it, or null. */
	readonly withdrawal: Decision | null;
	/** Says which file it came from: an update takes its place. */
	readonly originKey: string;
}
