/** Discord's ids: 17 to 20 digits (https://discord.com/developers/docs/reference#snowflakes). */
const SNOWFLAKE = /^\d{17,20}$/;

/** Whether this may be the id of a server. */
export const isServerId = (written: string): boolean => SNOWFLAKE.test(written);

/** What is wrong with a `--server`, in a sentence, or null where nothing is. */
export const wrongServer = (written: string | undefined): string | null =>
	written === undefined || isServerId(written)
		? null
		: `--server takes a server's id, 17 to 20 digits, not "${written}".`;
