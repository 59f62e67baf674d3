/** What is measured of one system on one corpus. Times in milliseconds, sizes in bytes a passage. */
export interface Figures {
	readonly name: string;
	readonly size: number;
	/** Passages a second. */
	readonly build: number;
	readonly live: number;
	readonly file: number | null;
	/** From the file on disk to the first answer; the passages themselves are at hand. */
	readonly cold: number | null;
	readonly clean: Timing;
	readonly misspelt: Timing;
	/** Share of the postings of two-word questions that are read, where that is known. */
	readonly read: number | null;
}

export interface Timing {
	readonly p50: number;
	readonly p99: number;
	/** Share of questions whose ten best hold the passage that the question's words were taken from. */
	readonly hit: number;
}

/** What is measured of one way to match titles. Times in milliseconds. */
export interface TitleFigures {
	readonly name: string;
	readonly p50: number;
	/** Share of misspelt titles of which the first answer, or one of the ten first, is the title that was meant. */
	readonly first: number;
	readonly ten: number;
}

const round = (value: number | null): string =>
	value === null
		? '–'
		: value >= 100
			? Math.round(value).toLocaleString('en-GB')
			: value >= 10
				? value.toFixed(0)
				: value.toFixed(value >= 1 ? 1 : 2);

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(0)} %`);

/** All figures as a page of Markdown. */
export function page(all: readonly Figures[], titles: readonly TitleFigures[], titleCount: number): string {
	const sizes = [...new Set(all.map((one) => one.size))];
	const parts = sizes.map((size) => {
		const rows = all.filter((one) => one.size === size);
		const own = rows[0]?.clean.p50 ?? 1;
		return [
			`## ${size.toLocaleString('en-GB')} passages`,
			'',
			'| system | clean, p50 / p99 ms | times slower | misspelt, p50 / p99 ms | found, clean / misspelt | built, passages/s | bytes a passage, file / live | cold start, ms | postings read |',
			'|---|---|---|---|---|---|---|---|---|',
			...rows.map(
				(one) =>
					`| ${one.name} | ${round(one.clean.p50)} / ${round(one.clean.p99)} | ${round(one.clean.p50 / own)} | ` +
					`${round(one.misspelt.p50)} / ${round(one.misspelt.p99)} | ` +
					`${percent(one.clean.hit)} / ${percent(one.misspelt.hit)} | ${round(one.build)} | ` +
					`${round(one.file)} / ${round(one.live)} | ${round(one.cold)} | ${percent(one.read)} |`,
			),
			'',
		].join('\n');
	});
	return [
		'# Search: figures',
		'',
		'Written by `bench/search.ts`. A made-up corpus with the word frequencies of English, passages of about 93 words,',
		'questions of two to six words taken from one passage; *found* is the share of questions whose ten best hold that',
		'passage. Misspelt: one typing error in every word of five letters or more. *Postings read* is of two-word questions.',
		'Every system has its best settings and a process of its own, and is asked each question several times, of which the best',
		'counts: all are warm (ours then remembers the words of a question, not its answers). Cold start is from the file to the first answer. A system that finds nothing is quick: read times',
		'beside what was found. Compare within a table only.',
		'',
		'![p50 against the number of passages](search-figures.svg)',
		'',
		...parts,
		`## ${titleCount.toLocaleString('en-GB')} titles, two to four words of one, misspelt`,
		'',
		'| system | p50 ms | first | among ten |',
		'|---|---|---|---|',
		...titles.map((one) => `| ${one.name} | ${round(one.p50)} | ${percent(one.first)} | ${percent(one.ten)} |`),
		'',
	].join('\n');
}
