import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Answer, Card } from '../../answers/shown/answer.ts';
import { countFact, receiptFact } from '../../answers/shown/facts.ts';
import { Human, type Line, label, wordsOfLine } from '../../answers/shown/pieces.ts';
import { row, secondary, words } from './buttons.ts';
import { actions, type Standing } from './cardActions.ts';
import { cardLines } from './cardLines.ts';
import { splitWords } from './cutting.ts';
import { markdownOf } from './lines.ts';
import { plain } from './markdown.ts';
import { message, parts } from './message.ts';
import type { OutMessage } from './outMessage.ts';
import { type Block, fitsBlock, textDisplay } from './pages.ts';
import { type Address, closest, openable } from './renderAnswer.ts';
import { joinedBlocks, textBlocks } from './textBlocks.ts';

/**
 * One excerpt of an answer with its buttons and the way back to its page. Almost always one message.
 *
 * @param back - the page that it was opened from, or null where there is none to go back to
 */
export function renderOpened(
	answer: Answer,
	number: number,
	address: Address,
	back: number | null,
	standing: Standing = {},
): readonly OutMessage[] {
	const card = openable(answer)[number];
	if (card === undefined) return [];
	const { key, revision } = address;
	const miss = number < answer.cards.length ? [] : [closest()];
	const lines = joinedBlocks([...miss, ...cardLines(card, number, 'private')], 'card', null);
	const list: readonly APIButtonComponent[] =
		back === null ? [] : [secondary(words('buttonBack'), { action: 'page', page: back, revision, key })];
	const share = words('buttonShareNumber', { n: countFact(number + 1) });
	const [first, ...rest] = actions(card, { ...standing, audience: 'private', share });
	return parts(lines, [...row([...list, ...(first?.components ?? [])]), ...rest], 'private');
}

/** Words with the sentences around them, for the asker only. */
export function renderContext(card: Card, standing: Standing = {}): readonly OutMessage[] {
	return parts(
		[
			...textBlocks([[label('contextHeading')]], 'ours', 'heading'),
			...joinedBlocks(cardLines(card, null, 'private'), 'card', null),
		],
		actions(card, { ...standing, audience: 'private', share: words('buttonShare') }),
		'private',
	);
}

const FENCE = '```';

/** Lines to copy, as they are and without markup, for the asker only. */
export function renderCopy(lines: readonly Line[]): readonly OutMessage[] {
	const text = lines.map(wordsOfLine).join('\n');
	// A code block keeps every character as it is, unless the words hold its own mark.
	const fenced = !text.includes(FENCE);
	const shown = fenced
		? splitWords(text, (part) => fitsBlock(`${FENCE}\n${part}\n${FENCE}`)).map((part) => `${FENCE}\n${part}\n${FENCE}`)
		: splitWords(text, (part) => fitsBlock(plain(part))).map(plain);
	return parts(
		[
			...textBlocks([[label('copyHeading')]], 'ours', 'heading'),
			...shown.map((one, i): Block => ({ kind: 'text', text: one, group: `copy ${i}`, card: null })),
		],
		[],
		'private',
	);
}

/**
 * A card for everyone in the channel: the words and whose they are, who shared it, the reference. Nothing of the asker's own
 * words: made from the reference alone.
 *
 * @param by - Discord user id of who shared or pinned it, or null where that is not known
 */
export function renderShared(
	card: Card,
	by: string | null,
	{
		pinned = false,
		notice = [],
		...standing
	}: Standing & {
		readonly pinned?: boolean;
		/** Lines above everything: what has become of the document since. */
		readonly notice?: readonly Line[];
	} = {},
): readonly OutMessage[] {
	const signature =
		by === null ? label('sharedByMember') : label(pinned ? 'pinnedBy' : 'sharedBy', { name: new Human('', by) });
	const signed: readonly Line[] = [
		[signature],
		[label('reference', { reference: receiptFact(card.citation.receipt) })],
	];
	return parts(
		joinedBlocks(
			[
				...notice.map((line) => markdownOf(line, 'ours')),
				...cardLines(card, null, 'public'),
				...signed.map((line) => markdownOf(line, 'plain')),
			],
			'card',
			null,
		),
		actions(card, { ...standing, audience: 'public', share: null }),
		'public',
	);
}

/**
 * An answer in the open of which something changed since: its excerpts as they stand now, in their order, without the question's page and
 * picture, which would show what was.
 *
 * @param excerpts - each with the lines that stand above it, or without a card in its place
 */
export function renderFollowed(
	excerpts: readonly { readonly card: Card | null; readonly lines: readonly Line[] }[],
): OutMessage {
	const blocks = excerpts.flatMap(({ card, lines }, i) =>
		joinedBlocks(
			[
				...lines.map((line) => markdownOf(line, 'ours')),
				...(card === null ? [] : [...cardLines(card, null, 'public'), markdownOf(referenceOf(card), 'plain')]),
			],
			`card ${i}`,
			null,
		),
	);
	const remove = row([secondary(words('buttonRemove'), { action: 'remove' })]);
	const [first] = parts([...textBlocks([[label('answerFollowed')]], 'ours', 'heading'), ...blocks], remove, 'public');
	// What does not fit on the message any more is not shown any more.
	const components = first?.body.components ?? [];
	const hasRemove = components.some((one) => one.type === ComponentType.ActionRow);
	return message([...components, ...(hasRemove ? [] : remove)], 'public');
}

const referenceOf = ({ citation }: Card): Line => [label('reference', { reference: receiptFact(citation.receipt) })];

/** A card for everyone whose words are not to be shown any more: why, and the reference. */
export const renderGone = (lines: readonly Line[]): OutMessage =>
	message(
		[
			textDisplay(lines.map((line) => markdownOf(line, 'ours')).join('\n')),
			...row([secondary(words('buttonRemove'), { action: 'remove' })]),
		],
		'public',
	);

/**
 * What the sharer alone is told: where the card stands and how to take it back.
 *
 * @param at - the shared message, or null where it cannot be reached from here
 */
export function renderSharedNote(
	at: { readonly serverId: string; readonly channelId: string; readonly messageId: string } | null,
): OutMessage {
	const text = textDisplay(markdownOf([label(at === null ? 'sharedTakeBack' : 'shared')], 'plain'));
	if (at === null) return message([text], 'private');
	const see: APIButtonComponent = {
		type: ComponentType.Button,
		style: ButtonStyle.Link,
		label: words('buttonSee'),
		// @see https://discord.com/developers/docs/reference#message-formatting
		url: `https://discord.com/channels/${at.serverId}/${at.channelId}/${at.messageId}`,
	};
	const back = secondary(words('buttonTakeBack'), { action: 'unshare', messageId: at.messageId });
	return message([text, ...row([see, back])], 'private');
}

/** A line of ours: a notice, a person's mistake. For the asker only. */
export const renderNotice = (lines: readonly Line[]): readonly OutMessage[] =>
	parts(textBlocks(lines, 'plain', 'notice'), [], 'private');
