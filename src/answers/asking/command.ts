import { daysOf } from '../finding/dateOption.ts';
import { knownBy } from '../finding/knownBy.ts';
import type { Answer, Query, Reply } from '../shown/answer.ts';
import { Echo, type Label, label, Meta } from '../shown/pieces.ts';
import { isUpload } from '../shown/upload.ts';
import { UserError } from '../shown/userError.ts';
import type { Asking } from './asking.ts';
import type {
	CommandDefinition,
	FieldDefinition,
	FieldsOf,
	FieldValues,
	GivenValue,
	GivenValues,
	GroupDefinition,
	OptionDefinition,
	OptionValues,
} from './definition.ts';

/** A command as the surfaces know it: options not yet checked. */
export interface Command {
	readonly definition: CommandDefinition;
	/**
	 * @param values - values of options and of the form as they came from a surface, by name
	 * @throws UserError with words for the person
	 */
	answer(values: GivenValues, asking: Omit<Asking, 'query'>): Promise<Answer>;
	/** What stands in the form when it opens, by field. Must be quick: a form cannot be promised. */
	prefill(values: GivenValues, asking: Omit<Asking, 'query'>): Promise<Readonly<Record<string, string>>>;
}

/** Commands of one first word, in one file. */
export interface CommandGroup {
	readonly group: GroupDefinition;
	readonly commands: readonly Command[];
}

