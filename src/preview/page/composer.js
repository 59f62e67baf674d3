import { parseOptions, typedOption } from './commandText.js';
import { h } from './dom.js';
import { ATTACHMENT, INTEGER, NUMBER, STRING } from './interactions.js';
import { finalValue, fixedChoices, hintOf, looseValue } from './optionValues.js';
import { createPicker } from './picker.js';
import { WORDS } from './words.js';

/**
 * @import { CommandJson, OptionJson, OptionValue } from './interactions.js'
 * @import { Choice, ChosenFile, Field } from './optionValues.js'
 * @import { Item } from './picker.js'
 */

/** How long the page waits for a next letter before it asks for suggestions, in milliseconds. */
const DEBOUNCE_MS = 120;

/**
 * The line in which commands are written: a command, then one field for each option.
 *
 * @param {object} parts
 * @param {HTMLFormElement} parts.form
 * @param {HTMLElement} parts.line
 * @param {HTMLElement} parts.panel
 * @param {HTMLElement} parts.hint
 * @param {HTMLElement} parts.list
 * @param {HTMLElement} parts.trouble
 * @param {HTMLElement} parts.status
 * @param {readonly CommandJson[]} parts.commands
 * @param {(command: CommandJson, options: readonly OptionValue[], focused: string, signal: AbortSignal) => Promise<readonly Choice[]>} parts.suggest
 * @param {(command: CommandJson, options: readonly OptionValue[], files: readonly ChosenFile[]) => void} parts.send
 * @param {((words: string) => void) | null} parts.post puts words into the channel as a message; null where nothing could be done with it
 */
