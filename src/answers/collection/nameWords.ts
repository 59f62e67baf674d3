/** Forms of address in front of a name. British usage, own list. */
const TITLES: ReadonlySet<string> = new Set(
	'mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev revd reverend cllr councillor the'.split(
		' ',
	),
);

/** Words of a name for comparing: folded, without titles in front. */
export function nameWords(name: string): readonly string[] {
	const words =
		name
			.normalize('NFKD')
			.replace(/\p{M}+/gu, '')
			.replace(/['’]s\b/gu, '')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	let first = 0;
	while (first < words.length - 1 && TITLES.has(words[first] ?? '')) first++;
	return words.slice(first);
}

/** {@link nameWords} as one string: names with the same key are the same name. */
export const nameKey = (name: string): string => nameWords(name).join(' ');

/** The capitals with which the words of a name begin: "LAW" of "Labour Against the War". */
export const initialsOf = (name: string): string => (name.match(/(?<![\p{L}’'-])\p{Lu}/gu) ?? []).join('');
