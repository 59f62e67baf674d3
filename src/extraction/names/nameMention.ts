import type { Range } from '../../text/span.ts';
import type { EntityKind } from '../extraction.ts';

/** A proper name where it stands, titles and "the" left out. */
export interface NameMention extends Range {
	readonly kind: EntityKind;
	readonly text: string;
	/** The title in front of it ("Sir"), or null. */
	readonly title: string | null;
	/** Whether it may be only a part of somebody's name: a surname, a first name after a title. */
	readonly bare: boolean;
	/** The acronym given in brackets behind it, or null. */
	readonly acronym: Range | null;
}
