import type { RESTPostAPIWebhookWithTokenJSONBody } from 'discord-api-types/v10';
import type { Span } from '../../text/span.ts';

/** A message's JSON as Discord takes it: Components V2, `flags`, `allowed_mentions`. */
export type MessageBody = RESTPostAPIWebhookWithTokenJSONBody;

/** A file that goes with a message and is shown through `attachment://name`. */
export interface OutFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** Media type. */
	readonly type: string;
}

export interface OutMessage {
	readonly body: MessageBody;
	readonly files: readonly OutFile[];
	/**
	 * The excerpts of an answer that it shows, for whoever has to keep them in step with decisions. `place` counts from 0 on the message;
	 * -1 for what only its picture shows.
	 */
	readonly excerpts?: readonly { readonly receipt: string; readonly place: number }[];
	/** Words of documents that it shows beside its excerpts (a heading, the next sentence), to be kept in step likewise. */
	readonly beside?: readonly Span[];
}
