import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LABELS } from '../../src/answers/shown/labels.ts';
import type { TimelinePicture } from '../../src/answers/shown/picture.ts';
import { type Line, wordsOf, wordsOfLine } from '../../src/answers/shown/pieces.ts';
import { pictureInWords } from '../../src/answers/timelinePicture.ts';
import { lettering, openDrawer } from '../../src/pictures/drawer.ts';
import { type Box, type Layout, type Lettering, layOutTimeline } from '../../src/pictures/timelineLayout.ts';
import { timelineSvg } from '../../src/pictures/timelineSvg.ts';
import { type Given, pictureOf } from './pictured.ts';

const WORDS = [
	'The ferry was sold to a company that nobody in the harbour had heard of.',
	'Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenverbandsvorsitzende '.repeat(3).trim(),
	'Η επιτροπή συνεδρίασε το Σάββατο και ψήφισε ομόφωνα.',
	'Комитет собрался в субботу и единогласно проголосовал за ремонт крыши.',
	'اجتمعت اللجنة يوم السبت وصوتت بالإجماع على إصلاح السقف.',
	'委員会は土曜日に会合を開き、屋根の修理を全会一致で可決した。',
	'समिति की बैठक शनिवार को हुई।',
	'Emrys ap Gruffudd-Llewelyn <chair> & "treasurer" voted 👍🏽 for it.',
	'a\nb',
	`${'word '.repeat(70)}end`,
];

const two = (n: number): string => String(n).padStart(2, '0');

const someWords = fc.oneof(
	fc.constantFrom(...WORDS),
	fc
		.integer({ min: 1, max: 70 })
		.map((count) => Array.from({ length: count }, (_, i) => 'boathouse'.slice(i % 8)).join(' ')),
);

/** Events over 3 days to 30 years: days, months, years, about, intervals, in any mixture. */
const events: fc.Arbitrary<readonly Given[]> = fc
	.record({ years: fc.constantFrom(0, 1, 5, 30), count: fc.integer({ min: 2, max: 60 }) })
	.chain(({ years, count }) => {
		const year = fc.integer({ min: 1991, max: 1991 + years });
		const month = years === 0 ? fc.constant(4) : fc.integer({ min: 1, max: 12 });
		const day = years === 0 ? fc.integer({ min: 7, max: 10 }) : fc.integer({ min: 1, max: 28 });
		const edtf = fc.tuple(year, month, day, fc.integer({ min: 0, max: 9 })).map(([y, m, d, kind]) => {
			if (kind === 0) return `${y}-${two(m)}~`;
			if (kind === 1) return `${y}-${two(m)}`;
			if (kind === 2) return String(y);
			if (kind === 3) return `${y}-21`;
			if (kind === 4) return `${y}-${two(m)}/${y}-12`;
			return `${y}-${two(m)}-${two(d)}`;
		});
		return fc.array(fc.record({ words: someWords, edtf, planned: fc.boolean(), cut: fc.boolean() }), {
			minLength: count,
			maxLength: count,
		});
	});

const apart = (a: Box, b: Box): boolean =>
	a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** Rounding of three widths that are added up. */
const HAIR = 0.001;
const inside = (inner: Box, outer: Box): boolean =>
	inner.x >= outer.x - HAIR &&
	inner.x + inner.width <= outer.x + outer.width + HAIR &&
	inner.y >= outer.y - HAIR &&
	inner.y + inner.height <= outer.y + outer.height + HAIR;

