import type { ActOf, Decision } from '../held/decision.ts';
import type { Store } from '../store/store.ts';
import { decisionsIn, logOf } from './log.ts';

/** Who may do a thing: `everyone`, `moderators`, or moderators and the members who have a role (its id). */
export type Allowed = string;

/** How a server wants the bot to behave, as its moderators set it. */
export interface Settings {
	/** Who sees answers, unless the asker says otherwise. */
	readonly answers: 'private' | 'public';
	/** The same for single channels, by their id. */
	readonly answersIn: ReadonlyMap<string, 'private' | 'public'>;
	/** Who may share cards, pin them, and decide on what is held. */
	readonly share: Allowed;
	readonly pin: Allowed;
	readonly moderate: Allowed;
	/** Ids of the channels in which cards may be shared and pinned; empty for all. */
	readonly channels: readonly string[];
	/** Whom people outside Discord can write to, or null. */
	readonly contact: string | null;
	/** Whether somebody decided that the digests that ship with the bot are to stay or to go. */
	readonly digests: 'kept' | 'hidden' | null;
}

export const DEFAULT_SETTINGS: Settings = {
	answers: 'private',
	answersIn: new Map(),
	share: 'everyone',
	pin: 'moderators',
	moderate: 'moderators',
	channels: [],
	contact: null,
	digests: null,
};

const visibility = (value: string | null): 'private' | 'public' | null =>
	value === 'private' || value === 'public' ? value : null;

function set(settings: Settings, { key, of, value }: ActOf<'setting'>): Settings {
	switch (key) {
		case 'answers':
			return { ...settings, answers: visibility(value) ?? DEFAULT_SETTINGS.answers };
		case 'answers-in': {
			const answersIn = new Map(settings.answersIn);
			const wanted = visibility(value);
			if (of !== null && wanted !== null) answersIn.set(of, wanted);
			else if (of !== null) answersIn.delete(of);
			return { ...settings, answersIn };
		}
		case 'share':
		case 'pin':
		case 'moderate':
			return { ...settings, [key]: value ?? DEFAULT_SETTINGS[key] };
		case 'channels':
			return { ...settings, channels: value === null ? [] : value.split(' ') };
		case 'contact':
			return { ...settings, contact: value };
		case 'digests':
			return { ...settings, digests: value === 'kept' || value === 'hidden' ? value : null };
	}
}

/** What some decisions set. Undone ones count for nothing. */
export const settingsIn = (decisions: readonly Decision[]): Settings =>
	decisions.reduce(
		(settings, { act, undone }) => (act.kind === 'setting' && undone === null ? set(settings, act) : settings),
		DEFAULT_SETTINGS,
	);

/** A library's own settings. Nothing is handed down from the house. */
export const settingsOf = async (store: Store, libraryId: string): Promise<Settings> =>
	settingsIn(await logOf(store, libraryId));

/** Whether somebody may do what a setting allows. */
export const mayDo = (
	allowed: Allowed,
	{ moderator, roles }: { readonly moderator: boolean; readonly roles: readonly string[] },
): boolean => moderator || allowed === 'everyone' || roles.includes(allowed);

/** The settings of every library whose moderators set anything. */
export async function everySettings(store: Store): Promise<ReadonlyMap<string, Settings>> {
	const libraries = await store.read((rows) => rows.selectFrom('decisions').select('library_id').distinct().execute());
	const decisions = await store.read((rows) =>
		decisionsIn(
			rows,
			libraries.map((row) => row.library_id),
		),
	);
	return new Map(
		[...Map.groupBy(decisions, ({ libraryId }) => libraryId)].map(([libraryId, own]) => [libraryId, settingsIn(own)]),
	);
}
