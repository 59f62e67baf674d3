import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Answer, Card } from '../../answers/shown/answer.ts';
import { countFact } from '../../answers/shown/facts.ts';
import type { LabelKey } from '../../answers/shown/labels.ts';
import { Human, type Line, label, spansOf } from '../../answers/shown/pieces.ts';
import { ROW_BUTTONS } from '../referee/limits.ts';
import { row, secondary, words } from './buttons.ts';
import { actions, type Standing } from './cardActions.ts';
import { cardLines, seenBy } from './cardLines.ts';
import { choiceBlocks } from './choiceBlocks.ts';
import type { Key } from './customId.ts';
import { markdownOf, markdownParts } from './lines.ts';
import { type Audience, atLeastWords, chromeFor, message } from './message.ts';
import { nearSelect } from './nearSelect.ts';
import type { OutMessage } from './outMessage.ts';
import {
	type Block,
	componentsOf,
	FOOT_BYTES,
	FOOT_CHARACTERS,
	fitsBlock,
	type Page,
	paginate,
	textDisplay,
} from './pages.ts';
import { fileBlocks, filesOn, PICTURE_FILE, pictureBlock } from './pictureAndFiles.ts';
import { joinedBlocks, textBlocks } from './textBlocks.ts';

/**
 * Answers as Discord messages. Bold is ours (labels, facts), plain words are the document's or the asker's, and a document's
 * words stand in a quotation. Cut into pages by what Discord takes; no excerpt is ever shortened here.
 */

/** Where an answer's buttons find it again. */
export interface Address {
	/** The query as it stands on buttons. */
	readonly key: Key;
	/** Short form of the revision that answered. */
	readonly revision: string;
	/** Keys of the choices' queries, in their order. */
	readonly choices: readonly Key[];
}

/** Excerpts that can be opened, in the order of their numbers: found ones, then the closest misses. */
export const openable = (answer: Answer): readonly Card[] => [...answer.cards, ...answer.nearest];

/** The closest misses come under a line that says that they are not the words that were asked for. */
export const closest = (): string => markdownOf([label('closest')], 'ours');

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
	// Of several misses the closest is shown, and the select has them all.
	const shown = openable(answer).slice(0, answer.cards.length + 1);
	const choices = choiceBlocks(answer.choices, address.choices);
	const cards = shown.flatMap((card, number) => {
		const lines = cardLines(card, numbered ? number : null, audience);
		const miss = number === answer.cards.length ? [closest()] : [];
		return joinedBlocks([...miss, ...lines], `card ${number}`, number);
	});
	return [
		...textBlocks([...notice, ...seenBy(audience, answer.heading)], 'ours', 'heading'),
		...(picture === null ? [] : [picture]),
		...bodyBlocks(seenBy(audience, answer.body)),
		// Excerpts may fill many pages: what there is to choose stands on the first.
		...(answer.cards.length > 0 ? choices : []),
		...cards,
		...nearSelect(answer, address, choices.length),
		...(answer.cards.length > 0 ? [] : choices),
	];
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
		const hasPicture = pictured !== null && page.blocks.includes(pictured);
		const made = message(components, showing.audience, {
			mention: i === 0 ? mention : null,
			files: [...(hasPicture ? file : []), ...filesOn(page, answer.files)],
		});
		return { ...made, excerpts: excerptsOn(page, answer, hasPicture), beside: besideOn(page, answer, i) };
	});
}

/** References of the excerpts on a page; its picture shows those of all pages. */
function excerptsOn(page: Page, answer: Answer, hasPicture: boolean): Required<OutMessage>['excerpts'] {
	const all = openable(answer).map((card, number) => ({
		receipt: card.citation.receipt,
		place: page.cards.indexOf(number),
	}));
	return hasPicture ? all : all.filter(({ place }) => place >= 0);
}

/** Words of documents that stand on a page beside its excerpts: above and below all of them, and over each. */
function besideOn({ cards }: Page, answer: Answer, page: number): Required<OutMessage>['beside'] {
	const all = openable(answer);
	const over = cards.flatMap((number) => all[number]?.above ?? []);
	const lines = [...(page === 0 ? [...answer.heading, ...answer.body] : []), ...over, ...answer.closing];
	return lines.flat().flatMap(spansOf);
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
