import { bulletLength, type Line, linesOf, type Paragraph } from './paragraphs.ts';

/** Lines wider than this were not wrapped by hand: each is a paragraph, also without an empty line between them. */
const WIDEST_WRAP = 200;

const HEADING = /^#{1,6}[ \t]+(?=\S)/u;
const UNDERLINE = /^(?:=+|-+)$/u;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const QUOTE = /^>[ \t]?/u;
const FENCE = /^(?:```|~~~)/u;
const COMMENT = /^<!--/u;
const PICTURE = /^!\[[^\]]*\]\([^)]*\)$/u;
const TABLE_RULE = /^\|?[ \t:|-]*-[ \t:|-]*\|[ \t:|-]*$/u;

type Form = Paragraph['form'];

/** How a line begins a block by itself, whatever stands before it. */
function opens(line: Line): { readonly form: Form; readonly marker: number } | null {
	const heading = HEADING.exec(line.text)?.[0].trimEnd().length;
	if (heading !== undefined) return { form: 'heading', marker: heading };
	if (RULE.test(line.text) || TABLE_RULE.test(line.text)) return { form: 'mark', marker: 0 };
	if (PICTURE.test(line.text)) return { form: 'caption', marker: 0 };
	if (line.text.startsWith('|')) return { form: 'plain', marker: 0 };
	const bullet = bulletLength(line.text);
	return bullet > 0 ? { form: 'item', marker: bullet } : null;
}

/**
 * Paragraphs of Markdown (CommonMark's blocks as far as articles, statements and minutes use them): headings, lists, block
 * quotes, paragraphs. Emphasis and links stay as printed. A block quote's empty lines part its paragraphs.
 */
export function markdownParagraphs(content: string): readonly Paragraph[] {
	const paragraphs: Paragraph[] = [];
	/** Form of the block that the next line may continue, or null. */
	let open: Form | null = null;
	let until: RegExp | null = null;
	const add = (line: Line, form: Form, marker: number, goesOn: boolean): void => {
		paragraphs.push({ start: line.start, end: line.end, form, marker });
		open = goesOn ? form : null;
	};
	const extend = (line: Line): void => {
		const last = paragraphs.at(-1);
		if (last !== undefined) paragraphs[paragraphs.length - 1] = { ...last, end: line.end };
	};

	for (const line of linesOf(content)) {
		if (until !== null) {
			if (line.text !== '') extend(line);
			if (until.test(line.text)) {
				until = null;
				open = null;
			}
			continue;
		}
		if (line.text === '') {
			open = null;
			continue;
		}
		if (COMMENT.test(line.text)) {
			add(line, 'mark', 0, false);
			if (!line.text.includes('-->')) until = /-->/u;
			continue;
		}
		if (FENCE.test(line.text)) {
			add(line, 'plain', 0, false);
			until = FENCE;
			continue;
		}
		if (open === 'plain' && UNDERLINE.test(line.text)) {
			const last = paragraphs.at(-1);
			if (last !== undefined) paragraphs[paragraphs.length - 1] = { ...last, form: 'heading' };
			add(line, 'mark', 0, false);
			continue;
		}
		const quote = QUOTE.exec(line.text)?.[0].length;
		if (quote !== undefined) {
			if (line.text.length === quote) {
				add(line, 'mark', 0, false);
			} else if (open === 'quotation') extend(line);
			else add(line, 'quotation', 1, true);
			continue;
		}
		const own = opens(line);
		if (own !== null) {
			add(line, own.form, own.marker, own.form === 'item');
			continue;
		}
		const wide = line.text.length > WIDEST_WRAP;
		if ((open === 'plain' && !wide) || open === 'item' || open === 'quotation') extend(line);
		else add(line, 'plain', 0, !wide);
	}
	return paragraphs;
}
