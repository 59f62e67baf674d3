import { suggest } from '../answers/asking/suggest.ts';
import type { Ports, Reply } from './door.ts';
import { fail } from './edge.ts';
import type { Typing } from './interaction.ts';
import { cutLabel, cutValue } from './messages/cutting.ts';
import { CHOICE_CHARACTERS, CHOICES_MS, OPTION_CHOICES } from './referee/limits.ts';

/** What is there within {@link CHOICES_MS}, or null: a list that comes late is no use to somebody who types. */
async function inTime<T>(coming: Promise<T>): Promise<T | null> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<null>((resolve) => {
		timer = setTimeout(() => resolve(null), CHOICES_MS);
	});
	try {
		return await Promise.race([coming, late]);
	} finally {
		clearTimeout(timer);
	}
}

/** Answers autocomplete, always: no list shows an error in the client, an empty one does not. */
export async function completing({ name, option, typed, where }: Typing, reply: Reply, ports: Ports): Promise<void> {
	try {
		const definition = ports.commands.get(name)?.definition.options[option];
		const kind = definition?.type === 'text' ? definition.suggest : undefined;
		const collection = kind === undefined ? null : await inTime(ports.collection(where.serverId));
		const found = kind === undefined || collection === null ? [] : suggest(kind, typed, collection);
		const choices = found
			.filter((choice) => choice.name.trim() !== '' && choice.value !== '')
			.map((choice) => ({
				name: cutLabel(choice.name, CHOICE_CHARACTERS),
				value: cutValue(choice.value, CHOICE_CHARACTERS),
			}));
		await reply.choices(choices.slice(0, OPTION_CHOICES));
	} catch (error) {
		fail(ports, error);
		// Where the first list got through after all, this one is refused and that is all.
		await reply.choices([]).catch(() => undefined);
	}
}
