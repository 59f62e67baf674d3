import { sendInteraction } from './connection.js';
import { h, uniqueId } from './dom.js';
import { drawMarkdown } from './drawMarkdown.js';
import { drawMessage } from './drawMessage.js';
import {
	componentInteraction,
	isEphemeral,
	menuInteraction,
	messageOf,
	newId,
	writtenMessage,
} from './interactions.js';
import { drawMenu } from './menu.js';
import { openModal } from './modal.js';
import { WORDS } from './words.js';

/**
 * @import { Act } from './drawMessage.js'
 * @import { LineMessage, ReplyLine } from '../interactionLines.ts'
 * @import { CommandJson } from './interactions.js'
 */

/**
 * A message's place in the channel.
 *
 * @typedef {object} Entry
 * @property {HTMLElement} element
 * @property {(message: LineMessage) => void} fill draws the message, in place of what stood here; a second time it is edited
 * @property {(isPrivate: boolean | null) => void} think says that an answer is awaited; null: who will see it is not known yet
 * @property {() => void} remove
 * @property {() => void} unanswered where nothing was drawn: takes the place away
 * @property {() => ReturnType<typeof messageOf> | null} message as Discord has it
 */

/** What stands over a message: the command or the press that it answers. */
/** @typedef {() => Node} Lead */

/** A command that is not answered by then shows that something is under way, in milliseconds. */
const SIGN_OF_LIFE_MS = 400;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/**
 * The message list: places messages, carries out what the handler calls, sends presses.
 *
 * @param {HTMLElement} log
 * @param {() => void} leave puts the focus back to the composer
 * @param {readonly CommandJson[]} onMessages the commands on a message's menu
 */
