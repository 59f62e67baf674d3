import { forModerators } from '../answers/asking/definition.ts';
import { type Suggestion, suggest } from '../answers/asking/suggest.ts';
import { shelfChoices } from '../answers/moderating/shelfChoices.ts';
import { moderates } from './asks.ts';
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

/** What fits what was typed so far; nothing where the asker may not use the command. */
async function choicesFor(typing: Typing, ports: Ports): Promise<readonly Suggestion[]> {
	const { name, option, typed, where } = typing;
	const definition = ports.commands.get(name)?.definition;
	const asked = definition?.options[option];
	const kind = asked?.type === 'text' ? asked.suggest : undefined;
	if (definition === undefined || kind === undefined) return [];
	if (forModerators(definition) && !moderates(typing, ports)) return [];
	const collection = await ports.collection(where.serverId);
	if (kind !== 'own' && kind !== 'withdrawn') return suggest(kind, typed, collection);
	const documents = (await ports.moderation?.desk?.documents(collection.holdings.libraryId)) ?? [];
	return shelfChoices(kind, typed, documents);
}

/** Answers autocomplete, always: no list shows an error in the client, an empty one does not. */
export async function completing(typing: Typing, reply: Reply, ports: Ports): Promise<void> {
	try {
		const found = (await inTime(choicesFor(typing, ports))) ?? [];
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
