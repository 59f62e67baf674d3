import process from 'node:process';
import { countFact } from '../src/answers/shown/facts.ts';
import { label } from '../src/answers/shown/pieces.ts';
import { timelinePicture } from '../src/answers/timelinePicture.ts';
import { openDrawer } from '../src/pictures/drawer.ts';
import { edtfDays } from '../src/text/edtf.ts';
import { cardOf } from '../test/discord/answers.ts';
import { numbersFrom } from '../test/search/corpus.ts';
import { passagesFrom } from './madeUpCorpus.ts';

/**
 * How long a timeline's picture takes from its description to a PNG, and how long the event loop stands still meanwhile. Each
 * picture is another one: nothing is kept.
 *
 *     npx node bench/timeline.ts [rounds]
 */

const ROUNDS = Number(process.argv[2] ?? 15);
const random = numbersFrom(5);
const passages = [...passagesFrom(3, 500)].map(({ text }) => text.slice(0, 300));

function picture(count: number, days: number) {
	const dated = Array.from({ length: count }, () => {
		const first = Date.UTC(1995, 0, 1) + Math.floor(random() * days) * 86_400_000;
		const day = new Date(first).toISOString().slice(0, 10);
		const edtf = random() < 0.2 ? `${day.slice(0, 7)}~` : random() < 0.2 ? day.slice(0, 7) : day;
		const when = {
			edtf,
			...(edtfDays(edtf) ?? { from: day, to: day }),
			basis: 'printed',
			printed: { start: 0, end: 1 },
		};
		return {
			card: cardOf(passages[Math.floor(random() * passages.length)] ?? ''),
			when,
			planned: random() < 0.1,
		} as const;
	}).sort((a, b) => (a.when.from < b.when.from ? -1 : 1));
	const made = timelinePicture(
		'dark',
		[label('eventsFound', { n: countFact(count) })],
		dated.map(({ card, when, planned }) => ({ card, when: { ...when, basis: 'printed' }, planned })),
	);
	if (made === null) throw new Error('no picture');
	return made;
}

const drawer = openDrawer();
const cold = performance.now();
await drawer.draw(picture(5, 30));
process.stdout.write(`first picture, with the drawing thread's start: ${Math.round(performance.now() - cold)} ms\n`);
for (let i = 0; i < 3; i++) await drawer.draw(picture(60, 11_000));

for (const [count, days] of [
	[5, 3],
	[12, 60],
	[30, 400],
	[60, 11_000],
] as const) {
	const times: number[] = [];
	const before = process.cpuUsage();
	let stood = 0;
	let size = 0;
	for (let i = 0; i < ROUNDS; i++) {
		const one = picture(count, days);
		let last = performance.now();
		const ticking = setInterval(() => {
			stood = Math.max(stood, performance.now() - last);
			last = performance.now();
		}, 1);
		const begin = performance.now();
		size = (await drawer.draw(one)).length;
		times.push(performance.now() - begin);
		clearInterval(ticking);
	}
	const { user, system } = process.cpuUsage(before);
	const busy = ((user + system) / 1_000 / ROUNDS).toFixed(0);
	times.sort((a, b) => a - b);
	const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? Number.NaN).toFixed(0);
	process.stdout.write(
		`${count} events over ${days} days: fastest ${at(0)} ms  p50 ${at(0.5)} ms  slowest ${at(1)} ms; processor time ${busy} ms; ${Math.round(size / 1024)} KB; event loop stood still for at most ${stood.toFixed(0)} ms\n`,
	);
}
await drawer.close();
