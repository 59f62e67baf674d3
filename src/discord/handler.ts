import { answerCommand, answerForm, commandManner } from './commandCall.ts';
import { completing } from './completing.ts';
import type { Ports, Reply } from './door.ts';
import { edge, fail, notice, quietly } from './edge.ts';
import { FirstAnswer } from './firstAnswer.ts';
import { type Incoming, readInteraction, wantsChoices } from './interaction.ts';
import { answerPress, planPress } from './press.ts';
import { fetchFromDiscord } from './uploads.ts';

// What a surface needs to know of the door, all from here.
export type {
	APIButtonComponent,
	APIMessageTopLevelComponent,
	APIModalInteractionResponseCallbackData,
	APIStringSelectComponent,
} from 'discord-api-types/v10';
export type { Ports, Reply } from './door.ts';
export type { OutMessage } from './messages/outMessage.ts';
export type { Monitor } from './monitor.ts';

/**
 * Answers one interaction, whatever surface it came from. Never rejects and never throws: what a person can do something
 * about is said to them, everything else goes to `ports.failed` and the person sees its short id.
 *
 * @param interaction - `APIInteraction` JSON as Discord sends it, unchecked
 */
export async function handle(interaction: unknown, reply: Reply, ports: Ports): Promise<void> {
	let incoming: Incoming;
	try {
		incoming = readInteraction(interaction, ports.fetchUpload ?? fetchFromDiscord);
	} catch (error) {
		const first = new FirstAnswer(reply, 'private');
		if (!wantsChoices(interaction)) return edge(ports, first, () => Promise.reject(error));
		fail(ports, error);
		return quietly(ports, first, () => reply.choices([]));
	}
	switch (incoming.kind) {
		case 'autocomplete':
			return completing(incoming, reply, ports);
		case 'command': {
			const call = incoming;
			const first = new FirstAnswer(reply, commandManner(call, ports));
			return edge(ports, first, () => answerCommand(call, first, ports));
		}
		case 'form': {
			const form = incoming;
			const first = new FirstAnswer(reply, 'private');
			return edge(ports, first, () => answerForm(form, first, ports));
		}
		case 'press': {
			const press = incoming;
			const { id, manner } = planPress(press, ports);
			const first = new FirstAnswer(reply, manner);
			return edge(ports, first, () =>
				id === null ? first.tell(notice('tooOld')) : answerPress(press, id, first, ports),
			);
		}
		case 'unknown': {
			const first = new FirstAnswer(reply, 'private');
			return edge(ports, first, () => first.tell(notice('tooOld')));
		}
	}
}

/** Answers while the bot is shutting down: in words, and at once, so that nobody waits for nothing. */
export async function turnAway(interaction: unknown, reply: Reply, ports: Ports): Promise<void> {
	const first = new FirstAnswer(reply, 'private');
	await quietly(ports, first, () => (wantsChoices(interaction) ? reply.choices([]) : first.tell(notice('restarting'))));
}
