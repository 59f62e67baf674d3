import { foldName } from '../../text/folding.ts';
import { mayShare } from '../../text/sketch.ts';
import type { Rows } from '../store/store.ts';
import type { Incoming, Kept, Unread } from './incoming.ts';
import { compare } from './known.ts';
import { isChangedForm } from './sameDocument.ts';

/** Finds the document that stands for a file that comes in. Reads rows only. */

/** A document of a library as it stands. */
export interface Standing {
	readonly id: string;
	readonly number: number;
	readonly revision: number;
	readonly file: string;
	readonly origin: 'data' | 'added';
	readonly origin_key: string;
	readonly withdrawn_at: string | null;
	readonly withdrawn_because: 'gone' | 'person' | null;
	readonly text_id: string;
	readonly blocks: string;
	readonly bytes_sha256: string;
	readonly facts: string;
	readonly rendition: string;
	readonly read_in_full: number;
	readonly original_sha256: string | null;
	readonly read_by: string | null;
}

export const isCurrent = (one: Standing): boolean => one.withdrawn_at === null;

/** Whether a document stays withdrawn: a person withdrew it, and whoever adds its file again has not decided otherwise. */
export const staysWithdrawn = (
	{ withdrawn_because }: Standing,
	{ bringsBack = false }: Pick<Incoming, 'bringsBack'>,
): boolean => withdrawn_because === 'person' && !bringsBack;

/** A document left, or put, as it stands. */
export const keptAs = (outcome: Kept['outcome'], { id, number, revision }: Standing): Kept => ({
	outcome,
	sourceId: id,
	number,
	revision,
});

/** In no order: asked for one, SQLite goes through the whole library by number instead of looking up what is asked for. */
export const standings = (rows: Rows, libraryId: string) =>
	rows
		.selectFrom('sources')
		.innerJoin('revisions', (join) =>
			join.onRef('revisions.source_id', '=', 'sources.id').onRef('revisions.revision', '=', 'sources.revision'),
		)
		.where('sources.library_id', '=', libraryId)
		.select([
			'sources.id',
			'sources.number',
			'sources.revision',
			'sources.file',
			'sources.origin',
			'sources.origin_key',
			'sources.withdrawn_at',
			'sources.withdrawn_because',
			'revisions.text_id',
			'revisions.blocks',
			'revisions.bytes_sha256',
			'revisions.facts',
			'revisions.rendition',
			'revisions.read_in_full',
			'revisions.original_sha256',
			'revisions.read_by',
		]);

/** The document that stands for the same file. */
const standingOf = (
	rows: Rows,
	{ libraryId, origin, file }: Pick<Incoming, 'libraryId' | 'origin' | 'file'>,
): Promise<Standing | undefined> =>
	standings(rows, libraryId)
		.where('sources.origin', '=', origin)
		.where('sources.origin_key', '=', file.originKey)
		.executeTakeFirst();

/** Saved web pages may all be called `index.html`: only so many, the latest, are looked at. */
const MOST_OF_A_NAME = 100;

/** The document that stands for the same file, or has the same name and largely the same words. */
export async function earlierForm(rows: Rows, incoming: Incoming): Promise<Standing | undefined> {
	const { libraryId, origin, file, document, sketch } = incoming;
	const sameFile = await standingOf(rows, incoming);
	if (sameFile !== undefined || origin === 'data') return sameFile;
	// Whose origin it is, is asked here: SQLite would else go through all of one origin instead of looking up the name.
	const sameName = await standings(rows, libraryId)
		.where('sources.file_folded', '=', foldName(file.name))
		.orderBy('sources.number', 'desc')
		.limit(MOST_OF_A_NAME)
		.execute();
	const alike: Standing[] = [];
	for (const one of sameName.toReversed()) {
		if (one.origin !== 'added') continue;
		const text = await rows
			.selectFrom('texts')
			.select(['content', 'sketch'])
			.where('id', '=', one.text_id)
			.executeTakeFirst();
		if (text === undefined || (text.sketch !== null && !mayShare(text.sketch, sketch))) continue;
		if (isChangedForm(text.content, document.text.content)) alike.push(one);
	}
	return alike.find(isCurrent) ?? alike[0];
}

/**
 * The document as it stands, where the very same file is there already and, read anew, nothing about it is new; else null. Reads rows
 * only: nothing need be read out of the text.
 */
export async function alreadyKept(rows: Rows, incoming: Incoming): Promise<Kept | null> {
	const { document } = incoming;
	const standing = await standingOf(rows, incoming);
	if (standing === undefined || !isCurrent(standing) || !compare(incoming, standing).same) return null;
	if (standing.blocks !== JSON.stringify(document.text.blocks)) return null;
	return keptAs('unchanged', standing);
}

/**
 * The document as it stands, where these very bytes of this file were read by the same rules, under the same name and with the same
 * facts given: reading them again would come to the same; or where a person withdrew it. Else null. Reads rows only.
 */
export async function keptUnread(rows: Rows, incoming: Unread): Promise<Kept | null> {
	const { bytesSha256, readBy } = incoming;
	const standing = await standingOf(rows, incoming);
	if (standing === undefined) return null;
	if (staysWithdrawn(standing, incoming)) return keptAs('withdrawn', standing);
	const same = standing.bytes_sha256 === bytesSha256 && standing.read_by === readBy;
	return isCurrent(standing) && same ? keptAs('unchanged', standing) : null;
}
