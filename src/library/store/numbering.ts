/**
 * Numbers of documents and of texts. They are stable and never reused, and one server sees its own documents and the
 * house's side by side, so the two must never share a number. Thousands take turns: the house has 1 to 1000, 2001 to 3000,
 * ..., every server 1001 to 2000, 3001 to 4000, .... Two servers may use the same number: neither ever sees the other.
 */

const BLOCK = 1_000;

/**
 * @param kind - of the library
 * @param ordinal - how many-eth of its library, from 1
 */
export function numberOf(kind: 'house' | 'server', ordinal: number): number {
	const block = Math.floor((ordinal - 1) / BLOCK);
	return block * 2 * BLOCK + (kind === 'server' ? BLOCK : 0) + ((ordinal - 1) % BLOCK) + 1;
}
