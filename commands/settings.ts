import { deskOf } from '../src/answers/asking/asking.ts';
import { defineCommand } from '../src/answers/asking/command.ts';
import { decidedAll } from '../src/answers/moderating/audit.ts';
import { settingsLines } from '../src/answers/moderating/settings.ts';
import { label } from '../src/answers/shown/pieces.ts';
import type { ActOf, Decision } from '../src/library/held/decision.ts';

const who = {
	everyone: 'Everyone',
	moderators: 'Moderators only',
	role: 'Moderators, and members with the role given',
} as const;

type Setting = Omit<ActOf<'setting'>, 'kind'>;

/** Who may do a thing, as it is kept. Without a role, `role` is moderators only. */
const allowed = (wanted: keyof typeof who | undefined, role: string | undefined): string | undefined =>
	wanted === 'role' ? (role ?? 'moderators') : wanted;

export default defineCommand(
	{
		name: 'settings',
		description: 'Who sees answers, who may do what, where, and whom to write to; alone it shows them',
		answersWith: 'message',
		for: 'moderators',
		writes: true,
		options: {
			answers: {
				type: 'choice',
				description: 'Who sees answers at first',
				choices: { private: 'Only who asked', public: 'Everyone in the channel' },
			},
			in: { type: 'channel', description: 'Who sees answers: only in this channel' },
			share: { type: 'choice', description: 'Who may share cards', choices: who },
			pin: { type: 'choice', description: 'Who may pin cards', choices: who },
			decide: {
				type: 'choice',
				description: 'Who may decide on documents, names and words',
				choices: { moderators: who.moderators, role: who.role },
			},
			role: { type: 'role', description: 'The role that share, pin or decide speak of' },
			channel: { type: 'channel', description: 'Lets cards be shared in this channel; or no longer. None: in all' },
			contact: {
				type: 'text',
				description: 'Whom people outside Discord can write to; "none" takes it away',
				longest: 200,
			},
			digests: {
				type: 'choice',
				description: 'The digests that ship with the bot',
				choices: { kept: 'Keep them', hidden: 'Leave them out' },
			},
		},
	},
	async (given, asking) => {
		const { libraryId } = asking.collection.holdings;
		const desk = deskOf(asking);
		const { answers, share, pin, decide, role, channel, contact, digests } = given;
		const before = desk.settings(libraryId).channels;
		const wanted: Setting[] = [];
		const set = (key: Setting['key'], value: string | null | undefined, of: string | null = null): void => {
			if (value !== undefined) wanted.push({ key, value, of });
		};
		set(given.in === undefined ? 'answers' : 'answers-in', answers, given.in ?? null);
		set('share', allowed(share, role));
		set('pin', allowed(pin, role));
		set('moderate', allowed(decide, role));
		if (channel !== undefined) {
			const after = before.includes(channel) ? before.filter((one) => one !== channel) : [...before, channel];
			set('channels', after.length === 0 ? null : after.join(' '));
		}
		if (contact !== undefined) set('contact', /^\s*(?:none)?\s*$/iu.test(contact) ? null : contact.trim());
		set('digests', digests);

		const decisions: Decision[] = [];
		for (const one of wanted) {
			decisions.push(await desk.decide(libraryId, asking.askerId, { kind: 'setting', ...one }));
		}
		const lines = settingsLines(desk.settings(libraryId));
		if (decisions.length === 0) return { heading: [[label('settingsHeading')]], body: lines };
		return { ...decidedAll(decisions), body: [[label('settingsHeading')], ...lines] };
	},
);
