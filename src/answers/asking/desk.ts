import type { Settings } from '../../library/decisions/settings.ts';
import type { Act, Decision } from '../../library/held/decision.ts';
import type { Shelved } from '../../library/held/shelved.ts';
import type { Draft } from '../../library/looking/drafts.ts';
import type { Found } from '../../library/looking/found.ts';
import type { Reported, Unanswered } from '../../library/queues/queues.ts';
import type { GivenFacts } from '../../reading/given.ts';
import type { Query } from '../shown/answer.ts';

/** Where moderators decide: the port to the log of their decisions, and to what waits for them. */
export interface Desk {
	/**
	 * Writes a decision down. What it changes is answered from when this is done.
	 *
	 * @param by - who decides
	 * @throws UserError where it is about a document that is not here
	 */
	decide(libraryId: string, by: string, act: Act): Promise<Decision>;
	/** Undoes a decision; null where there is none of this number that stands. */
	undo(libraryId: string, by: string, number: number): Promise<Decision | null>;
	/** All decisions of a library, undone ones too, in order. */
	log(libraryId: string): Promise<readonly Decision[]>;
	/** At once, from memory. */
	settings(libraryId: string): Settings;
	documents(libraryId: string): Promise<readonly Shelved[]>;
	reports(libraryId: string): Promise<readonly Reported[]>;
	questions(libraryId: string): Promise<readonly (Unanswered & { readonly query: Query })[]>;
	/**
	 * Reads a document, in a thread of its own, and keeps it aside until it is saved or thrown away.
	 *
	 * @throws UserError where it cannot be read
	 */
	look(libraryId: string, draft: Draft): Promise<{ readonly key: string; readonly found: Found }>;
	/** What was said of a document that was looked at, to be said otherwise; null where it is no longer there. */
	said(libraryId: string, key: string): Promise<GivenFacts | null>;
	/**
	 * Looks at it once more, as what is said of it now, in place of the first look.
	 *
	 * @returns with the id of the document that it is a new version of, or null
	 * @throws UserError where it is no longer there, or cannot be read
	 */
	lookAgain(
		libraryId: string,
		key: string,
		given: GivenFacts,
	): Promise<{ readonly key: string; readonly found: Found; readonly sourceId: string | null }>;
	/**
	 * Takes a document that was looked at into the library, as a decision of `by`.
	 *
	 * @throws UserError where it is no longer there, or cannot be read
	 */
	save(libraryId: string, by: string, key: string): Promise<Saved>;
	/** Throws a document away that was looked at. */
	drop(libraryId: string, key: string): Promise<void>;
}

/** What became of a document that was saved. */
export interface Saved {
	readonly outcome: 'added' | 'unchanged' | 'revised' | 'restored';
	readonly number: number;
	readonly revision: number;
	/** Numbers of our digests of it that step aside. */
	readonly stepsAside: readonly number[];
}
