import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Bits a channel; colour type 2 is red, green, blue; no compression, filter or interlacing but the only ones there are. */
const HEADER_END = Uint8Array.of(8, 2, 0, 0, 0);
/** Flat areas deflate well at the fastest level, and a picture is made once and looked at once. */
const LEVEL = 1;

function chunk(type: string, data: Uint8Array): Buffer {
	const out = Buffer.alloc(12 + data.length);
	out.writeUInt32BE(data.length, 0);
	out.write(type, 4, 'latin1');
	out.set(data, 8);
	out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
	return out;
}

/**
 * Opaque pixels as a PNG (ISO/IEC 15948): a third of the time that the drawer's own encoder takes.
 *
 * @param pixels - four bytes a pixel, red, green, blue, alpha; alpha is not kept
 */
export function pngOf(pixels: Uint8Array, width: number, height: number): Uint8Array {
	const rows = Buffer.alloc((1 + 3 * width) * height);
	let to = 0;
	for (let y = 0, from = 0; y < height; y++) {
		// Each row begins with its filter: none.
		to++;
		for (let x = 0; x < width; x++, from += 4, to += 3) {
			rows[to] = pixels[from] ?? 0;
			rows[to + 1] = pixels[from + 1] ?? 0;
			rows[to + 2] = pixels[from + 2] ?? 0;
		}
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set(HEADER_END, 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(rows, { level: LEVEL })),
		chunk('IEND', new Uint8Array()),
	]);
}
