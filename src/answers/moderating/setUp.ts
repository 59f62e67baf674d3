import type { Settings } from '../../library/decisions/settings.ts';
import type { Decision } from '../../library/held/decision.ts';
import type { Where } from '../asking/where.ts';
import type { Permission } from '../shown/facts.ts';
import { countFact, permissionFact } from '../shown/facts.ts';
import type { LabelKey } from '../shown/labels.ts';
import { type Line, label } from '../shown/pieces.ts';

/** A server's first five minutes: three steps, each turning to "done", and what the bot may do here. */

function step(n: number, key: LabelKey, done: boolean): Line {
	return [label(done ? 'stepDone' : 'stepOpen', { n: countFact(n) }), label(key)];
}

const ABILITIES: readonly (readonly [Permission, LabelKey])[] = [
	['see', 'canSee'],
	['send', 'canSend'],
	['history', 'canReadBack'],
	['attach', 'canAttach'],
	['pin', 'canPin'],
];

/** What a moderator has still to do, and what Discord lets the bot do in this channel. `done`: nothing is left to do. */
export function setUp({
	settings,
	log,
	where,
}: {
	readonly settings: Settings;
	readonly log: readonly Decision[];
	readonly where: Where;
}): { readonly lines: readonly Line[]; readonly done: boolean } {
	const standing = log.filter(({ undone }) => undone === null).map(({ act }) => act);
	const added = standing.some(({ kind }) => kind === 'add');
	const seen = standing.some((act) => act.kind === 'setting' && (act.key === 'answers' || act.key === 'answers-in'));
	const may: readonly Line[] =
		where.place !== 'server'
			? []
			: ABILITIES.map(([permission, key]) => [
					label(key),
					where.may.has(permission) ? label('yesItCan') : label('noItCannot', { words: permissionFact(permission) }),
				]);
	const steps = [
		['stepDocuments', added || settings.digests !== null],
		['stepWho', seen],
		['stepContact', settings.contact !== null],
	] as const;
	return {
		lines: [[label('setUp')], ...steps.map(([key, done], i) => step(i + 1, key, done)), ...may],
		done: steps.every(([, done]) => done),
	};
}
