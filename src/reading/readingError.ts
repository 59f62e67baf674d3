/** A file that cannot be taken in. The message is one sentence for the person who gave it; nothing was kept of the file. */
export class ReadingError extends Error {
	override readonly name = 'ReadingError';
}
