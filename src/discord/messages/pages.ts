import {
	type APIMessageTopLevelComponent,
	type APISeparatorComponent,
	type APITextDisplayComponent,
	ComponentType,
	SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { MESSAGE_BYTES, MESSAGE_CHARACTERS, MESSAGE_COMPONENTS, ROW_BUTTONS } from '../referee/limits.ts';
import { type Measure, measure } from '../referee/measure.ts';

/** A part of an answer that stays together on one page. */
export type Block =
	/** Markdown. Neighbours of one group stand in one text display; between groups of which one is a card stands a rule. */
	| {
			readonly kind: 'text';
			readonly text: string;
			readonly group: string;
			/** Number (from 0) of the excerpt that begins here; it can be opened from this page. */
			readonly card: number | null;
	  }
	/** Components as they are: rows of choices. */
	| { readonly kind: 'rows'; readonly rows: readonly APIMessageTopLevelComponent[] };

export interface Page {
	readonly blocks: readonly Block[];
	/** Numbers of the excerpts that begin on this page. */
	readonly cards: readonly number[];
}

/** What every page needs beside its blocks at the most: rows of buttons, the lines at its foot. */
export type Chrome = Measure;

const NOTHING: Measure = { components: 0, characters: 0, bytes: 0 };
const sumOf = (measures: readonly Measure[]): Measure =>
	measures.reduce(
		(sum, one) => ({
			components: sum.components + one.components,
			characters: sum.characters + one.characters,
			bytes: sum.bytes + one.bytes,
		}),
		NOTHING,
	);

/** Excerpts of one page: one is open, the others have a button each in one row. */
const PAGE_CARDS = 1 + ROW_BUTTONS;

/** Longest text of one block, so that any block fits a page whatever stands around it: UTF-16 code units, UTF-8 bytes. */
const BLOCK_CHARACTERS = 2_900;
const BLOCK_BYTES = 7_500;
/** Longest foot of a page that is repeated on every page. */
export const FOOT_CHARACTERS = 800;
export const FOOT_BYTES = 2_000;

export const fitsBlock = (text: string): boolean =>
	text.length <= BLOCK_CHARACTERS && Buffer.byteLength(text) <= BLOCK_BYTES;

export const textDisplay = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });
const rule = (): APISeparatorComponent => ({
	type: ComponentType.Separator,
	divider: true,
	spacing: SeparatorSpacingSize.Small,
});

const groupOf = (block: Block | undefined): string | null => (block?.kind === 'text' ? block.group : null);

/** What a block adds to a page that ends in `before`. A button that opens it is counted, and the row that it may need. */
function costOf(block: Block, before: Block | undefined): Measure {
	if (block.kind === 'rows') return measure(block.rows);
	const text = measure([textDisplay(block.text)]);
	if (groupOf(before) === block.group) return { components: 0, characters: text.characters + 1, bytes: text.bytes + 1 };
	return sumOf([text, { components: block.card === null ? 1 : 3, characters: 0, bytes: 0 }]);
}

const within = ({ components, characters, bytes }: Measure): boolean =>
	components <= MESSAGE_COMPONENTS && characters <= MESSAGE_CHARACTERS && bytes <= MESSAGE_BYTES;

/**
 * Cuts blocks into pages by the real budgets, in order; every block is on exactly one page. At least one page. */
export function paginate(blocks: readonly Block[], chrome: Chrome, most = PAGE_CARDS): readonly Page[] {
	const pages: { blocks: Block[]; cards: number[] }[] = [{ blocks: [], cards: [] }];
	let used = chrome;
	for (const block of blocks) {
		const page = pages.at(-1);
		if (page === undefined) break;
		const opens = block.kind === 'text' ? block.card : null;
		const next = sumOf([used, costOf(block, page.blocks.at(-1))]);
		if (page.blocks.length === 0 || (within(next) && (opens === null || page.cards.length < most))) {
			page.blocks.push(block);
			if (opens !== null) page.cards.push(opens);
			used = next;
		} else {
			pages.push({ blocks: [block], cards: opens === null ? [] : [opens] });
			used = sumOf([chrome, costOf(block, undefined)]);
		}
	}
	return pages;
}

/** A page's blocks as components: texts of one group together, rules between excerpts. */
export function componentsOf(page: Page): readonly APIMessageTopLevelComponent[] {
	const components: APIMessageTopLevelComponent[] = [];
	let texts: string[] = [];
	const flush = (): void => {
		const content = texts.join('\n');
		if (content.trim() !== '') components.push(textDisplay(content));
		texts = [];
	};
	page.blocks.forEach((block, i) => {
		if (block.kind === 'rows') {
			flush();
			components.push(...block.rows);
			return;
		}
		if (groupOf(page.blocks[i - 1]) !== block.group) {
			flush();
			if (block.card !== null && components.length > 0) components.push(rule());
		}
		texts.push(block.text);
	});
	flush();
	return components;
}
