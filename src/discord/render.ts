import {
	type APIActionRowComponent,
	type APIButtonComponent,
	type APIMessageTopLevelComponent,
	type APISelectMenuOption,
	ButtonStyle,
	ComponentType,
	MessageFlags,
} from 'discord-api-types/v10';
import type { Answer, AnswerFile, Card, Choice } from '../answers/shown/answer.ts';
import { countFact, receiptFact } from '../answers/shown/facts.ts';
import type { LabelKey } from '../answers/shown/labels.ts';
import type { TimelinePicture } from '../answers/shown/picture.ts';
import { Human, type Line, label, type Slot, wordsOfLine } from '../answers/shown/pieces.ts';
import { pictureInWords } from '../answers/timelinePicture.ts';
import { measure } from './assertSendable.ts';
import { type CustomId, encodeCustomId, type Key } from './customId.ts';
import { cutLabel, splitWords } from './cutting.ts';
import type { OutFile, OutMessage } from './door.ts';
import { fileOf } from './files.ts';
import {
	BUTTON_LABEL_CHARACTERS,
	LINK_CHARACTERS,
	MEDIA_DESCRIPTION_CHARACTERS,
	PLACEHOLDER_CHARACTERS,
	ROW_BUTTONS,
	SELECT_OPTIONS,
	SELECT_TEXT_CHARACTERS,
} from './limits.ts';
import { type Look, markdownOf, markdownParts, withoutEchoes } from './lines.ts';
import { bold, plain, quoteLines } from './markdown.ts';
import {
	type Block,
	type Chrome,
	componentsOf,
	FOOT_BYTES,
	FOOT_CHARACTERS,
	fitsBlock,
	type Page,
	paginate,
	textDisplay,
} from './pages.ts';

/**
 * Answers as Discord messages. Bold is ours (labels, facts), plain words are the document's or the asker's, and a document's
 * words stand in a quotation. Cut into pages by what Discord takes; no excerpt is ever shortened here.
 */

/** Who sees a message: only the asker, or everyone in the channel. */
export type Audience = 'private' | 'public';

/** Where an answer's buttons find it again. */
export interface Address {
	/** The query as it stands on buttons. */
	readonly key: Key;
	/** Short form of the revision that answered. */
	readonly revision: string;
	/** Keys of the choices' queries, in their order. */
	readonly choices: readonly Key[];
}

/** Messages whose body can be changed before it goes out. */
const message = (
	components: readonly APIMessageTopLevelComponent[],
	audience: Audience,
	{ mention = null, files = [] }: { readonly mention?: string | null; readonly files?: readonly OutFile[] } = {},
): OutMessage => ({
	body: {
		flags: MessageFlags.IsComponentsV2 | (audience === 'private' ? MessageFlags.Ephemeral : 0),
		allowed_mentions: mention === null ? { parse: [] } : { parse: [], users: [mention] },
		components: [...components],
	},
	files,
});

const words = (key: LabelKey, slots: Readonly<Record<string, Slot>> = {}): string => wordsOfLine([label(key, slots)]);

type Row = APIActionRowComponent<APIButtonComponent>;
const row = (buttons: readonly APIButtonComponent[]): readonly Row[] =>
	buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }];

function button(text: string, id: CustomId, style: ButtonStyle.Primary | ButtonStyle.Secondary): APIButtonComponent {
	return {
		type: ComponentType.Button,
		style,
		label: cutLabel(text, BUTTON_LABEL_CHARACTERS),
		custom_id: encodeCustomId(id),
	};
}
const secondary = (text: string, id: CustomId): APIButtonComponent => button(text, id, ButtonStyle.Secondary);

const linkable = (link: string): boolean =>
	link.length <= LINK_CHARACTERS && /^https?:\/\/\S+$/.test(link) && URL.canParse(link);

const original = (link: string | null): readonly APIButtonComponent[] =>
	link === null || !linkable(link)
		? []
		: [{ type: ComponentType.Button, style: ButtonStyle.Link, label: words('seeOriginal'), url: link }];

const textBlocks = (lines: readonly Line[], look: Look, group: string): readonly Block[] =>
	lines
		.flatMap((line) => markdownParts(line, look, fitsBlock))
		.map((text) => ({ kind: 'text', text, group, card: null }));

const joinedBlocks = (lines: readonly string[], group: string, card: number | null): readonly Block[] => {
	const blocks: string[] = [];
	for (const line of lines) {
		const together = [...blocks.slice(-1), line].join('\n');
		if (blocks.length > 0 && fitsBlock(together)) blocks[blocks.length - 1] = together;
		else blocks.push(line);
	}
	return blocks.map((text, i) => ({ kind: 'text', text, group, card: i === 0 ? card : null }));
};

