/** What is read of a unit. */
export interface UnitText {
	/** Folded in with a weight of its own; empty if there is none. */
	readonly title: string;
	readonly text: string;
}
