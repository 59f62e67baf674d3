import { listNumber } from './wordStyles.ts';
import { type Element, elementsIn } from './xml.ts';

/** The numbers and bullets that an OpenDocument text prints in front of the points of its lists (ISO/IEC 26300-1, 16.30 and 16.31). */

interface Level {
	readonly bullet: boolean;
	readonly format: string;
	readonly prefix: string;
	readonly suffix: string;
	readonly start: number;
	/** How many levels' numbers stand in the mark, its own the last. */
	readonly shown: number;
}

/** `style:num-format`, as {@link listNumber} names them. */
const FORMATS: Readonly<Record<string, string>> = {
	a: 'lowerLetter',
	A: 'upperLetter',
	i: 'lowerRoman',
	I: 'upperRoman',
};

const MOST_LEVELS = 10;

function levelsOf(style: Element): ReadonlyMap<number, Level> {
	return new Map(
		elementsIn(style).map(({ name, attributes: of }) => [
			Number(of['text:level'] ?? 1),
			{
				bullet: name !== 'text:list-level-style-number',
				format: of['style:num-format'] ?? '',
				prefix: of['style:num-prefix'] ?? '',
				suffix: of['style:num-suffix'] ?? '',
				start: Number(of['text:start-value'] ?? 1),
				shown: Number(of['text:display-levels'] ?? 1),
			},
		]),
	);
}

/** A list that is open, at one level. */
export interface OdtList {
	readonly style: string;
	/** From 1. */
	readonly level: number;
	/** Of each level, the number of the last point. */
	readonly counts: number[];
}

/** The list styles of a document, and the lists in it. */
export interface OdtLists {
	/** Opens a list, inside of another or not. */
	open(list: Element, inside: OdtList | null): OdtList;
	/** The mark of a list's next point: "3.", "b)", "•"; empty where it prints none. */
	next(list: OdtList, item: Element): string;
}

/** @param parts - those that hold styles of lists */
export function odtLists(parts: readonly (Element | undefined)[]): OdtLists {
	const styles = new Map<string, ReadonlyMap<number, Level>>();
	const gather = (element: Element): void => {
		for (const child of elementsIn(element)) {
			if (child.name === 'text:list-style') styles.set(child.attributes['style:name'] ?? '', levelsOf(child));
			else if (child.name !== 'office:body') gather(child);
		}
	};
	for (const part of parts) if (part !== undefined) gather(part);
	/** Counts of the last list of each style, for those that go on. */
	const last = new Map<string, number[]>();
	return {
		open({ attributes: of }, inside) {
			const style = of['text:style-name'] ?? inside?.style ?? '';
			if (inside !== null) {
				const level = inside.level + 1;
				if (of['text:continue-numbering'] !== 'true')
					inside.counts.length = Math.min(inside.counts.length, inside.level);
				return { style, level, counts: inside.counts };
			}
			const goesOn = of['text:continue-numbering'] === 'true' || of['text:continue-list'] !== undefined;
			const counts = goesOn ? (last.get(style) ?? []) : [];
			last.set(style, counts);
			return { style, level: 1, counts };
		},
		next({ style, level, counts }, item) {
			const levels = styles.get(style);
			const own = levels?.get(level);
			if (levels === undefined || own === undefined || level > MOST_LEVELS) return '';
			if (own.bullet) return '•';
			if (own.format === '') return '';
			const given = Number(item.attributes['text:start-value'] ?? Number.NaN);
			const number = Number.isInteger(given) ? given : (counts[level - 1] ?? own.start - 1) + 1;
			counts[level - 1] = number;
			counts.length = level;
			const from = Math.max(1, level - own.shown + 1);
			const numbers = Array.from({ length: level - from + 1 }, (_, i) => {
				const at = from + i;
				const one = levels.get(at) ?? own;
				return listNumber(counts[at - 1] ?? one.start, FORMATS[one.format] ?? 'decimal');
			});
			return `${own.prefix}${numbers.join('.')}${own.suffix}`.trim();
		},
	};
}