/** The words as a quotation; marks of ours, in bold, say where the excerpt leaves something out. */
function quotation({ words: span, cut }: Card): readonly string[] {
	const before = cut.before ? bold(plain(words('cutBefore').trim())) : '';
	const after = cut.after ? bold(plain(words('cutAfter').trim())) : '';
	const parts = splitWords(span.words, (part) => fitsBlock(`${before} ${quoteLines(part)} ${after}`));
	return parts.map((part, i) => {
		const [first = '', ...rest] = quoteLines(part).split('\n');
		const lines = [i === 0 && before !== '' ? first.replace('> ', `> ${before} `) : first, ...rest];
		const last = lines.pop() ?? '';
		return [...lines, i === parts.length - 1 && after !== '' ? `${last} ${after}` : last].join('\n');
	});
}

/** What everyone sees carries no word of the asker. */
const seenBy = (audience: Audience, lines: readonly Line[]): readonly Line[] =>
	audience === 'public' ? withoutEchoes(lines) : lines;

/** A card's lines: what stands above, "Words as printed:", the words, whose they are and where. */
function cardLines(card: Card, number: number | null, audience: Audience): readonly string[] {
	const seen = (lines: readonly Line[]): readonly Line[] => seenBy(audience, lines);
	const numbered: Line = number === null ? [] : [countFact(number + 1), label('space')];
	// The number stands where the card begins: with the date of an event, not under it.
	const [first = [], ...lead] = [...seen(card.above), [label('wordsAsPrinted')]];
	const link = card.link !== null && !linkable(card.link) ? [plain(card.link)] : [];
	return [
		...[[...numbered, ...first], ...lead].flatMap((line) => markdownParts(line, 'ours', fitsBlock)),
		...quotation(card),
		...seen(card.under).flatMap((line, i) => markdownParts(line, i === 0 ? 'ours' : 'plain', fitsBlock)),
		...link,
	];
}

const choiceText = ({ label: name, detail }: Choice): string =>
	detail === null ? wordsOfLine(name) : `${wordsOfLine(name)}: ${wordsOfLine(detail)}`;

/** Choices as buttons where they are few and short, else as selects. */
function choiceBlocks(choices: readonly Choice[], keys: readonly Key[]): readonly Block[] {
	const ids = choices.flatMap((choice, number) => {
		const key = keys[number];
		return key === undefined ? [] : [{ choice, id: { action: 'choose', number, key } as const }];
	});
	if (ids.length === 0) return [];
	const few =
		ids.length <= ROW_BUTTONS && ids.every(({ choice }) => choiceText(choice).length <= BUTTON_LABEL_CHARACTERS);
	const named = (choice: Choice): string => choiceText(choice).trim() || words('choosePlaceholder');
	if (few) return [{ kind: 'rows', rows: row(ids.map(({ choice, id }) => secondary(named(choice), id))) }];
	const selects: Block[] = [];
	for (let from = 0; from < ids.length; from += SELECT_OPTIONS) {
		const options = ids.slice(from, from + SELECT_OPTIONS).map(({ choice, id }): APISelectMenuOption => {
			const detail = choice.detail === null ? '' : wordsOfLine(choice.detail);
			return {
				label: cutLabel(wordsOfLine(choice.label).trim() || named(choice), SELECT_TEXT_CHARACTERS),
				value: encodeCustomId(id),
				...(detail === '' ? {} : { description: cutLabel(detail, SELECT_TEXT_CHARACTERS) }),
			};
		});
		const select = {
			type: ComponentType.StringSelect,
			custom_id: encodeCustomId({ action: 'select', number: selects.length }),
			placeholder: cutLabel(words('choosePlaceholder'), PLACEHOLDER_CHARACTERS),
			options,
		} as const;
		selects.push({ kind: 'rows', rows: [{ type: ComponentType.ActionRow, components: [select] }] });
	}
	return selects;
}

/** What the buttons of a card depend on beside the card. */
export interface Standing {
	/** Whether somebody keeps what is handed over. */
	readonly moderation?: boolean;
	/** Whether the asker may pin here: moderators, where there are pins. */
	readonly pins?: boolean;
}

/**
 * An open card's buttons, in the catalogue's order: what reads on in one row, what passes on in another. `share` null: nothing to
 * share, it is in the open already.
 */
