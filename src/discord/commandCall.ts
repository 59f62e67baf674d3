import type { Command } from '../answers/asking/command.ts';
import { type GivenValues, isRepeatable } from '../answers/asking/definition.ts';
import { label } from '../answers/shown/pieces.ts';
import {
	addressOf,
	ask,
	askingOf,
	collect,
	inMeeting,
	keyOf,
	pictureOf,
	queryOf,
	settingsOf,
	standingOf,
} from './asks.ts';
import type { Ports } from './door.ts';
import { notice } from './edge.ts';
import type { FirstAnswer, Manner } from './firstAnswer.ts';
import type { CommandCall, FilledForm, Incoming } from './interaction.ts';
import type { Standing } from './messages/cardActions.ts';
import { decodeCustomId } from './messages/customId.ts';
import { formJson } from './messages/forms.ts';
import type { Audience } from './messages/message.ts';
import type { OutMessage } from './messages/outMessage.ts';
import { renderAnswer, type Showing } from './messages/renderAnswer.ts';
import { rememberOpenAnswer } from './openAnswers.ts';
import { reportWrong } from './wrong.ts';

/** Commands as they are called, the forms that some open first, and those forms filled in. */

const SNOWFLAKE = /^\d{15,20}$/;

/** Whom the answer is for, or null. */
const mentioned = ({ values: { mention } }: CommandCall): string | null =>
	typeof mention === 'string' && SNOWFLAKE.test(mention) ? mention : null;

/** Whether everyone is to see the answer: as the asker says, else as the moderators set it for this channel. */
function wantsOpen(call: CommandCall, ports: Ports): boolean {
	const { name, values, where } = call;
	if (values.public === true || mentioned(call) !== null) return true;
	const definition = ports.commands.get(name)?.definition;
	if (values.public === false || definition === undefined || !Object.hasOwn(definition.options, 'public')) return false;
	const { answers, answersIn } = settingsOf(where, ports);
	return (answersIn.get(where.channelId ?? '') ?? answers) === 'public';
}

/** How a call will be answered. */
export function commandManner(call: CommandCall, ports: Ports): Manner {
	if (ports.commands.get(call.name)?.definition.answersWith === 'modal') return 'form';
	return wantsOpen(call, ports) && call.where.open ? 'public' : 'private';
}

export async function answerCommand(call: CommandCall, first: FirstAnswer, ports: Ports): Promise<void> {
	const command = ports.commands.get(call.name);
	if (command === undefined) return first.tell(notice('tooOld'));
	if (command.definition.answersWith === 'modal') return openForm(command, call.values, call, first, ports);
	const open = wantsOpen(call, ports);
	const audience: Audience = open && call.where.open ? 'public' : 'private';
	const pages = await answered(command, call.values, call, ports, {
		audience,
		mention: audience === 'public' ? mentioned(call) : null,
		notice: open && audience === 'private' ? [[label('cannotShareHere')]] : [],
	});
	await first.give(pages);
	const [shown] = pages;
	if (audience === 'public' && shown !== undefined) await rememberOpenAnswer(shown, call, await first.sentId(), ports);
}

/** Asks a command and renders what is shown at first: one page, or all of them where asking again would change something. */
export async function answered(
	command: Command,
	values: GivenValues,
	incoming: Incoming,
	ports: Ports,
	how: Omit<Showing, keyof Standing | 'picture' | 'paging' | 'brief'>,
): Promise<readonly OutMessage[]> {
	const { answer, libraryId } = await ask(command, values, incoming, ports);
	ports.answered?.(answer);
	const [open] = answer.cards;
	if (how.audience === 'public' && open !== undefined) await collect(incoming, libraryId, open.citation.receipt, ports);
	const address = await addressOf(answer, libraryId, how.audience, ports);
	const repeatable = isRepeatable(command.definition);
	const pages = renderAnswer(answer, address, {
		...how,
		paging: repeatable,
		picture: await pictureOf(answer, ports),
		brief: await inMeeting(incoming, libraryId, ports),
		...standingOf(incoming, ports),
	});
	return repeatable ? pages.slice(0, 1) : pages;
}

/** Opens the form of a command. What was typed so far waits in the form's `custom_id`, not in memory. */
export async function openForm(
	command: Command,
	values: GivenValues,
	incoming: Incoming,
	first: FirstAnswer,
	ports: Ports,
): Promise<void> {
	const { definition } = command;
	if (definition.answersWith !== 'modal') throw new Error(`${definition.name} has no form`);
	const asking = await askingOf(command, incoming, ports);
	const prefilled = await command.prefill(values, asking);
	const typed = Object.entries(values).flatMap(([name, value]) =>
		typeof value === 'object' ? [] : [[name, value] as const],
	);
	const query = { command: definition.name, options: Object.fromEntries(typed) };
	const key = await keyOf(query, asking.collection.holdings.libraryId, 'private', ports);
	await first.ask(formJson(definition.form, { action: 'form', key }, prefilled));
}

/** Answers a form that was filled in, to the asker alone. */
export async function answerForm(form: FilledForm, first: FirstAnswer, ports: Ports): Promise<void> {
	const id = decodeCustomId(form.customId);
	if (id?.action === 'wrong') return reportWrong(form, id.receipt, first, ports);
	if (id?.action !== 'form') return first.tell(notice('tooOld'));
	const { libraryId } = (await ports.collection(form.where.serverId)).holdings;
	const query = await queryOf(id.key, libraryId, ports);
	const command = query === null ? undefined : ports.commands.get(query.command);
	if (query === null || command === undefined) return first.tell(notice('tooOld'));
	await first.give(await answered(command, { ...query.options, ...form.values }, form, ports, { audience: 'private' }));
}
