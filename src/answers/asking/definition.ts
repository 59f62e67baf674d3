import type { Upload } from '../shown/upload.ts';

/**
 * What a command is, apart from any surface: its own words, its options, how it answers. A file in `commands/` exports one
 * of these as its default; `discord/` makes Discord's JSON from the definition, the terminal and the page read the same.
 */

/** What autocompletes: people and organisations, documents, topics (names and frequent words), or printed words. */
export type Suggestions = 'names' | 'people' | 'documents' | 'topics' | 'words';

/** Likewise, but for moderators alone: documents of this library's own, or those that were withdrawn here. */
export type ShelfSuggestions = 'own' | 'withdrawn';

interface OptionBase {
	readonly description: string;
	readonly required?: boolean;
}

interface TextOption extends OptionBase {
	readonly type: 'text';
	/** In characters; Discord's own limit where absent. */
	readonly longest?: number;
	readonly suggest?: Suggestions | ShelfSuggestions;
}
/** A day, month or year: `2021-08-14`, `2021-08`, `2021`, or as people write them ("14 August 2021"). */
interface DateOption extends OptionBase {
	readonly type: 'date';
}
interface ChoiceOption extends OptionBase {
	readonly type: 'choice';
	readonly choices: Readonly<Record<string, string>>;
}
interface YesNoOption extends OptionBase {
	readonly type: 'yes-no';
}
interface NumberOption extends OptionBase {
	readonly type: 'number';
	readonly least?: number;
	readonly most?: number;
}
/** A member, by id. */
interface MemberOption extends OptionBase {
	readonly type: 'member';
}
/** A channel, or a role of the server, by id. */
interface ChannelOption extends OptionBase {
	readonly type: 'channel' | 'role';
}
/** A file that is attached to the command. */
interface FileOption extends OptionBase {
	readonly type: 'file';
}
export type OptionDefinition =
	| TextOption
	| DateOption
	| ChoiceOption
	| YesNoOption
	| NumberOption
	| MemberOption
	| ChannelOption
	| FileOption;

interface FieldBase {
	/** Over the field, at most 45 characters. */
	readonly label: string;
	/** Under the label, at most 100 characters. */
	readonly description?: string;
	readonly required?: boolean;
}
interface TextField extends FieldBase {
	readonly type: 'text';
	/** Several lines instead of one. */
	readonly long?: boolean;
	/** In characters; Discord's own limit where absent. */
	readonly longest?: number;
}
interface ChoiceField extends FieldBase {
	readonly type: 'choice';
	readonly choices: Readonly<Record<string, string>>;
}
interface FilesField extends FieldBase {
	readonly type: 'files';
	/** At most so many; one where absent. */
	readonly most?: number;
}
export type FieldDefinition = TextField | ChoiceField | FilesField;

/** A form that opens before the command answers: at most five fields. */
export interface FormDefinition {
	/** At most 45 characters. */
	readonly title: string;
	readonly fields: Readonly<Record<string, FieldDefinition>>;
}

/** What several commands of one first word have in common: `/documents add`, `/documents list`. */
export interface GroupDefinition {
	readonly name: string;
	readonly description: string;
	readonly for?: 'moderators';
}

interface DefinitionBase {
	/** One word, or for a sub-command its group's word and its own: `documents add`. On a message's menu: as people read it. */
	readonly name: string;
	readonly description: string;
	readonly options: Readonly<Record<string, OptionDefinition>>;
	/**
	 * Who may use it; everybody where absent. Discord is told so, and it is checked again with each use. `pinning`: whoever may pin in the
	 * channel, as the settings say; there is nothing to pin outside of a server.
	 */
	readonly for?: 'moderators' | 'pinning';
	/** It stands on the menu of a message, whose words come as the option `message`. */
	readonly on?: 'message';
	/** It changes what is kept, so it is never done again to turn a page. */
	readonly writes?: boolean;
	/** Reached by a button only: not registered, not listed. */
	readonly hidden?: boolean;
	/** Set by {@link defineGroup}. */
	readonly group?: GroupDefinition;
}
interface MessageDefinition extends DefinitionBase {
	readonly answersWith: 'message';
}
/** Opens a form first; answers when it was filled in, to the asker alone. */
interface ModalDefinition extends DefinitionBase {
	readonly answersWith: 'modal';
	readonly form: FormDefinition;
}
export type CommandDefinition = MessageDefinition | ModalDefinition;

type ValueOf<O extends OptionDefinition> = O extends YesNoOption
	? boolean
	: O extends NumberOption
		? number
		: O extends FileOption
			? Upload
			: O extends ChoiceOption
				? Extract<keyof O['choices'], string>
				: string;

type FieldValueOf<F extends FieldDefinition> = F extends FilesField
	? readonly Upload[]
	: F extends ChoiceField
		? Extract<keyof F['choices'], string>
		: string;

/** The options' values as inferred from the definition's own literal: required ones present, others possibly undefined. */
export type OptionValues<D extends CommandDefinition> = {
	readonly [K in keyof D['options']]: D['options'][K] extends { readonly required: true }
		? ValueOf<D['options'][K]>
		: ValueOf<D['options'][K]> | undefined;
};

export type FieldsOf<D extends CommandDefinition> = D extends {
	readonly form: { readonly fields: infer F extends Readonly<Record<string, FieldDefinition>> };
}
	? F
	: Record<never, never>;

/** The form's values, inferred likewise. A list of files may be empty. */
export type FieldValues<F extends Readonly<Record<string, FieldDefinition>>> = {
	readonly [K in keyof F]: F[K] extends { readonly required: true } | FilesField
		? FieldValueOf<F[K]>
		: FieldValueOf<F[K]> | undefined;
};

/** A value as it came from a surface. */
export type GivenValue = string | number | boolean | Upload | readonly Upload[];
export type GivenValues = Readonly<Record<string, GivenValue>>;

/** Whether only moderators may use a command. */
export const forModerators = ({ for: whom, group }: CommandDefinition): boolean =>
	whom === 'moderators' || group?.for === 'moderators';

/** Whether a command pins: of no use where nothing can be pinned. */
export const forPinning = ({ for: whom }: CommandDefinition): boolean => whom === 'pinning';

/** Whether asking again gives the same and changes nothing, so that pages can be turned. */
export const isRepeatable = ({ writes, answersWith }: CommandDefinition): boolean =>
	writes !== true && answersWith === 'message';
