import type { ImportOutcome } from '../library/importing/importFiles.ts';

type OfDocument = Exclude<ImportOutcome, { readonly outcome: 'refused' }>;

/** Why a file's document stays withdrawn, and how it comes back. */
function withdrawnWords({ number, withdrawal }: OfDocument, serverId: string | null): string {
	const command = `npm run on-the-record -- documents restore ${number}`;
	const back = `To bring it back: ${command}${serverId === null ? '' : ` --server ${serverId}`}`;
	if (withdrawal === null) return `Adding it as Document ${number} was undone. ${back}`;
	const { on, by, reason } = withdrawal;
	const who = by === 'terminal' ? 'at the terminal' : 'by a moderator';
	const why = reason === '' ? '.' : `: ${reason}${/[.!?]$/u.test(reason) ? '' : '.'}`;
	return `Document ${number} was withdrawn on ${on} ${who}${why} ${back}`;
}

/**
 * What is said about one file.
 *
 * @param serverId - whose library it was for, or null for the house
 */
export function lineFor(outcome: ImportOutcome, serverId: string | null = null): string {
	switch (outcome.outcome) {
		case 'refused':
			return `${outcome.file}: not added. ${outcome.reason}`;
		case 'added':
			return `${outcome.file}: added as Document ${outcome.number}`;
		case 'unchanged':
			return `${outcome.file}: unchanged, it is Document ${outcome.number} already`;
		case 'restored':
			return `${outcome.file}: back again as Document ${outcome.number}`;
		case 'withdrawn':
			return `${outcome.file}: not added. ${withdrawnWords(outcome, serverId)}`;
		case 'revised':
			return `${outcome.file}: new revision of Document ${outcome.number}, its number ${outcome.revision}; citations of the earlier one still resolve`;
	}
}

/** Whether answers come from a file's document now. */
export const isHere = (outcome: ImportOutcome): outcome is OfDocument =>
	outcome.outcome !== 'refused' && outcome.outcome !== 'withdrawn';

/** What is said of our digests that step aside for a file, or null. */
export function asideLine(outcome: ImportOutcome): string | null {
	if (outcome.outcome === 'refused' || outcome.stepsAside.length === 0) return null;
	return `  Our digest of it, Document ${outcome.stepsAside.join(' and ')}, steps aside.`;
}

const thousands = new Intl.NumberFormat('en-GB');
const counted = (count: number, one: string, many: string): string =>
	`${thousands.format(count)} ${count === 1 ? one : many}`;

const KINDS = [
	['added', 'added'],
	['revised', 'new revision'],
	['restored', 'back again'],
	['unchanged', 'unchanged'],
	['withdrawn', 'left withdrawn'],
	['refused', 'not added'],
] as const satisfies readonly (readonly [ImportOutcome['outcome'], string])[];

/** How many reasons are told; the lines above have them all. */
const REASONS_TOLD = 5;

/**
 * The closing lines: how many files came to what, and why some were not added, the commonest reasons first.
 *
 * @param closed - how many folders could not be read
 */
export function closingLines(outcomes: readonly ImportOutcome[], closed: number): readonly string[] {
	const parts = KINDS.flatMap(([kind, words]) => {
		const count = outcomes.filter((one) => one.outcome === kind).length;
		return count === 0 ? [] : [`${thousands.format(count)} ${words}`];
	});
	const reasons = new Map<string, number>();
	for (const one of outcomes) {
		if (one.outcome === 'refused') reasons.set(one.reason, (reasons.get(one.reason) ?? 0) + 1);
	}
	const told = [...reasons].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, REASONS_TOLD);
	const shut = closed === 0 ? [] : [`${counted(closed, 'folder', 'folders')} could not be read: see above.`];
	if (outcomes.length === 0) return closed > 0 ? shut : ['There are no documents in it: nothing was added.'];
	return [
		`${counted(outcomes.length, 'file', 'files')}: ${parts.join(', ')}.`,
		...told.map(([reason, count]) => `  Not added, ${thousands.format(count)}: ${reason}`),
		...(reasons.size > told.length ? [`  Not added for ${reasons.size - told.length} more reasons: see above.`] : []),
		...shut,
	];
}

/** Formats that hold documents all the same, and how they come in. */
const OTHER_WAYS: Readonly<Record<string, string>> = {
	'.doc': 'save as .docx',
	'.wps': 'save as .docx',
	'.msg': 'save as .eml',
	'.pages': 'export as Word or PDF',
	'.epub': 'save as a web page or PDF',
	'.djvu': 'save as PDF',
	'.zip': 'unpack',
};

/** What is said of files that were passed over because they are no documents, by the endings of their names, and of links. */
export function passedOverLines(paths: readonly string[], links: number): readonly string[] {
	const endings = new Map<string, number>();
	for (const path of paths) {
		const ending = /\.[^./]+$/u.exec(path)?.[0].toLowerCase() ?? 'no ending';
		endings.set(ending, (endings.get(ending) ?? 0) + 1);
	}
	const list = [...endings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	const shown = list.map(([ending, count]) => `${ending} ${thousands.format(count)}`).join(', ');
	const ways = list.flatMap(([ending]) =>
		Object.hasOwn(OTHER_WAYS, ending) ? [`${ending}: ${OTHER_WAYS[ending]}`] : [],
	);
	return [
		...(paths.length === 0
			? []
			: [`Passed over: ${counted(paths.length, 'file', 'files')} of other formats (${shown}).`]),
		...(ways.length === 0 ? [] : [`  To have them read: ${ways.join('; ')}.`]),
		...(links === 0 ? [] : [`Not followed: ${counted(links, 'link', 'links')}.`]),
	];
}
