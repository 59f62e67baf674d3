import { type DestinationStream, pino } from 'pino';

/** The log holds what an operator needs to mend a fault, and nothing of what people asked or who they are. */

/** Standard error: standard output is for answers. */
const STANDARD_ERROR = 2;
/** How far down the causes of an error are followed. */
const MOST_CAUSES = 4;

/** Names under which secrets and people's words travel; whatever is logged under one, at the top or one level down, is left out. */
const SECRET = [
	'token',
	'authorization',
	'question',
	'content',
	'body',
	'requestBody',
	'rawBody',
	'data',
	'options',
	'query',
	'user',
	'member',
	'interaction',
] as const;

/** Token of a bot, or of an interaction in a path. */
const TOKENS = /[\w-]{18,}\.[\w-]{4,}\.[\w-]{20,}|(?<=\/(?:webhooks|interactions)\/\d+\/)[^/\s?]+/g;
/**
 * From the first quotation mark to the last: an error about words quotes them, be it one of `JSON.parse` (whose marks do not even
 * pair) or of ours.
 */
const QUOTED = /["“](?:[\s\S]*["”])?/g;
/** Ids of people, channels and servers. */
const SNOWFLAKES = /\b\d{17,20}\b/g;

/** A message without tokens, without ids and without words that it quotes. */
const clean = (text: string): string =>
	text.replace(TOKENS, '[token]').replace(QUOTED, '[words]').replace(SNOWFLAKES, '[id]');

/** What of an error goes to the log: what, where in the program, and why. Never its other fields: they may hold a request's body. */
function errorFields(error: unknown, depth = 0): Readonly<Record<string, unknown>> {
	if (!(error instanceof Error)) return { message: clean(String(error)) };
	const { name, message, stack = '', cause } = error;
	const code = 'code' in error && /^\w+$/.test(String(error.code)) ? { code: error.code } : {};
	const status = 'status' in error && typeof error.status === 'number' ? { status: error.status } : {};
	// The stack begins with the message, which may run over lines.
	const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
	return {
		name,
		message: clean(message),
		...code,
		...status,
		stack: places.join('\n'),
		...(cause === undefined || depth >= MOST_CAUSES ? {} : { cause: errorFields(cause, depth + 1) }),
	};
}

export interface Log {
	/** An error that is not a person's, under the number that the person saw. */
	failed(error: unknown, errorId: string): void;
	/** A file of the index that could not be used, and what was wrong with it. */
	setAside(file: string, why: string): void;
}

/**
 * Makes the log.
 *
 * @param level - of pino; `silent` for none
 * @param to - standard error where absent
 */
export function makeLog(
	level: string,
	// At once: the last line says why the program ends, and stands before what is said of that.
	to: DestinationStream = pino.destination({ dest: STANDARD_ERROR, sync: true }),
): Log {
	const paths = SECRET.flatMap((name) => [name, `*.${name}`]);
	const log = pino({ level, base: null, redact: { paths, censor: '[left out]' } }, to);
	return {
		failed: (error, errorId) => log.error({ errorId, error: errorFields(error) }, 'something failed'),
		setAside: (file, why) =>
			log.warn({ file: clean(file), why }, 'a file of the index cannot be used; it is made again'),
	};
}
