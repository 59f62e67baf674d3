/** A file that a person handed in, not yet fetched. Hostile until it was read by `reading/`. */
export interface Upload {
	/** As the person's computer names it; never used as a path. */
	readonly name: string;
	/** Size in bytes, as the surface says it. */
	readonly bytes: number;
	/** Media type as the surface says it, or null. */
	readonly type: string | null;
	/**
	 * Fetches the file.
	 *
	 * @param most - bytes after which it is given up
	 * @throws UserError with words for the person where it is larger or cannot be had
	 */
	read(most: number): Promise<Uint8Array>;
}

export const isUpload = (value: unknown): value is Upload =>
	typeof value === 'object' && value !== null && 'read' in value && typeof value.read === 'function';
