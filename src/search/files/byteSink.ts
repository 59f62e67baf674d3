/** A growing stretch of bytes. */
export interface ByteSink {
	bytes: Uint8Array;
	length: number;
}
