import type { OutMessage } from '../discord/handler.ts';

/**
 * A message as a terminal shows it: the same JSON that Discord would get, with its markdown turned into bold and quotation
 * bars, and its buttons as a line of words. Nothing is added and nothing left out.
 */
export function drawMessage(message: OutMessage, look: { readonly colour: boolean }): string {
	const parts = (message.body.components ?? []).flatMap((component) => drawn(component, look));
	return `${parts.join('\n\n')}\n`;
}

interface Look {
	readonly colour: boolean;
}

const BOLD = ['\u001B[1m', '\u001B[22m'] as const;
const DIM = ['\u001B[2m', '\u001B[22m'] as const;

const styled = ([on, off]: readonly [string, string], words: string, { colour }: Look): string =>
	colour ? `${on}${words}${off}` : words;

/** Takes Discord's backslashes away and turns `**` into bold; the bot sends no other markup but `> ` and `-# `. */
function inline(markdown: string, look: Look): string {
	return markdown.replace(/\\([^\p{L}\p{N}\s])|\*\*/gu, (whole, escaped: string | undefined) => {
		if (escaped !== undefined) return escaped;
		return look.colour ? '\u0000' : whole === '**' ? '' : whole;
	});
}

/** Bold marks come in pairs: every second one ends what the one before began. */
function paired(line: string): string {
	let open = false;
	return line.replaceAll('\u0000', () => {
		open = !open;
		return open ? BOLD[0] : BOLD[1];
	});
}

function drawText(content: string, look: Look): string {
	return content
		.split('\n')
		.map((line) => {
			const quoted = line.startsWith('> ');
			const small = line.startsWith('-# ');
			const words = paired(inline(quoted ? line.slice(2) : small ? line.slice(3) : line, look));
			return quoted ? `  ${styled(DIM, '│', look)} ${words}` : small ? styled(DIM, words, look) : words;
		})
		.join('\n');
}

/** A component or a part of one, read loosely: the page and the terminal draw whatever Discord would. */
interface Drawable {
	readonly content?: unknown;
	readonly label?: unknown;
	readonly url?: unknown;
	readonly options?: unknown;
	readonly components?: unknown;
	readonly accessory?: unknown;
	readonly items?: unknown;
	readonly media?: unknown;
}

const isDrawable = (value: unknown): value is Drawable => typeof value === 'object' && value !== null;

function drawn(component: unknown, look: Look): readonly string[] {
	if (!isDrawable(component)) return [];
	if (typeof component.content === 'string') return [drawText(component.content, look)];
	if (Array.isArray(component.items)) return component.items.flatMap((one) => pictureWords(one, look));
	const inner = Array.isArray(component.components) ? component.components : [];
	const buttons = inner.flatMap((one) => buttonWords(one));
	if (buttons.length > 0) return [styled(DIM, buttons.join('  '), look)];
	return [...inner, component.accessory].flatMap((one) => drawn(one, look));
}

/** A terminal shows no pictures: it says that there is one. Its words stand in the list under it. */
function pictureWords(item: unknown, look: Look): readonly string[] {
	const media = isDrawable(item) ? item.media : undefined;
	if (!isDrawable(media) || typeof media.url !== 'string') return [];
	return [styled(DIM, `[Picture: ${media.url.replace('attachment://', '')}]`, look)];
}

function buttonWords(component: unknown): readonly string[] {
	if (!isDrawable(component)) return [];
	if (typeof component.label === 'string') {
		return [typeof component.url === 'string' ? `[${component.label}: ${component.url}]` : `[${component.label}]`];
	}
	if (!Array.isArray(component.options)) return [];
	return component.options.flatMap((one) => buttonWords(one));
}
