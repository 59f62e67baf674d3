import type { Answer, Query } from './answer.ts';
import type { Collection } from './collection.ts';
import { daysOf } from './dateOption.ts';
import { Echo, type Line, label, Meta, wordsOfLine } from './pieces.ts';

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

interface TextOption extends OptionBase {
	readonly type: 'text';
	/** In characters; Discord's own limit where absent. */
	readonly longest?: number;
	readonly suggest?: Suggestions;
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
	/** The canonical query that is being answered. */
	readonly query: Query;
	/** All commands by name, for `/help`. */
	readonly commands: ReadonlyMap<string, Command>;
}

/** A command as the surfaces know it: options not yet checked. */
export interface Command {
	readonly definition: CommandDefinition;
	/**
	 * @param values - option values as they came from a surface, by name
	 * @throws UserError with words for the person
	 */
	answer(values: Readonly<Record<string, string | number | boolean>>, asking: Omit<Asking, 'query'>): Promise<Answer>;
}

/** The only error whose words reach a person: catalogue words and pieces, like everything on a card. */
export class UserError extends Error {
	override readonly name = 'UserError';
	readonly line: Line;

	constructor(line: Line) {
		super(wordsOfLine(line));
		this.line = line;
	}
}

/** What an answer is made of before the command's own name, query and revision are put to it. */
export type Reply = Omit<Partial<Answer>, 'query' | 'revision'>;

const EMPTY = {
	nothing: false,
	heading: [],
	cards: [],
	nearest: [],
	choices: [],
	closing: [],
	body: [],
	picture: null,
} as const;

/** Options that decide how an answer is shown, not what it says: they are no part of the query. */
const SHOWING: ReadonlySet<string> = new Set(['public']);

const VALUE_TYPES = {
	text: 'string',
	date: 'string',
	choice: 'string',
	'yes-no': 'boolean',
	number: 'number',
} as const;

/** Discord now and then submits a choice's name in place of its value (discord-api-docs #4595, #7206). */
function choiceKey(option: OptionDefinition | undefined, value: string | number | boolean): string | number | boolean {
	if (option?.type !== 'choice' || Object.hasOwn(option.choices, String(value))) return value;
	return Object.entries(option.choices).find(([, name]) => name === value)?.[0] ?? value;
}

/** Whether values fit the definition; throws in a person's words where they do not, so that it never answers false. */
function checked<const D extends CommandDefinition>(definition: D, values: unknown): values is OptionValues<D> {
	const given = new Map(typeof values === 'object' && values !== null ? Object.entries(values) : []);
	for (const [name, option] of Object.entries(definition.options)) {
		const value: unknown = given.get(name);
		const slots = { option: Meta.fromRecord(name), words: new Echo(String(value ?? '')) };
		if (value === undefined) {
			if (option.required === true) throw new UserError([label('optionMissing', slots)]);
			continue;
		}
		const known = option.type !== 'choice' || Object.hasOwn(option.choices, String(value));
		if (typeof value !== VALUE_TYPES[option.type] || !known) throw new UserError([label('valueNotUnderstood', slots)]);
		if (option.type === 'date' && daysOf(String(value)) === null) {
			throw new UserError([label('dateNotUnderstood', slots)]);
		}
	}
	return true;
}

/**
 * Makes a command out of its definition and the function that answers it. The types of the option values are inferred from
 * the definition's own literal: renaming an option breaks the build where it is used.
 */
export function defineCommand<const D extends CommandDefinition>(
	definition: D,
	answer: (values: OptionValues<D>, asking: Asking) => Promise<Reply> | Reply,
): Command {
	return {
		definition,
		answer: async (values, asking) => {
			const known = Object.fromEntries(
				Object.entries(values)
					.filter(([name]) => Object.hasOwn(definition.options, name))
					.map(([name, value]) => [name, choiceKey(definition.options[name], value)] as const)
					.sort(([a], [b]) => (a < b ? -1 : 1)),
			);
			if (!checked(definition, known)) throw new Error('unreachable: checked() throws');
			const options = Object.fromEntries(Object.entries(known).filter(([name]) => !SHOWING.has(name)));
			const query = { command: definition.name, options };
			return {
				...EMPTY,
				...(await answer(known, { ...asking, query })),
				query,
				revision: asking.collection.holdings.revision,
			};
		},
	};
}
