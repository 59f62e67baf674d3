import type { Answer, Choice } from './answer.ts';
import type { Collection } from './collection.ts';

/**
 * What a command is, apart from any surface: its own words, its options, how it answers. A file in `commands/` exports one
 * of these as its default; `discord/` makes Discord's JSON from the definition, the terminal and the page read the same.
 */

/** What autocompletes: people and organisations, documents, topics (names and frequent words), or printed words. */
export type Suggestions = 'names' | 'people' | 'documents' | 'topics' | 'words';

interface OptionBase {
	readonly description: string;
	readonly required?: boolean;
}

export interface TextOption extends OptionBase {
	readonly type: 'text';
	/** In characters; Discord's own limit where absent. */
	readonly longest?: number;
	readonly suggest?: Suggestions;
}
/** A day, month or year: `2021-08-14`, `2021-08`, `2021`, or as people write them ("14 August 2021"). */
export interface DateOption extends OptionBase {
	readonly type: 'date';
}
export interface ChoiceOption extends OptionBase {
	readonly type: 'choice';
	readonly choices: Readonly<Record<string, string>>;
}
export interface YesNoOption extends OptionBase {
	readonly type: 'yes-no';
}
export interface NumberOption extends OptionBase {
	readonly type: 'number';
	readonly least?: number;
	readonly most?: number;
}
export type OptionDefinition = TextOption | DateOption | ChoiceOption | YesNoOption | NumberOption;

export interface CommandDefinition {
	readonly name: string;
	readonly description: string;
	/** Whether it answers with a message or opens a modal. */
	readonly answersWith: 'message' | 'modal';
	readonly options: Readonly<Record<string, OptionDefinition>>;
}

type ValueOf<O extends OptionDefinition> = O extends YesNoOption
	? boolean
	: O extends NumberOption
		? number
		: O extends ChoiceOption
			? Extract<keyof O['choices'], string>
			: string;

/** The options' values as inferred from the definition's own literal: required ones present, others possibly undefined. */
export type OptionValues<D extends CommandDefinition> = {
	readonly [K in keyof D['options']]: D['options'][K] extends { readonly required: true }
		? ValueOf<D['options'][K]>
		: ValueOf<D['options'][K]> | undefined;
};

/** What a command is given beside its options. */
export interface Asking {
	readonly collection: Collection;
	/** Whether the asker may manage messages here: `/help` tells moderators more. */
	readonly moderator: boolean;
	/** A choice's label for the surface's own language, e.g. en-GB. */
	readonly locale: string;
}

export interface Command {
	readonly definition: CommandDefinition;
	/**
	 * @param values - option values as they came: strings, numbers, booleans, not yet checked against the definition
	 * @throws UserError with a sentence for the person
	 */
	answer(values: Readonly<Record<string, unknown>>, asking: Asking): Promise<Answer>;
}

/** The only error whose words reach a person. `sentence` is a Line's worth of catalogue words. */
export class UserError extends Error {
	override readonly name = 'UserError';
}

export type { Answer, Choice };
