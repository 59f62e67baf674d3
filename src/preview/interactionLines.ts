import type { OutMessage, Reply } from '../discord/handler.ts';

/**
 * A {@link Reply} as lines of JSON: what the handler calls, in order, with exactly the message bodies that Discord would
 * get. The page reads them as they come.
 */

/** A file of a message on its way to the page. */
export interface LineFile {
	readonly name: string;
	/** Media type. */
	readonly type: string;
	readonly base64: string;
}

/** A message on its way to the page; `body` is the handler's own, untouched. */
export interface LineMessage {
	readonly body: OutMessage['body'];
	readonly files: readonly LineFile[];
}

type Modal = Parameters<Reply['modal']>[0];
type Choices = Parameters<Reply['choices']>[0];

/** One call of the handler. */
export type ReplyLine =
	| { readonly call: 'message' | 'update' | 'edit' | 'followUp'; readonly message: LineMessage }
	| { readonly call: 'deferMessage'; readonly private: boolean }
	| { readonly call: 'deferUpdate' | 'delete' }
	| { readonly call: 'modal'; readonly modal: Modal }
	| { readonly call: 'choices'; readonly choices: Choices };

const lineMessage = ({ body, files }: OutMessage): LineMessage => ({
	body,
	files: files.map(({ name, type, bytes }) => ({ name, type, base64: Buffer.from(bytes).toString('base64') })),
});

/** @param write - takes each call in order, at the moment that the handler makes it */
export function replyAsLines(write: (line: ReplyLine) => void): Reply {
	return {
		message: async (message) => write({ call: 'message', message: lineMessage(message) }),
		update: async (message) => write({ call: 'update', message: lineMessage(message) }),
		deferMessage: async (options) => write({ call: 'deferMessage', private: options.private }),
		deferUpdate: async () => write({ call: 'deferUpdate' }),
		modal: async (modal) => write({ call: 'modal', modal }),
		choices: async (choices) => write({ call: 'choices', choices }),
		edit: async (message) => write({ call: 'edit', message: lineMessage(message) }),
		followUp: async (message) => write({ call: 'followUp', message: lineMessage(message) }),
		delete: async () => write({ call: 'delete' }),
	};
}