const EMPTY = {
	files: [],
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
const SHOWING: ReadonlySet<string> = new Set(['public', 'mention']);

/** A date option of this name makes a command answer only from what was known by then. */
const AS_OF = 'as_of';

const VALUE_TYPES = {
	text: 'string',
	date: 'string',
	choice: 'string',
	'yes-no': 'boolean',
	number: 'number',
	member: 'string',
	channel: 'string',
	role: 'string',
} as const;

type Definition = OptionDefinition | FieldDefinition;

/** Discord now and then submits a choice's name in place of its value (discord-api-docs #4595, #7206). */
function choiceKey(option: Definition | undefined, value: GivenValue): GivenValue {
	if (option?.type !== 'choice' || Object.hasOwn(option.choices, String(value))) return value;
	return Object.entries(option.choices).find(([, name]) => name === value)?.[0] ?? value;
}

function isOfType(option: Definition, value: GivenValue): boolean {
	if (option.type === 'file') return isUpload(value);
	if (option.type === 'files') return Array.isArray(value) && value.every(isUpload);
	if (option.type === 'choice' && !Object.hasOwn(option.choices, String(value))) return false;
	return typeof value === VALUE_TYPES[option.type];
}

/** A field that nobody filled in comes as an empty text. */
const isMissing = (value: GivenValue | undefined): boolean =>
	value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const isTyped = (value: GivenValue | undefined): value is string | number | boolean => typeof value !== 'object';

/** What is said of a value that does not fit; with a list to choose from what is in it. */
function notUnderstood(option: Definition, slots: { readonly option: Meta; readonly words: Echo }): Label {
	if (option.type !== 'choice') return label('valueNotUnderstood', slots);
	const choices = Meta.fromRecord(Object.values(option.choices).join('; '));
	return label('valueNotInList', { ...slots, choices });
}

/** @throws UserError in a person's words where values do not fit the definitions */
function check(definitions: Readonly<Record<string, Definition>>, given: ReadonlyMap<string, GivenValue>): void {
	for (const [name, option] of Object.entries(definitions)) {
		const value = given.get(name);
		const words = isTyped(value) ? String(value ?? '') : '';
		const slots = { option: Meta.fromRecord('label' in option ? option.label : name), words: new Echo(words) };
		if (value === undefined || ('label' in option && isMissing(value))) {
			if (option.required === true) throw new UserError([label('optionMissing', slots)]);
			continue;
		}
		if (!isOfType(option, value)) throw new UserError([notUnderstood(option, slots)]);
		if (option.type === 'date' && daysOf(words) === null) throw new UserError([label('dateNotUnderstood', slots)]);
	}
}

const fieldsOf = (definition: CommandDefinition): Readonly<Record<string, FieldDefinition>> =>
	definition.answersWith === 'modal' ? definition.form.fields : {};

/** Whether values fit the definition; throws in a person's words where they do not, so that it never answers false. */
function checked<const D extends CommandDefinition>(
	definition: D,
	values: GivenValues,
): values is GivenValues & OptionValues<D> & FieldValues<FieldsOf<D>> {
	check({ ...definition.options, ...fieldsOf(definition) }, new Map(Object.entries(values)));
	return true;
}

/** As {@link checked}, before the form was filled in. */
function optionsChecked<const D extends CommandDefinition>(
	definition: D,
	values: GivenValues,
): values is GivenValues & OptionValues<D> {
	check(definition.options, new Map(Object.entries(values)));
	return true;
}

/** What a person typed, without the blanks around it: a list of choices or a phone's keyboard may have put them there. */
const tidied = (option: Definition | undefined, value: GivenValue): GivenValue =>
	option?.type === 'text' && typeof value === 'string' ? value.trim() : choiceKey(option, value);

/** Values that the definition knows, sorted by name; what was left empty is none, but a list of files is always there. */
function knownValues(definition: CommandDefinition, values: GivenValues): GivenValues {
	const fields = fieldsOf(definition);
	const all: Readonly<Record<string, Definition>> = { ...definition.options, ...fields };
	const lists = Object.entries(fields).flatMap(([name, { type }]) => (type === 'files' ? [[name, []] as const] : []));
	const optional = (name: string): boolean => Object.hasOwn(fields, name) || all[name]?.required !== true;
	const given = Object.entries(values)
		.filter(([name]) => Object.hasOwn(all, name))
		.map(([name, value]) => [name, tidied(all[name], value)] as const)
		.filter(([name, value]) => !(optional(name) && isMissing(value)));
	return Object.fromEntries([...lists, ...given].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The part of the values that a query is made of: options that were typed. */
function queryOf(definition: CommandDefinition, known: GivenValues): Query {
	const options: [string, string | number | boolean][] = [];
	for (const [name, value] of Object.entries(known))
		if (Object.hasOwn(definition.options, name) && !SHOWING.has(name) && isTyped(value)) options.push([name, value]);
	return { command: definition.name, options: Object.fromEntries(options) };
}

/**
 * Makes a command out of its definition and the function that answers it. The types of the values are inferred from the
 * definition's own literal: renaming an option or a field breaks the build where it is used.
 *
 * @param prefill - what stands in the form when it opens; only for commands that answer with one
 */
export function defineCommand<const D extends CommandDefinition>(
	definition: D,
	answer: (values: OptionValues<D> & FieldValues<FieldsOf<D>>, asking: Asking) => Promise<Reply> | Reply,
	prefill: (
		values: OptionValues<D>,
		asking: Asking,
	) =>
		| Promise<Partial<Record<keyof FieldsOf<D> & string, string>>>
		| Partial<Record<keyof FieldsOf<D> & string, string>> = () => ({}),
): Command {
	return {
		definition,
		answer: async (values, asking) => {
			const known = knownValues(definition, values);
			if (!checked(definition, known)) throw new Error('unreachable: checked() throws');
			const query = queryOf(definition, known);
			const revision = asking.collection.holdings.revision;
			const day = definition.options[AS_OF]?.type === 'date' ? known[AS_OF] : undefined;
			const reply =
				typeof day === 'string'
					? await knownBy(asking.collection, day, (collection) => answer(known, { ...asking, collection, query }))
					: await answer(known, { ...asking, query });
			return { ...EMPTY, ...reply, query, revision };
		},
		prefill: async (values, asking) => {
			const known = knownValues(definition, values);
			if (!optionsChecked(definition, known)) throw new Error('unreachable: optionsChecked() throws');
			const filled = await prefill(known, { ...asking, query: queryOf(definition, known) });
			return Object.fromEntries(
				Object.entries(filled).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
			);
		},
	};
}

/**
 * Puts sub-commands together, each made by {@link defineCommand} under its full name (`documents add`).
 *
 * @throws Error where a name does not begin with the group's
 */
export function defineGroup(group: GroupDefinition, commands: readonly Command[]): CommandGroup {
	const strange = commands.find(
		({ definition: { name } }) => !/^[^ ]+ [^ ]+$/.test(name) || !name.startsWith(`${group.name} `),
	);
	if (strange !== undefined) throw new Error(`${strange.definition.name} is no sub-command of ${group.name}`);
	return {
		group,
		commands: commands.map((command) => ({ ...command, definition: { ...command.definition, group } })),
	};
}

/** A command on the menu of a message: it is given the message's words. `description` is for `/help`. */
export const defineMessageCommand = (
	{ name, description }: { readonly name: string; readonly description: string },
	answer: (message: string, asking: Asking) => Promise<Reply> | Reply,
): Command =>
	defineCommand(
		{
			name,
			description,
			answersWith: 'message',
			on: 'message',
			options: { message: { type: 'text', description: 'The message', required: true } },
		},
		({ message }, asking) => answer(message, asking),
	);