export function createChannel(log, leave, onMessages) {
	/** Shows `element` from its beginning where it is taller than the window, else whole. */
	const reveal = (/** @type {HTMLElement} */ element) => {
		const place = element.getBoundingClientRect();
		const frame = log.getBoundingClientRect();
		// Not scrollIntoView: that would move the window as well.
		if (place.top < frame.top || place.height > frame.height) log.scrollTop += place.top - frame.top;
		else log.scrollTop += Math.max(0, place.bottom - frame.bottom);
	};

	/**
	 * @param {Lead} lead
	 * @returns {Entry}
	 */
	function place(lead) {
		const nameId = uniqueId('name');
		const at = new Date();
		const time = h('time', { datetime: at.toISOString() }, clock.format(at));
		const body = h('div', { class: 'body' });
		const foot = h('div', { class: 'foot' });
		const menu = messageMenu(() => entry.message());
		const element = h(
			'article',
			{ class: 'message', 'aria-labelledby': nameId, tabindex: -1 },
			h('div', { class: 'lead' }, lead()),
			h('div', { class: 'avatar', 'aria-hidden': 'true' }),
			h(
				'h3',
				{ class: 'head', id: nameId },
				h('span', { class: 'author' }, WORDS.bot),
				' ',
				h('span', { class: 'tag' }, WORDS.botTag),
				' ',
				time,
			),
			body,
			foot,
			menu,
		);
		/** @type {ReturnType<typeof messageOf> | null} */
		let message = null;
		const interactionId = newId();
		let isPrivate = false;
		/** Whether the first answer has decided who sees the message; that never changes. */
		let decided = false;

		const remove = () => {
			const held = element.contains(document.activeElement);
			element.remove();
			if (held) leave();
		};
		const drawFoot = () => {
			if (!isPrivate) return foot.replaceChildren();
			const dismiss = h('button', { type: 'button', class: 'quiet' }, WORDS.dismiss);
			dismiss.addEventListener('click', remove);
			foot.replaceChildren(
				h('span', { class: 'eye', 'aria-hidden': 'true' }),
				h('span', {}, WORDS.onlyYou),
				h('span', { 'aria-hidden': 'true' }, ' · '),
				dismiss,
			);
		};
		const decide = (/** @type {boolean} */ value) => {
			if (!decided) isPrivate = value;
			decided = true;
			element.classList.toggle('private', isPrivate);
		};

		/** @type {Entry} */
		const entry = {
			element,
			message: () => message,
			think(value) {
				if (value !== null) decide(value);
				body.replaceChildren(h('p', { class: 'thinking' }, WORDS.thinking));
				element.classList.add('waiting');
				if (!element.isConnected) log.append(element);
				drawFoot();
				reveal(element);
			},
			fill(line) {
				const again = message !== null;
				decide(isEphemeral(line));
				message = messageOf(line, { id: message?.id ?? newId(), at, ephemeral: isPrivate, interactionId });
				const focused = focusIn(body);
				body.replaceChildren(...drawMessage(line, (act, pressed) => press(entry, act, pressed)));
				element.classList.remove('waiting');
				if (!element.isConnected) log.append(element);
				if (!again) drawFoot();
				if (focused !== null) focusBack(body, element, focused);
				reveal(element);
			},
			remove,
			unanswered() {
				if (message === null) remove();
			},
		};
		return entry;
	}

	/**
	 * Sends an interaction and carries out what the handler calls.
	 *
	 * @param {() => object} make a fresh interaction for each try, as Discord makes one for each press
	 * @param {Lead} lead what stands over each answer
	 * @param {Entry | null} pressed the message that a component was pressed on
	 * @returns {Promise<boolean>} whether it was answered
	 */
	async function perform(make, lead, pressed) {
		/**
		 * What has been carried out so far; `first` is the first answer, which later edits change.
		 * @type {{ first: Entry | null, answered: boolean }}
		 */
		const done = { first: null, answered: false };
		const first = () => {
			done.first ??= place(lead);
			return done.first;
		};
		const timer = pressed === null ? setTimeout(() => first().think(null), SIGN_OF_LIFE_MS) : undefined;
		const onLine = (/** @type {ReplyLine} */ line) => {
			clearTimeout(timer);
			switch (line.call) {
				case 'deferMessage':
					first().think(line.private);
					break;
				case 'message':
					first().fill(line.message);
					break;
				case 'deferUpdate':
					done.first = pressed;
					break;
				case 'update':
					done.first = pressed;
					done.first?.fill(line.message);
					break;
				case 'edit':
					done.first?.fill(line.message);
					break;
				case 'followUp':
					place(lead).fill(line.message);
					break;
				case 'delete':
					(done.first ?? pressed)?.remove();
					break;
				case 'modal':
					openModal(
						line.modal,
						(again, title) => perform(again, () => h('span', {}, title), pressed),
						pressed?.message() ?? null,
					);
					break;
				case 'choices':
					break;
			}
			done.answered = true;
		};
		let gone = false;
		try {
			await sendInteraction(make(), onLine);
		} catch {
			gone = true;
		} finally {
			clearTimeout(timer);
		}
		if (done.answered && !gone) return true;
		done.first?.unanswered();
		notAnswered(gone ? WORDS.serverGone : WORDS.noAnswer, lead, () => perform(make, lead, pressed));
		return false;
	}

	/**
	 * @param {string} sentence
	 * @param {Lead} lead
	 * @param {() => Promise<boolean>} again
	 */
	function notAnswered(sentence, lead, again) {
		const retry = h('button', { type: 'button', class: 'button secondary' }, WORDS.tryAgain);
		const note = h(
			'div',
			{ class: 'message failure' },
			h('div', { class: 'lead' }, lead()),
			h('p', { role: 'alert' }, sentence),
			retry,
		);
		retry.addEventListener('click', () => {
			note.remove();
			leave();
			again().catch(reportError);
		});
		log.append(note);
		reveal(note);
	}

	/**
	 * A button or a select has been used: it waits, and with it the rest of its message, until the handler has answered.
	 *
	 * @param {Entry} entry
	 * @param {Act} act
	 * @param {HTMLElement} pressed
	 */
	function press(entry, act, pressed) {
		const message = entry.message();
		if (message === null || entry.element.classList.contains('pressed')) return;
		entry.element.classList.add('pressed');
		pressed.setAttribute('aria-busy', 'true');
		const lead = () => h('span', {}, act.values === null ? WORDS.pressed(act.label) : WORDS.chose(act.label));
		perform(() => componentInteraction(message, act.customId, act.values), lead, entry)
			.catch(reportError)
			.finally(() => {
				entry.element.classList.remove('pressed');
				pressed.removeAttribute('aria-busy');
			});
	}

	/**
	 * The menu of commands on a message, where there are any.
	 *
	 * @param {() => { readonly id: string } | null} messageOn
	 */
	function messageMenu(messageOn) {
		if (onMessages.length === 0) return null;
		return drawMenu(onMessages, (command) => {
			const message = messageOn();
			if (message === null) return;
			const lead = () => h('span', {}, `${WORDS.used} `, h('span', { class: 'command-name' }, command.name));
			perform(() => menuInteraction(command, message), lead, null).catch(reportError);
		});
	}

	/**
	 * Puts a message of the person's own into the channel: nobody answers it, but its menu has commands.
	 *
	 * @param {string} words
	 */
	function write(words) {
		const message = writtenMessage(words);
		const nameId = uniqueId('name');
		const element = h(
			'article',
			{ class: 'message own', 'aria-labelledby': nameId, tabindex: -1 },
			h('div', { class: 'avatar person', 'aria-hidden': 'true' }),
			h(
				'h3',
				{ class: 'head', id: nameId },
				h('span', { class: 'author' }, WORDS.person),
				' ',
				h('time', { datetime: message.timestamp }, clock.format(new Date(message.timestamp))),
			),
			h('div', { class: 'body' }, drawMarkdown(words)),
			messageMenu(() => message),
		);
		log.append(element);
		reveal(element);
	}

	return {
		perform,
		write,
		/** Draws what is the page's own, like the first card. */
		show: (/** @type {HTMLElement} */ element) => log.append(element),
	};
}

/**
 * Where the focus stands among the parts of a message that can be used, so that an update in place does not lose it.
 *
 * @param {HTMLElement} body
 */
function focusIn(body) {
	const active = document.activeElement;
	if (!(active instanceof HTMLElement) || !body.contains(active)) return null;
	const row = active.closest('.row');
	const rows = [...body.querySelectorAll('.row')];
	return {
		customId: active.dataset.customId ?? null,
		label: active.textContent,
		rowFromEnd: row === null ? null : rows.length - rows.indexOf(row),
	};
}

/**
 * @param {HTMLElement} body
 * @param {HTMLElement} element
 * @param {NonNullable<ReturnType<typeof focusIn>>} before
 */
function focusBack(body, element, before) {
	const parts = [...body.querySelectorAll('button, a[href]')].filter((part) => part instanceof HTMLElement);
	const same =
		parts.find((part) => before.customId !== null && part.dataset.customId === before.customId) ??
		parts.find((part) => part.textContent === before.label) ??
		// "Earlier" is gone on the first page: its neighbour takes over, never a button of another row.
		parts.find((part) => {
			const row = part.closest('.row');
			const rows = [...body.querySelectorAll('.row')];
			return row !== null && before.rowFromEnd === rows.length - rows.indexOf(row);
		}) ??
		element;
	same.focus({ preventScroll: true });
}
