import type { Figures } from './searchFigures.ts';

const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 64;
const RIGHT = 190;
const TOP = 40;
const BOTTOM = 48;
/** Colours that stay apart for colour-blind readers (Okabe and Ito 2008). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];

const escaped = (words: string): string => words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** p50 of clean questions against the number of passages, both in powers of ten. */
export function drawing(all: readonly Figures[]): string {
	const sizes = [...new Set(all.map((one) => one.size))].sort((a, b) => a - b);
	const names = [...new Set(all.map((one) => one.name))];
	const logs = all.map((one) => Math.log10(one.clean.p50));
	const low = Math.floor(Math.min(...logs));
	const high = Math.ceil(Math.max(...logs));
	const first = Math.log10(sizes[0] ?? 1);
	const last = Math.log10(sizes.at(-1) ?? 10);
	const x = (size: number): number =>
		LEFT + ((Math.log10(size) - first) / Math.max(1, last - first)) * (WIDTH - LEFT - RIGHT);
	const y = (log: number): number =>
		HEIGHT - BOTTOM - ((log - low) / Math.max(1, high - low)) * (HEIGHT - TOP - BOTTOM);
	const lines: string[] = [];
	for (let power = low; power <= high; power++) {
		lines.push(
			`<path d="M${LEFT} ${y(power)}H${WIDTH - RIGHT}" stroke="#8884"/>`,
			`<text x="${LEFT - 8}" y="${y(power) + 4}" text-anchor="end">${(10 ** power).toLocaleString('en-GB')}</text>`,
		);
	}
	for (const size of sizes) {
		lines.push(
			`<text x="${x(size)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${size.toLocaleString('en-GB')}</text>`,
		);
	}
	const ends: { y: number; name: string; colour: string; x: number }[] = [];
	for (const [i, name] of names.entries()) {
		const colour = COLOURS[i % COLOURS.length] ?? '#000';
		const points = all
			.filter((one) => one.name === name)
			.map((one) => ({ x: x(one.size), y: y(Math.log10(one.clean.p50)) }));
		const path = points.map((point, j) => `${j === 0 ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('');
		lines.push(`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${i === 0 ? 3 : 1.5}"/>`);
		for (const point of points) {
			lines.push(`<circle cx="${point.x.toFixed(1)}" cy="${point.y.toFixed(1)}" r="3.5" fill="${colour}"/>`);
		}
		const end = points.at(-1);
		if (end !== undefined) ends.push({ ...end, name, colour });
	}
	// Names stand beside the last point of their line, moved apart where two would cover each other.
	let above = Number.NEGATIVE_INFINITY;
	for (const end of ends.sort((a, b) => a.y - b.y)) {
		above = Math.max(end.y, above + 16);
		lines.push(
			`<text x="${(end.x + 10).toFixed(1)}" y="${(above + 4).toFixed(1)}" fill="${end.colour}">${escaped(end.name)}</text>`,
		);
	}
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img" aria-label="Milliseconds for half of the questions against the number of passages, for ${escaped(names.join(', '))}">`,
		'<rect width="100%" height="100%" fill="#fff"/>',
		`<text x="${LEFT}" y="22" font-size="14">Half of the questions are answered within so many milliseconds</text>`,
		`<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">passages</text>`,
		...lines,
		'</svg>',
		'',
	].join('\n');
}