function actions(
	card: Card,
	{
		audience,
		share,
		moderation = false,
		pins = false,
	}: Standing & { readonly audience: Audience; readonly share: string | null },
): readonly Row[] {
	const { receipt } = card.citation;
	const shared = audience === 'public';
	return [
		...row([
			secondary(words('buttonContext'), { action: 'context', receipt }),
			secondary(words('buttonCopy'), { action: 'copy', receipt }),
			...original(card.link),
			...(moderation ? [secondary(words('buttonWrong'), { action: 'wrong', receipt })] : []),
		]),
		...row([
			...(shared ? [secondary(words('buttonCheck'), { action: 'check', receipt })] : []),
			...(shared ? [secondary(words('buttonRemove'), { action: 'remove' })] : []),
			...(share === null ? [] : [button(share, { action: 'share', receipt }, ButtonStyle.Primary)]),
			...(moderation && pins && !shared ? [secondary(words('buttonPin'), { action: 'pin', receipt })] : []),
		]),
	];
}

/** Excerpts that can be opened, in the order of their numbers: found ones, then the closest misses. */
export const openable = (answer: Answer): readonly Card[] => [...answer.cards, ...answer.nearest];

/** The closest misses come under a line that says that they are not the words that were asked for. */
const closest = (): string => markdownOf([label('closest')], 'ours');

/** What everyone can see carries no word of the asker, the name of a file included. */
const PICTURE_FILE = 'timeline.png';

/** The picture of an answer, with the same words for those who do not see it. */
const pictureBlock = (picture: TimelinePicture): Block => ({
	kind: 'rows',
	rows: [
		{
			type: ComponentType.MediaGallery,
			items: [
				{
					media: { url: `attachment://${PICTURE_FILE}` },
					description: pictureInWords(picture, MEDIA_DESCRIPTION_CHARACTERS),
				},
			],
		},
	],
});

/** The answer's files, each where it can be opened. */
const fileBlocks = (files: readonly AnswerFile[]): readonly Block[] =>
	files.map(({ name }) => ({
		kind: 'rows',
		rows: [{ type: ComponentType.File, file: { url: `attachment://${name}` } }],
	}));

/** The files that a page shows: no message carries a file that stands nowhere on it. */
const filesOn = (page: Page, files: readonly AnswerFile[]): readonly OutFile[] => {
	const shown = JSON.stringify(page.blocks);
	return files.filter(({ name }) => shown.includes(`attachment://${name}"`)).map(fileOf);
};

/** A body's lines, plain; what an empty line begins stands apart under a first line that is its heading. */
function bodyBlocks(lines: readonly Line[]): readonly Block[] {
	let part = 0;
	return lines.flatMap((line, i) => {
		if (line.length > 0) return textBlocks([line], lines[i - 1]?.length === 0 ? 'ours' : 'plain', `body ${part}`);
		part++;
		return [];
	});
}

function blocksOf(
	answer: Answer,
	address: Address,
	{
		notice,
		picture,
		audience,
	}: { readonly notice: readonly Line[]; readonly picture: Block | null; readonly audience: Audience },
): readonly Block[] {
	// A card that has to be opened by its number shows it.
	const numbered = answer.cards.length > 1 || answer.nearest.length > 0;
	const cards = openable(answer).flatMap((card, number) => {
		const lines = cardLines(card, numbered ? number : null, audience);
		const miss = number === answer.cards.length ? [closest()] : [];
		return joinedBlocks([...miss, ...lines], `card ${number}`, number);
	});
	return [
		...textBlocks([...notice, ...seenBy(audience, answer.heading)], 'ours', 'heading'),
		...(picture === null ? [] : [picture]),
		...bodyBlocks(seenBy(audience, answer.body)),
		...cards,
		...choiceBlocks(answer.choices, address.choices),
	];
}

/** The most that the buttons and the foot of any page of an answer can take. */
function chromeFor(foot: string): Chrome {
	const one = secondary('x', { action: 'remove' });
	// Two rows under the open card, one to turn pages; those that open the others are counted with their cards.
	const rows = [...row([one, one, one, one]), ...row([one, one]), ...row([one, one, one, one])];
	return measure([...rows, textDisplay(foot)]);
}

/** The page's number, for the foot; wide enough for any total. */
const pageLine = (page: number, total: number): Line => [
	label('pageOf', { n: countFact(page + 1), total: countFact(total) }),
];
const HIGHEST_PAGE = 99_999;

/** How an answer is to be shown. */
export interface Showing extends Standing {
	readonly audience: Audience;
	/** Lines to stand above everything, e.g. that documents changed. */
	readonly notice?: readonly Line[];
	/** Whom the answer is for, who is told of it: a Discord user id. */
	readonly mention?: string | null;
	/** The answer's picture as a PNG, or null where there is none to show. */
	readonly picture?: Uint8Array | null;
	/** One excerpt a page: for meetings. */
	readonly brief?: boolean;
	/** Whether pages can be turned; else all of them are shown. */
	readonly paging?: boolean;
}