/** All words that may stand in a picture: its pieces', and the catalogue's. */
function allowed({ title, events: shown }: TimelinePicture): readonly string[] {
	const lines: readonly Line[] = [title, ...shown.map(({ date }) => date)];
	return [
		...lines.map(wordsOfLine),
		...shown.map(({ words }) => wordsOf(words)),
		...shown.map(({ document }) => wordsOfLine(document)),
		...shown.map(({ number }) => String(number)),
		...Object.values(LABELS),
	];
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

describe('the picture of a timeline', () => {
	let letters: Lettering;
	beforeAll(async () => {
		letters = await lettering();
	});
	const laidOut = (given: readonly Given[]): { readonly picture: TimelinePicture; readonly layout: Layout } => {
		const picture = pictureOf(given);
		return { picture, layout: layOutTimeline(picture, letters) };
	};

	it('has no words on top of other words, and none outside of its card or of the picture', () => {
		fc.assert(
			fc.property(events, (given) => {
				const { layout } = laidOut(given);
				const all: Box = { x: 0, y: 0, width: layout.width, height: layout.height };
				for (const [i, one] of layout.words.entries()) {
					expect(inside(one.box, all)).toBe(true);
					const free = layout.words.slice(i + 1).every((other) => apart(one.box, other.box));
					expect(free, `${one.words} stands on other words`).toBe(true);
					const card = layout.cards.find((each) => !apart(each, one.box));
					const onCard = ['number', 'date', 'words', 'document'].includes(one.role);
					expect(card === undefined ? !onCard : onCard && inside(one.box, card)).toBe(true);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('ties each card to its date, in order, and no line crosses another', () => {
		fc.assert(
			fc.property(events, (given) => {
				const { layout, picture } = laidOut(given);
				expect(layout.cards).toHaveLength(picture.events.length);
				expect(layout.links).toHaveLength(picture.events.length);
				for (const [i, link] of layout.links.entries()) {
					const mark = layout.marks[i];
					const [from] = link;
					const to = link.at(-1);
					if (mark === undefined || from === undefined || to === undefined) throw new Error('a card without a date');
					expect(from.y).toBeGreaterThanOrEqual(mark.y - HAIR);
					expect(from.y).toBeLessThanOrEqual(mark.y + mark.height + HAIR);
					const next = layout.links[i + 1];
					if (next === undefined) continue;
					expect(next[0]?.y ?? 0).toBeGreaterThanOrEqual(from.y - HAIR);
					expect(next.at(-1)?.y ?? 0).toBeGreaterThan(to.y);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('holds no word that is not in a document, a fact or the catalogue', () => {
		fc.assert(
			fc.property(events, (given) => {
				const { picture, layout } = laidOut(given);
				const sources = allowed(picture).map(oneLine);
				const [before, after] = [LABELS.cutBefore.trim(), LABELS.cutAfter.trim()];
				for (const { words, role } of layout.words) {
					if (role === 'tick') {
						expect(words).toMatch(/^(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4}$/u);
						continue;
					}
					const bare = oneLine(words.replace(before, '').replace(after, ''));
					const known =
						sources.some((one) => one.includes(bare)) || /^In other letters: see \d+ in the list$/.test(bare);
					expect(known, bare).toBe(true);
				}
				const svg = timelineSvg(layout, 'light');
				const drawn = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words);
				expect(drawn).toHaveLength(layout.words.length);
			}),
			{ numRuns: 40 },
		);
	});

	it('shows a month as a bar as long as it is, "about" hatched, a day as a dot, and what is planned hollow', () => {
		const { layout } = laidOut([
			{ words: WORDS[0] ?? '', edtf: '2021-07' },
			{ words: WORDS[0] ?? '', edtf: '2021-08~' },
			{ words: WORDS[0] ?? '', edtf: '2021-08-14' },
			{ words: WORDS[0] ?? '', edtf: '2021-09-18', planned: true },
		]);
		const [month, about, day, planned] = layout.marks;
		expect(month).toMatchObject({ shape: 'bar', hatched: false, hollow: false });
		expect(about).toMatchObject({ shape: 'bar', hatched: true });
		expect(day).toMatchObject({ shape: 'dot', hatched: false });
		expect(planned).toMatchObject({ shape: 'dot', hollow: true });
		const days = 1 + (Date.parse('2021-09-18') - Date.parse('2021-07-01')) / 86_400_000;
		expect((month?.height ?? 0) / (layout.axis.to - layout.axis.from)).toBeCloseTo(31 / days, 5);
		expect((month?.y ?? 0) + (month?.height ?? 0)).toBeCloseTo(about?.y ?? 0, 5);
	});

	it('says so where it has no letters for a script, and prints those that it has', () => {
		const { layout } = laidOut([
			{ words: WORDS[5] ?? '', edtf: '2021-07-01' },
			{ words: WORDS[3] ?? '', edtf: '2021-07-02' },
		]);
		const words = layout.words.filter(({ role }) => role === 'words').map((one) => one.words);
		expect(words[0]).toBe('In other letters: see 1 in the list');
		expect(words[1]).toBe(WORDS[3]);
	});

	it('marks where an excerpt goes on, at either end', () => {
		const { layout } = laidOut([
			{ words: WORDS[0] ?? '', edtf: '2021-07-01', cut: true },
			{ words: WORDS[9] ?? '', edtf: '2021-07-02' },
		]);
		const words = layout.words.filter(({ role }) => role === 'words').map((one) => one.words);
		expect(words[0]).toMatch(/^\[\.\.\.\] The ferry .* \[\.\.\.\]$/);
		expect(words.at(-1)).toMatch(/word \[\.\.\.\]$/);
	});

	it('of more events than can be read shows the days that most documents tell of, under their numbers in the list', () => {
		const given = Array.from({ length: 70 }, (_, i) => ({
			words: `Entry ${i}.`,
			edtf: `20${two(i + 10)}-05-01`,
		}));
		const picture = pictureOf([...given, { words: 'Another document on the last day.', edtf: '2079-05-01' }]);
		expect(picture.events).toHaveLength(60);
		expect(wordsOfLine(picture.title)).toBe('60 of 71 dated sentences: the days that most documents tell of');
		expect(picture.events.map(({ number }) => number)).toEqual([
			...Array.from({ length: 58 }, (_, i) => i + 1),
			70,
			71,
		]);
	});

	it('is the same for the same events', () => {
		const given = WORDS.map((words, i) => ({ words, edtf: `2021-07-${two(i + 1)}` }));
		expect(timelineSvg(laidOut(given).layout, 'dark')).toBe(timelineSvg(laidOut(given).layout, 'dark'));
	});
});

describe('a picture in words', () => {
	it('says the title and each event in the list’s order, with its number, date, words and document', () => {
		const words = pictureInWords(
			pictureOf([
				{ words: 'The roof fell in.', edtf: '2021-07-03' },
				{ words: 'The roof was mended.', edtf: '2021-08~' },
			]),
			1_024,
		);
		expect(words).toBe(
			'2 dated sentences, in order\n1: 3 July 2021: The roof fell in., Document 1.\n2: about August 2021: The roof was mended., Document 1.',
		);
	});

	it('never is longer than it may be, and says how many events it leaves to the list', () => {
		fc.assert(
			fc.property(events, fc.integer({ min: 100, max: 1_024 }), (given, most) => {
				const picture = pictureOf(given);
				const words = pictureInWords(picture, most);
				expect(words.length).toBeLessThanOrEqual(most);
				const told = words.split('\n').filter((line) => /^\d+: /.test(line)).length;
				const left = Number(/and (\d+) more in the list/.exec(words)?.[1] ?? 0);
				if (left > 0) expect(told + left).toBe(picture.events.length);
			}),
			{ numRuns: 40 },
		);
	});
});

describe('drawing', () => {
	const drawer = openDrawer();
	afterAll(() => drawer.close());

	/** The pixels of a PNG that the drawer made, three bytes each. */
	function pixelsOf(png: Uint8Array): { readonly width: number; readonly height: number; readonly rows: Buffer } {
		const bytes = Buffer.from(png);
		expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
		const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
		const length = bytes.readUInt32BE(33);
		expect(bytes.subarray(37, 41).toString('latin1')).toBe('IDAT');
		return { width, height, rows: inflateSync(bytes.subarray(41, 41 + length)) };
	}

	it('makes a PNG of the layout’s size with letters in it, on a dark ground and on a light one', async () => {
		const given = WORDS.map((words, i) => ({ words, edtf: `2021-07-${two(i + 1)}` }));
		const letters = await lettering();
		for (const look of ['dark', 'light'] as const) {
			const picture = pictureOf(given, look);
			const { width, height, rows } = pixelsOf(await drawer.draw(picture));
			const layout = layOutTimeline(picture, letters);
			expect([width, height]).toEqual([layout.width, layout.height]);
			expect(rows).toHaveLength(height * (1 + 3 * width));
			// The title is lettered: its box holds more than one colour.
			const box = layout.words.find(({ role }) => role === 'title')?.box ?? { x: 0, y: 0, width: 0, height: 0 };
			const seen = new Set<number>();
			const y = Math.round(box.y + box.height / 2);
			for (let x = Math.ceil(box.x); x < box.x + box.width; x++) seen.add(rows[y * (1 + 3 * width) + 1 + 3 * x] ?? 0);
			expect(seen.size).toBeGreaterThan(2);
			expect(rows[1]).toBe(look === 'dark' ? 0x31 : 0xff);
		}
	});

	it('draws the same picture once', async () => {
		const picture = pictureOf([
			{ words: 'One.', edtf: '2021-07-01' },
			{ words: 'Two.', edtf: '2021-07-02' },
		]);
		expect(await drawer.draw(picture)).toBe(await drawer.draw(picture));
	});
});
