import { createPublicKey, verify } from 'node:crypto';

/** Header names of a signed request. https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers */
export const SIGNATURE_HEADER = 'X-Signature-Ed25519';
export const TIMESTAMP_HEADER = 'X-Signature-Timestamp';

/** A signed request counts for so many seconds before and after its time stamp: time on the way, and clocks that differ. */
export const REPLAY_WINDOW_S = 300;

const SIGNATURE = /^[0-9a-f]{128}$/i;
const TIMESTAMP = /^\d{1,12}$/;

export interface Signed {
	readonly signature: string | undefined;
	/** Unix seconds, as Discord wrote them: they are part of what is signed. */
	readonly timestamp: string | undefined;
	readonly body: Uint8Array;
}

/**
 * Makes the check of Discord's signatures (Ed25519 over time stamp and raw body).
 *
 * @param publicKey - 64 hexadecimal digits, from the application's General Information
 * @param now - milliseconds
 * @returns whether a request is Discord's and not older (or more in the future) than {@link REPLAY_WINDOW_S}; never throws
 */
export function signatureCheck(publicKey: string, now: () => number = Date.now): (signed: Signed) => boolean {
	const key = createPublicKey({
		key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') },
		format: 'jwk',
	});
	return ({ signature, timestamp, body }) => {
		if (signature === undefined || timestamp === undefined) return false;
		if (!SIGNATURE.test(signature) || !TIMESTAMP.test(timestamp)) return false;
		if (Math.abs(now() / 1_000 - Number(timestamp)) > REPLAY_WINDOW_S) return false;
		return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
	};
}
