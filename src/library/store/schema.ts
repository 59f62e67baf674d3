/**
 * The tables, in types that SQLite and PostgreSQL share: text, integer (0/1 with a check instead of booleans), bytes. Times are ISO
 * text in UTC, JSON is text; ids and snowflakes are text, made by us.
 */
export interface Tables {
	readonly libraries: LibrariesTable;
	readonly sources: SourcesTable;
	readonly revisions: RevisionsTable;
	readonly texts: TextsTable;
	readonly extractions: ExtractionsTable;
	readonly hidden: HiddenTable;
	readonly kept_queries: KeptQueriesTable;
	readonly generation: GenerationTable;
	readonly decisions: DecisionsTable;
	readonly shared_cards: SharedCardsTable;
	readonly reports: ReportsTable;
	readonly unanswered: UnansweredTable;
	readonly drafts: DraftsTable;
	readonly meetings: MeetingsTable;
	readonly meeting_cards: MeetingCardsTable;
	readonly migrations: MigrationsTable;
}

/** The house library and one for each server. */
interface LibrariesTable {
	id: string;
	kind: 'house' | 'server';
	/** Counts the changes of this library alone. */
	generation: number;
	/** How many document numbers and text numbers were given out; see `numbering.ts`. */
	documents: number;
	texts: number;
}

/** A publication in a library, over all its revisions. */
interface SourcesTable {
	id: string;
	library_id: string;
	/** Stable number in its library, never given to another document. */
	number: number;
	/** Base name of its file, and the same folded for look-ups. */
	file: string;
	file_folded: string;
	/** `data`: kept in step with the folder of documents; `added`: by a person. */
	origin: 'data' | 'added';
	/** Says which file it came from: its path in the folder, or a hash of where a person's file lay. */
	origin_key: string;
	/** Day, `YYYY-MM-DD`. */
	added_on: string;
	withdrawn_at: string | null;
	/** `gone`: its file is no longer in the folder of documents; `person`: somebody withdrew it. Null where it stands. */
	withdrawn_because: 'gone' | 'person' | null;
	/** Number of the revision that counts. */
	revision: number;
}

/** A source as it was at one time. Only its blocks may be seen better later, by a newer version of the program. */
interface RevisionsTable {
	source_id: string;
	revision: number;
	library_id: string;
	text_number: number;
	text_id: string;
	/** JSON: what is what on the page; the same words may be laid out differently as plain text and as Markdown. */
	blocks: string;
	bytes_sha256: string;
	/** JSON: title, publisher, author, published, url and kind, each with its basis. */
	facts: string;
	rendition: string;
	read_in_full: number;
	original_sha256: string | null;
	/**
	 * Hash of what its file was last read by: the rules, its name, and what a person said about it. The same bytes read by the same
	 * come to the same. Null where nobody knows.
	 */
	read_by: string | null;
	added_at: string;
}

/** Canonical bodies, by their hash. */
interface TextsTable {
	id: string;
	content: string;
	/** See `text/sketch.ts`; null for texts that were kept before there were sketches. */
	sketch: string | null;
}

/** What was read out of texts; can be thrown away at any time. */
interface ExtractionsTable {
	/** Hash of the text, of what was known about it, and of the rules. */
	key: string;
	/** Hash of the rules alone: rows by other rules are of no use any more. */
	rules: string;
	/** JSON. */
	body: string;
}

/** House documents that a server does not want to see. */
interface HiddenTable {
	library_id: string;
	source_id: string;
}

/** Queries too long for a button, by a hash of themselves. No user, no channel, no time. */
interface KeptQueriesTable {
	library_id: string;
	key: string;
	/** JSON: command and options. */
	query: string;
}

/** One row: counts every change that running processes must notice. */
interface GenerationTable {
	id: number;
	value: number;
}

/** The log of what moderators decided; see `decisions/decision.ts`. */
interface DecisionsTable {
	library_id: string;
	/** 1-based, per library. */
	number: number;
	/** JSON. */
	act: string;
	/** A Discord user id, or `terminal`. */
	by: string;
	at: string;
	undone_by: string | null;
	undone_at: string | null;
}

/** Cards that stand in channels. No user. */
interface SharedCardsTable {
	library_id: string;
	channel_id: string;
	message_id: string;
	receipt: string;
	pinned: number;
	/** Hash of what it showed when it was last written. */
	shown: string;
	/** Place on an answer in the open, or null for a card of its own. */
	place: number | null;
}

/** "Something wrong?". No user, and of the time only the day. */
interface ReportsTable {
	library_id: string;
	/** 1-based, per library. */
	number: number;
	receipt: string;
	/** What the member wrote. */
	words: string | null;
	/** Day. */
	came_on: string;
}

/** "Ask the moderators to look for this", counted, by the key of a kept query. No user. */
interface UnansweredTable {
	library_id: string;
	key: string;
	count: number;
	/** Day. */
	last_on: string;
}

/** Documents that a moderator has looked at and not yet saved; see `drafts.ts`. */
interface DraftsTable {
	library_id: string;
	key: string;
	/** Base name of its file. */
	name: string;
	/** JSON: what the moderator said about it. */
	given: string;
	/** Of which document it is a new version. */
	source_id: string | null;
	bytes_sha256: string;
	bytes: Uint8Array;
	/** Day. */
	came_on: string;
}

/** A channel's meeting, the lasting one or the last. No user. */
interface MeetingsTable {
	library_id: string;
	channel_id: string;
	started_at: string;
	ended_at: string | null;
}

/** References of the words that were shared in it. */
interface MeetingCardsTable {
	library_id: string;
	channel_id: string;
	/** Counts up in the order of sharing. */
	position: number;
	receipt: string;
}

interface MigrationsTable {
	name: string;
	applied_at: string;
}
