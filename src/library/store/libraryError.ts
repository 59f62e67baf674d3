/** Something about the library that a person can put right. The message is one sentence for that person. */
export class LibraryError extends Error {
	override readonly name = 'LibraryError';
}
