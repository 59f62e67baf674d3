import type { Allowed, Settings } from '../../library/decisions/settings.ts';
import type { ActOf } from '../../library/held/decision.ts';
import { countFact, settingFact } from '../shown/facts.ts';
import { type Label, type Line, label, type Piece } from '../shown/pieces.ts';

/** Settings in words. */

type Key = ActOf<'setting'>['key'];

const NAMES = {
	answers: 'settingAnswers',
	'answers-in': 'settingAnswers',
	share: 'settingShare',
	pin: 'settingPin',
	moderate: 'settingModerate',
	channels: 'settingChannels',
	contact: 'settingContact',
	digests: 'settingDigests',
} as const satisfies Record<Key, string>;

export const settingName = (key: Key): Label => label(NAMES[key]);

function allowedWords(allowed: Allowed): Label {
	if (allowed === 'everyone') return label('valueEveryone');
	return allowed === 'moderators' ? label('valueModerators') : label('valueRole');
}

/** A value in words. */
export function settingValue(key: Key, value: string): Piece {
	switch (key) {
		case 'answers':
		case 'answers-in':
			return value === 'public' ? label('valuePublic') : label('valuePrivate');
		case 'share':
		case 'pin':
		case 'moderate':
			return allowedWords(value);
		case 'channels':
			return label('valueSome', { n: countFact(value.split(' ').length) });
		case 'contact':
			return settingFact(value);
		case 'digests':
			return value === 'hidden' ? label('valueHidden') : label('valueKept');
	}
}

const line = (key: Key, value: Piece): Line => [settingName(key), label('colon'), value];

/** All settings, one a line. */
export const settingsLines = (settings: Settings): readonly Line[] => [
	line('answers', settingValue('answers', settings.answers)),
	...(settings.answersIn.size === 0 ? [] : [[label('channelsOwn', { n: countFact(settings.answersIn.size) })]]),
	line('share', allowedWords(settings.share)),
	line('pin', allowedWords(settings.pin)),
	line('moderate', allowedWords(settings.moderate)),
	line(
		'channels',
		settings.channels.length === 0 ? label('valueAll') : settingValue('channels', settings.channels.join(' ')),
	),
	line('contact', settings.contact === null ? label('valueNone') : settingFact(settings.contact)),
	line('digests', settingValue('digests', settings.digests ?? 'kept')),
];