/** All pages of an answer, at least one. */
export function renderAnswer(answer: Answer, address: Address, showing: Showing): readonly OutMessage[] {
	const { notice = [], mention = null, picture = null, brief = false } = showing;
	const closing = seenBy(showing.audience, answer.closing);
	const foot = closing.flatMap((line) => markdownParts(line, 'plain', fitsBlock)).join('\n');
	const everywhere = foot.length <= FOOT_CHARACTERS && Buffer.byteLength(foot) <= FOOT_BYTES;
	const pictured = answer.picture === null || picture === null ? null : pictureBlock(answer.picture);
	const file = picture === null ? [] : [{ name: PICTURE_FILE, bytes: picture, type: 'image/png' }];
	const forWhom: readonly Line[] = mention === null ? [] : [[label('forPerson', { name: new Human('', mention) })]];
	const blocks = [
		...blocksOf(answer, address, {
			notice: [...forWhom, ...notice],
			picture: pictured,
			audience: showing.audience,
		}),
		...(everywhere ? [] : textBlocks(closing, 'plain', 'closing')),
		...fileBlocks(answer.files),
	];
	const footOf = (page: number, total: number): string =>
		[everywhere ? foot : '', total > 1 ? markdownOf(pageLine(page, total), 'plain') : '']
			.filter((text) => text.trim() !== '')
			.join('\n');
	const pages = paginate(
		blocks,
		chromeFor(`${everywhere ? foot : ''}\n${footOf(HIGHEST_PAGE, HIGHEST_PAGE)}`),
		brief ? 1 : undefined,
	);
	return pages.map((page, i) => {
		const at = { page: i, total: pages.length };
		const components = pageComponents(page, { answer, address, showing, foot: footOf(i, pages.length), ...at });
		return message(components, showing.audience, {
			mention: i === 0 ? mention : null,
			files: [...(pictured !== null && page.blocks.includes(pictured) ? file : []), ...filesOn(page, answer.files)],
		});
	});
}

interface PageSetting {
	readonly answer: Answer;
	readonly address: Address;
	readonly showing: Showing;
	readonly foot: string;
	readonly page: number;
	readonly total: number;
}

function pageComponents(content: Page, setting: PageSetting): readonly APIMessageTopLevelComponent[] {
	const { answer, address, showing, foot, page, total } = setting;
	const { audience, paging = true, moderation = false } = showing;
	const { key, revision } = address;
	const cards = openable(answer);
	const numbered = (name: LabelKey, card: number): string => words(name, { n: countFact(card + 1) });
	// The closest misses are never open by themselves.
	const open = content.cards.find((card) => card < answer.cards.length);
	const opened = open === undefined ? undefined : cards[open];
	const share = cards.length > 1 && open !== undefined ? numbered('buttonShareNumber', open) : words('buttonShare');
	const actionRows =
		opened === undefined ? [] : actions(opened, { ...showing, share: audience === 'public' ? null : share });
	const others = paging ? content.cards.filter((card) => card !== open) : [];
	const openers = others.map((card) =>
		secondary(numbered('buttonOpen', card), { action: 'open', card, page, revision, key }),
	);
	const earlier = paging && page > 0;
	const later = paging && page + 1 < total;
	const last = [
		...(earlier ? [secondary(words('buttonEarlier'), { action: 'page', page: page - 1, revision, key })] : []),
		...(later ? [secondary(words('buttonLater'), { action: 'page', page: page + 1, revision, key })] : []),
		...(answer.nothing && moderation ? [secondary(words('buttonLookFor'), { action: 'lookFor', key })] : []),
		...(audience === 'public' && actionRows.length === 0
			? [secondary(words('buttonRemove'), { action: 'remove' })]
			: []),
	];
	return atLeastWords([
		...componentsOf(content),
		...row(openers.slice(0, ROW_BUTTONS)),
		...row(openers.slice(ROW_BUTTONS)),
		...actionRows,
		...(foot === '' ? [] : [textDisplay(foot)]),
		...row(last),
	]);
}

/** A message must not be empty: an answer without any line says that nothing is on the record. */
const atLeastWords = (components: readonly APIMessageTopLevelComponent[]): readonly APIMessageTopLevelComponent[] =>
	components.length > 0 ? components : [textDisplay(markdownOf([label('nothing')], 'ours'))];

/** Parts of a message that may be too long for one; the last one has the buttons. */
function parts(blocks: readonly Block[], rows: readonly Row[], audience: Audience): readonly OutMessage[] {
	const pages = paginate(blocks, chromeFor(''));
	return pages.map((page, i) =>
		message(atLeastWords([...componentsOf(page), ...(i === pages.length - 1 ? rows : [])]), audience),
	);
}

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
	const name = by === null ? null : label(pinned ? 'pinnedBy' : 'sharedBy', { name: new Human('', by) });
	const signed: readonly Line[] = [
		...(name === null ? [] : [[name]]),
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
