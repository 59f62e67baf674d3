import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';

/** One step of the schema. Steps are never changed once released; a new one is added at the end. */
export interface Migration {
	/** Sorts in order. */
	readonly name: string;
	readonly up: (db: Kysely<Tables>) => Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
	{
		name: '001-libraries',
		up: async (db) => {
			await db.schema
				.createTable('libraries')
				.addColumn('id', 'text', (column) => column.primaryKey())
				.addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('house', 'server')`))
				.addColumn('generation', 'integer', (column) => column.notNull())
				.addColumn('documents', 'integer', (column) => column.notNull())
				.addColumn('texts', 'integer', (column) => column.notNull())
				.execute();
			await db.schema
				.createTable('sources')
				.addColumn('id', 'text', (column) => column.primaryKey())
				.addColumn('library_id', 'text', (column) => column.notNull().references('libraries.id'))
				.addColumn('number', 'integer', (column) => column.notNull())
				.addColumn('file', 'text', (column) => column.notNull())
				.addColumn('file_folded', 'text', (column) => column.notNull())
				.addColumn('origin', 'text', (column) => column.notNull().check(sql`origin in ('data', 'added')`))
				.addColumn('origin_key', 'text', (column) => column.notNull())
				.addColumn('added_on', 'text', (column) => column.notNull())
				.addColumn('withdrawn_at', 'text')
				.addColumn('withdrawn_because', 'text', (column) => column.check(sql`withdrawn_because in ('gone', 'person')`))
				.addColumn('revision', 'integer', (column) => column.notNull())
				.addUniqueConstraint('sources_number', ['library_id', 'number'])
				.addUniqueConstraint('sources_origin', ['library_id', 'origin', 'origin_key'])
				.execute();
			await db.schema.createIndex('sources_by_file').on('sources').columns(['library_id', 'file_folded']).execute();
			await db.schema
				.createTable('texts')
				.addColumn('id', 'text', (column) => column.primaryKey())
				.addColumn('content', 'text', (column) => column.notNull())
				.execute();
			await db.schema
				.createTable('revisions')
				.addColumn('source_id', 'text', (column) => column.notNull().references('sources.id'))
				.addColumn('revision', 'integer', (column) => column.notNull())
				.addColumn('library_id', 'text', (column) => column.notNull().references('libraries.id'))
				.addColumn('text_number', 'integer', (column) => column.notNull())
				.addColumn('text_id', 'text', (column) => column.notNull().references('texts.id'))
				.addColumn('blocks', 'text', (column) => column.notNull())
				.addColumn('bytes_sha256', 'text', (column) => column.notNull())
				.addColumn('facts', 'text', (column) => column.notNull())
				.addColumn('rendition', 'text', (column) => column.notNull().check(sql`rendition in ('full', 'digest')`))
				.addColumn('read_in_full', 'integer', (column) => column.notNull().check(sql`read_in_full in (0, 1)`))
				.addColumn('original_sha256', 'text')
				.addColumn('added_at', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('revisions_key', ['source_id', 'revision'])
				.addUniqueConstraint('revisions_text_number', ['library_id', 'text_number'])
				.execute();
			await db.schema
				.createIndex('revisions_by_bytes')
				.on('revisions')
				.columns(['library_id', 'bytes_sha256'])
				.execute();
			await db.schema
				.createTable('extractions')
				.addColumn('key', 'text', (column) => column.primaryKey())
				.addColumn('rules', 'text', (column) => column.notNull())
				.addColumn('body', 'text', (column) => column.notNull())
				.execute();
			await db.schema
				.createTable('hidden')
				.addColumn('library_id', 'text', (column) => column.notNull().references('libraries.id'))
				.addColumn('source_id', 'text', (column) => column.notNull().references('sources.id'))
				.addPrimaryKeyConstraint('hidden_key', ['library_id', 'source_id'])
				.execute();
			await db.schema
				.createTable('kept_queries')
				.addColumn('library_id', 'text', (column) => column.notNull())
				.addColumn('key', 'text', (column) => column.notNull())
				.addColumn('query', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('kept_queries_key', ['library_id', 'key'])
				.execute();
			await db.schema
				.createTable('generation')
				.addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
				.addColumn('value', 'integer', (column) => column.notNull())
				.execute();
			await db.insertInto('generation').values({ id: 1, value: 0 }).execute();
		},
	},
	{
		name: '020-decisions',
		up: async (db) => {
			await db.schema
				.createTable('decisions')
				.addColumn('library_id', 'text', (column) => column.notNull().references('libraries.id'))
				.addColumn('number', 'integer', (column) => column.notNull())
				.addColumn('act', 'text', (column) => column.notNull())
				.addColumn('by', 'text', (column) => column.notNull())
				.addColumn('at', 'text', (column) => column.notNull())
				.addColumn('undone_by', 'text')
				.addColumn('undone_at', 'text')
				.addPrimaryKeyConstraint('decisions_key', ['library_id', 'number'])
				.execute();
			await db.schema
				.createTable('shared_cards')
				.addColumn('library_id', 'text', (column) => column.notNull().references('libraries.id'))
				.addColumn('channel_id', 'text', (column) => column.notNull())
				.addColumn('message_id', 'text', (column) => column.notNull())
				.addColumn('receipt', 'text', (column) => column.notNull())
				.addColumn('pinned', 'integer', (column) => column.notNull().check(sql`pinned in (0, 1)`))
				.addColumn('shown', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('shared_cards_key', ['library_id', 'channel_id', 'message_id', 'receipt'])
				.execute();
			await db.schema
				.createTable('reports')
				.addColumn('library_id', 'text', (column) => column.notNull().references('libraries.id'))
				.addColumn('number', 'integer', (column) => column.notNull())
				.addColumn('receipt', 'text', (column) => column.notNull())
				.addColumn('words', 'text')
				.addColumn('came_on', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('reports_key', ['library_id', 'number'])
				.execute();
			await db.schema
				.createTable('unanswered')
				.addColumn('library_id', 'text', (column) => column.notNull().references('libraries.id'))
				.addColumn('key', 'text', (column) => column.notNull())
				.addColumn('count', 'integer', (column) => column.notNull())
				.addColumn('last_on', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('unanswered_key', ['library_id', 'key'])
				.execute();
			await db.schema
				.createTable('drafts')
				.addColumn('library_id', 'text', (column) => column.notNull().references('libraries.id'))
				.addColumn('key', 'text', (column) => column.notNull())
				.addColumn('body', 'text', (column) => column.notNull())
				.addColumn('came_on', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('drafts_key', ['library_id', 'key'])
				.execute();
		},
	},
	{
		name: '030-meetings',
		up: async (db) => {
			await db.schema
				.createTable('meetings')
				.addColumn('library_id', 'text', (column) => column.notNull().references('libraries.id'))
				.addColumn('channel_id', 'text', (column) => column.notNull())
				.addColumn('started_at', 'text', (column) => column.notNull())
				.addColumn('ended_at', 'text')
				.addPrimaryKeyConstraint('meetings_key', ['library_id', 'channel_id'])
				.execute();
			await db.schema
				.createTable('meeting_cards')
				.addColumn('library_id', 'text', (column) => column.notNull().references('libraries.id'))
				.addColumn('channel_id', 'text', (column) => column.notNull())
				.addColumn('position', 'integer', (column) => column.notNull())
				.addColumn('receipt', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('meeting_cards_key', ['library_id', 'channel_id', 'receipt'])
				.execute();
		},
	},
	{
		name: '040-sketches',
		up: async (db) => {
			await db.schema.alterTable('texts').addColumn('sketch', 'text').execute();
		},
	},
	{
		name: '050-read-by',
		up: async (db) => {
			await db.schema.alterTable('revisions').addColumn('read_by', 'text').execute();
		},
	},
	{
		name: '051-look-ups',
		up: async (db) => {
			await db.schema.createIndex('revisions_by_original').on('revisions').column('original_sha256').execute();
			await db.schema.dropIndex('sources_by_file').execute();
			await db.schema
				.createIndex('sources_by_file')
				.on('sources')
				.columns(['library_id', 'file_folded', 'number'])
				.execute();
		},
	},
	{
		// Drafts are kept for days only: those of before are not worth carrying over.
		name: '060-drafts-as-bytes',
		up: async (db) => {
			await db.schema.dropTable('drafts').execute();
			await db.schema
				.createTable('drafts')
				.addColumn('library_id', 'text', (column) => column.notNull().references('libraries.id'))
				.addColumn('key', 'text', (column) => column.notNull())
				.addColumn('name', 'text', (column) => column.notNull())
				.addColumn('given', 'text', (column) => column.notNull())
				.addColumn('source_id', 'text')
				.addColumn('bytes_sha256', 'text', (column) => column.notNull())
				.addColumn('bytes', 'blob', (column) => column.notNull())
				.addColumn('came_on', 'text', (column) => column.notNull())
				.addPrimaryKeyConstraint('drafts_key', ['library_id', 'key'])
				.execute();
		},
	},
	{
		name: '070-open-answers',
		up: async (db) => {
			await db.schema.alterTable('shared_cards').addColumn('place', 'integer').execute();
		},
	},
];
