import type { LocalizationMap } from 'discord-api-types/v10';

/**
 * Names and descriptions of commands in other languages, beside the British English of the definitions. By Discord's locale, then by
 * the path of what is named: `statement`, `documents add`, an option (`statement by`), a choice (`statement mode verbatim`).
 * @see https://discord.com/developers/docs/reference#locales
 */
export type Translations = {
	readonly [L in keyof LocalizationMap]?: Readonly<
		Record<string, { readonly name?: string; readonly description?: string }>
	>;
};

interface Localizations {
	name_localizations?: LocalizationMap;
	description_localizations?: LocalizationMap;
}

/** The translations of what stands at a path, as fields of its JSON; none where there are none. */
export type Spoken = (path: string, which: 'name' | 'both') => Localizations;

export function spokenIn(translations: Translations): Spoken {
	const locales = Object.entries(translations);
	const mapOf = (path: string, which: 'name' | 'description'): LocalizationMap | null => {
		const found = locales.flatMap(([locale, paths]) => {
			const words = paths?.[path]?.[which];
			return words === undefined ? [] : [[locale, words] as const];
		});
		return found.length === 0 ? null : Object.fromEntries(found);
	};
	return (path, which) => {
		const name = mapOf(path, 'name');
		const description = which === 'both' ? mapOf(path, 'description') : null;
		return {
			...(name === null ? {} : { name_localizations: name }),
			...(description === null ? {} : { description_localizations: description }),
		};
	};
}
