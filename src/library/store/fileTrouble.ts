const IN_WORDS: ReadonlyMap<unknown, string> = new Map([
	['ENOENT', 'there is no such file or folder'],
	['ENOTDIR', 'there is a file where a folder should be'],
	['EEXIST', 'there is a file of that name already'],
	['EISDIR', 'it is a folder'],
	['EACCES', 'this account may not use it'],
	['EPERM', 'this account may not use it'],
	['EROFS', 'nothing may be written there'],
	['ENOSPC', 'the disk is full'],
]);

/** Why the system does not read or write a file, in words; its own code where there are none. */
export function fileTrouble(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
	return IN_WORDS.get(code) ?? String(code);
}