export function createComposer({ form, line, panel, hint, list, trouble, status, commands, suggest, send, post }) {
	const picker = createPicker({ panel, hint, list });
	/** @type {CommandJson | null} */
	let command = null;
	/** @type {Field[]} */
	let fields = [];
	/** The latest question for suggestions; an answer to an earlier one is dropped. */
	let asking = new AbortController();
	let timer = 0;
	/** What was sent last: the arrow up in the empty line brings it back. @type {(() => void) | null} */
	let recall = null;

	const tail = comboBox(WORDS.composer);
	tail.classList.add('tail');

	/** @param {string} name */
	function comboBox(name) {
		return h('input', {
			type: 'text',
			role: 'combobox',
			'aria-autocomplete': 'list',
			'aria-expanded': 'false',
			'aria-controls': list.id,
			'aria-describedby': hint.id,
			'aria-label': name,
			autocomplete: 'off',
			autocapitalize: 'none',
			spellcheck: 'false',
			enterkeyhint: 'send',
		});
	}

	/** @param {HTMLInputElement} input */
	function becomeFileInput(input) {
		input.type = 'file';
		for (const name of ['role', 'aria-autocomplete', 'aria-expanded', 'aria-controls']) input.removeAttribute(name);
	}

	const optionsOf = (/** @type {CommandJson | null} */ of) =>
		[...(of?.options ?? [])].sort((a, b) => Number(b.required === true) - Number(a.required === true));
	const unused = () => optionsOf(command).filter(({ name }) => !fields.some(({ option }) => option.name === name));
	const isFree = (/** @type {OptionJson} */ option) => option.type === STRING && option.choices === undefined;

	const say = (/** @type {string} */ sentence) => {
		trouble.textContent = sentence;
		trouble.hidden = sentence === '';
	};
	const atEnd = (/** @type {HTMLInputElement} */ input) => {
		input.focus();
		input.setSelectionRange(input.value.length, input.value.length);
	};

	function layOut() {
		const chip = command === null ? null : commandChip(command);
		const wanted = [...(chip === null ? [] : [chip]), ...fields.map(({ pill }) => pill), tail];
		const focused = document.activeElement;
		line.replaceChildren(...wanted);
		if (focused instanceof HTMLElement && line.contains(focused)) focused.focus();
		tail.placeholder =
			command === null ? WORDS.composerHint : unused().length > 0 ? WORDS.addOption : WORDS.noMoreOptions;
		tail.setAttribute('aria-label', command === null ? WORDS.composer : `/${command.name}: ${WORDS.addOption}`);
	}

	/** @param {CommandJson} of */
	function commandChip(of) {
		const leave = h('button', { type: 'button', class: 'remove', 'aria-label': WORDS.changeCommand }, '×');
		leave.addEventListener('click', () => leaveCommand(''));
		return h('span', { class: 'chip' }, h('span', { class: 'chip-name' }, `/${of.name}`), leave);
	}

	/** @param {string} text what then stands in the line */
	function leaveCommand(text) {
		command = null;
		fields = [];
		tail.value = text;
		say('');
		layOut();
		atEnd(tail);
		refresh(tail);
	}

	/**
	 * @param {OptionJson} option
	 * @returns {Field}
	 */
	function addField(option) {
		const input = comboBox(`${option.name}, ${option.required === true ? WORDS.required : WORDS.optional}`);
		input.dataset.option = option.name;
		if (option.type === INTEGER || option.type === NUMBER) input.inputMode = 'numeric';
		if (option.type === ATTACHMENT) becomeFileInput(input);
		const remove = h(
			'button',
			{
				type: 'button',
				class: 'remove',
				'aria-label': WORDS.removeOption(option.name),
				hidden: option.required === true,
			},
			'×',
		);
		const pill = h(
			'span',
			{ class: 'pill' },
			h('span', { class: 'pill-name', 'aria-hidden': 'true' }, option.name),
			input,
			remove,
		);
		/** @type {Field} */
		const field = { option, pill, input, chosen: null, typedIn: null };
		remove.addEventListener('click', () => {
			removeField(field);
			tail.focus();
		});
		pill.addEventListener('click', (event) => {
			if (event.target !== input && event.target !== remove) input.focus();
		});
		input.addEventListener('input', () => {
			field.chosen = null;
			say('');
			field.pill.classList.remove('wrong');
			splitTyped(field);
			if (document.activeElement === input) refresh(input);
		});
		input.addEventListener('focus', () => refresh(input));
		input.addEventListener('keydown', (event) => onKey(event, field));
		fields.push(field);
		layOut();
		return field;
	}

	/** @param {Field} field */
	function removeField(field) {
		fields = fields.filter((one) => one !== field);
		layOut();
	}

	/**
	 * "… by:" typed in a field begins the option `by`, as in Discord. Backspace takes that back.
	 *
	 * @param {Field} field
	 */
	function splitTyped(field) {
		if (field.option.type === ATTACHMENT || field.input.selectionStart !== field.input.value.length) return;
		// Its own name typed out, as in a command that was read somewhere, is no part of its value.
		if (field.input.value === `${field.option.name}:`) field.input.value = '';
		// One that must be filled stands there already, still empty.
		const empty = fields.filter((one) => one !== field && one.input.value === '');
		const typed = typedOption(field.input.value, [...unused(), ...empty.map(({ option }) => option)]);
		if (typed === null) return;
		field.input.value = typed.before;
		const next = empty.find(({ option }) => option === typed.option) ?? addField(typed.option);
		next.typedIn = { field, words: typed.words };
		next.input.focus();
	}

	/**
	 * @param {CommandJson} chosen
	 * @param {string} rest what was written behind its name
	 */
	function adopt(chosen, rest) {
		command = chosen;
		fields = [];
		tail.value = '';
		say('');
		const options = optionsOf(chosen);
		const { values, loose } = parseOptions(rest, options);
		for (const option of options) if (option.required === true) addField(option);
		for (const [name, value] of values) fill(name, value);
		const taker = options.find((option) => isFree(option) && !values.has(option.name));
		if (loose !== '' && taker !== undefined) fill(taker.name, loose);
		else tail.value = loose;
		layOut();
		moveOn(loose !== '' ? (taker?.name ?? null) : null);
	}

	/**
	 * @param {string} name
	 * @param {string} value
	 */
	function fill(name, value) {
		const option = optionsOf(command).find((one) => one.name === name);
		if (option === undefined) return;
		const field = fields.find((one) => one.option === option) ?? addField(option);
		field.input.value = value;
		field.chosen = null;
	}

	/** To the field that was just begun, the next one that must be filled, or the end. */
	function moveOn(/** @type {string | null} */ begun) {
		const field = fields.find(({ option }) => option.name === begun) ?? fields.find(isMissing);
		atEnd(field?.input ?? tail);
		refresh(field?.input ?? tail);
	}
	const isMissing = (/** @type {Field} */ { option, input }) => option.required === true && input.value.trim() === '';

	/** Shows what fits the input that has the focus. */
	function refresh(/** @type {HTMLInputElement} */ input) {
		clearTimeout(timer);
		asking.abort();
		status.textContent = '';
		if (input === tail) {
			if (command === null) offerCommands();
			else offerOptions();
			return;
		}
		const field = fields.find((one) => one.input === input);
		if (field !== undefined) offerValues(field);
	}

	function offerCommands() {
		const text = tail.value;
		if (text.trim() === '') return picker.close();
		if (!text.startsWith('/')) return offerWords(text.trim());
		const named = commands.find(({ name }) => new RegExp(`^/${name}\\s`, 'iu').test(text));
		if (named !== undefined) return adopt(named, text.slice(named.name.length + 1).trimStart());
		const sought = text.slice(1).trim().toLowerCase();
		const fitting = commands.filter(({ name }) => name.startsWith(sought));
		const shown = fitting.length > 0 ? fitting : commands.filter(({ name }) => name.includes(sought));
		picker.open(
			tail,
			shown.map((one) => ({ name: `/${one.name}`, detail: one.description, pick: () => adopt(one, '') })),
			{ hint: shown.length === 0 ? WORDS.noSuchCommand : '', first: true },
		);
	}

	/** Words without a command: each command that takes words offers to take these. */
	function offerWords(/** @type {string} */ words) {
		/** @type {Item[]} */
		const items = commands.flatMap((one) => {
			const option = optionsOf(one).find(isFree);
			if (option === undefined) return [];
			const pick = () => {
				adopt(one, '');
				fill(option.name, words);
				moveOn(null);
			};
			return [{ name: `/${one.name} ${option.name}: ${words}`, detail: one.description, pick }];
		});
		if (post !== null) {
			const pick = () => {
				tail.value = '';
				picker.close();
				post(words);
			};
			items.push({ name: WORDS.post(words), detail: WORDS.postDetail, pick });
		}
		picker.open(tail, items, { hint: '', first: true });
	}

	function offerOptions() {
		const text = tail.value.trim().replace(/:$/, '').toLowerCase();
		const left = unused();
		const fitting = left.filter(({ name }) => name.startsWith(text));
		const begin = (/** @type {OptionJson} */ option, /** @type {string} */ value) => () => {
			tail.value = '';
			const field = addField(option);
			field.input.value = value;
			atEnd(field.input);
			refresh(field.input);
		};
		const named = tail.value.trim().endsWith(':') ? left.find(({ name }) => name === text) : undefined;
		if (named !== undefined) return begin(named, '')();
		/** @type {Item[]} */
		const items = fitting.map((option) => ({
			name: option.name,
			detail: option.description,
			badge: option.required === true ? WORDS.required : '',
			pick: begin(option, ''),
		}));
		const taker = left.find(isFree);
		if (items.length === 0 && taker !== undefined) {
			const words = tail.value.trim();
			items.push({ name: `${taker.name}: ${words}`, detail: taker.description, pick: begin(taker, words) });
		}
		picker.open(tail, items, { hint: text === '' ? WORDS.enterSends : '', first: text !== '' });
	}

	/** @param {Field} field */
	function offerValues(field) {
		const { option, input } = field;
		const fixed = fixedChoices(option);
		const typed = input.value.trim().toLowerCase();
		if (fixed !== null) {
			const exact = fixed.some(({ name }) => name.toLowerCase() === typed);
			const shown = exact ? fixed : fixed.filter(({ name }) => name.toLowerCase().includes(typed));
			picker.open(input, choiceItems(field, shown), { hint: hintOf(option), first: typed !== '' && !exact });
			return;
		}
		if (option.type === ATTACHMENT || option.autocomplete !== true)
			return picker.open(input, [], { hint: hintOf(option), first: false });
		if (!picker.ownedBy(input)) picker.open(input, [], { hint: hintOf(option), first: false });
		const asked = new AbortController();
		asking = asked;
		timer = window.setTimeout(() => {
			askSuggestions(field, asked.signal).catch(reportError);
		}, DEBOUNCE_MS);
	}

	/**
	 * @param {Field} field
	 * @param {AbortSignal} signal
	 */
	async function askSuggestions(field, signal) {
		if (command === null) return;
		const { option, input } = field;
		try {
			const values = fields.filter((one) => one === field || one.input.value !== '').map((one) => looseValue(one));
			const choices = await suggest(command, values, option.name, signal);
			if (signal.aborted) return;
			const none = choices.length === 0 ? WORDS.noSuggestions : WORDS.yourWords;
			picker.open(input, choiceItems(field, choices), { hint: `${hintOf(option)} · ${none}`, first: false });
			status.textContent = choices.length === 0 ? WORDS.noSuggestions : WORDS.suggestionCount(choices.length);
		} catch {
			if (!signal.aborted) picker.open(input, [], { hint: WORDS.suggestionsGone, first: false });
		}
	}

	/**
	 * @param {Field} field
	 * @param {readonly Choice[]} choices
	 * @returns {readonly Item[]}
	 */
	const choiceItems = (field, choices) =>
		choices.map((choice) => ({
			name: choice.name,
			detail: '',
			pick: () => {
				field.input.value = choice.name;
				field.chosen = choice;
				field.pill.classList.remove('wrong');
				moveOn(null);
			},
		}));

	/**
	 * @param {KeyboardEvent} event
	 * @param {Field | null} field null: the end of the line
	 */
	function onKey(event, field) {
		if (event.isComposing) return;
		if (event.key === 'ArrowUp' && command === null && tail.value === '' && recall !== null) {
			event.preventDefault();
			recall();
			return;
		}
		if (picker.key(event)) {
			event.preventDefault();
			event.stopPropagation();
			return;
		}
		const input = field?.input ?? tail;
		if (event.key !== 'Backspace' || input.selectionStart !== 0 || input.selectionEnd !== 0) return;
		if (field === null) {
			const last = fields.at(-1);
			if (command === null || tail.value !== '') return;
			event.preventDefault();
			if (last === undefined) leaveCommand(`/${command.name}`);
			else atEnd(last.input);
			return;
		}
		if (input.value !== '') return;
		event.preventDefault();
		if (command !== null && fields.every((one) => one.input.value === '') && fields[0] === field) {
			leaveCommand(`/${command.name}`);
			return;
		}
		const before = fields[fields.indexOf(field) - 1];
		if (field.option.required !== true) removeField(field);
		if (field.typedIn !== null) {
			field.typedIn.field.input.value += field.typedIn.words;
			atEnd(field.typedIn.field.input);
		} else atEnd(before?.input ?? tail);
	}

	function trySend() {
		if (command === null) {
			if (tail.value.trim() !== '') refresh(tail);
			return;
		}
		if (tail.value.trim() !== '') return refresh(tail);
		/** @type {OptionValue[]} */
		const values = [];
		/** @type {ChosenFile[]} */
		const files = [];
		for (const field of fields) {
			if (isMissing(field)) return refuse(field, WORDS.fillIn(field.option.name));
			if (field.input.value.trim() === '') continue;
			const [file] = field.input.files ?? [];
			if (file !== undefined) {
				files.push({ option: field.option.name, file });
				continue;
			}
			const value = finalValue(field);
			if (typeof value === 'string') return refuse(field, value);
			values.push(value);
		}
		const sent = command;
		// A file cannot be put back into its field: it is chosen anew.
		const typed = fields.filter(({ option }) => option.type !== ATTACHMENT);
		const written = new Map(typed.map(({ option, input }) => [option.name, input.value]));
		recall = () => load(sent, written);
		command = null;
		fields = [];
		tail.value = '';
		picker.close();
		asking.abort();
		clearTimeout(timer);
		layOut();
		// On a phone the keyboard would cover the answer.
		if (matchMedia('(pointer: coarse)').matches) tail.blur();
		else tail.focus();
		send(sent, values, files);
	}

	/**
	 * @param {Field} field
	 * @param {string} sentence
	 */
	function refuse(field, sentence) {
		atEnd(field.input);
		field.pill.classList.add('wrong');
		say(sentence);
	}

	tail.addEventListener('input', () => {
		say('');
		refresh(tail);
	});
	tail.addEventListener('focus', () => refresh(tail));
	tail.addEventListener('keydown', (event) => onKey(event, null));
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		trySend();
	});
	form.addEventListener('focusout', (event) => {
		if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) picker.close();
	});
	line.addEventListener('click', (event) => {
		if (event.target === line) tail.focus();
	});
	layOut();

	/**
	 * Puts a command into the line, to be changed before it is sent.
	 *
	 * @param {CommandJson} chosen
	 * @param {ReadonlyMap<string, string>} values
	 */
	function load(chosen, values) {
		adopt(chosen, '');
		for (const [name, value] of values) fill(name, value);
		moveOn([...values.keys()].at(-1) ?? null);
	}

	return { focus: () => tail.focus(), load };
}
