import type { Held } from '../../library/held/holdings.ts';

/** What a document is chosen by in a list. */
export const numberedTitle = ({ source }: Held): string =>
	`Document ${source.number}: ${source.title.value ?? source.file}`;
