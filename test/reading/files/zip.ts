import { crc32, deflateRawSync } from 'node:zlib';

/** A small writer of ZIP files (PKWARE APPNOTE 6.3.10) for the tests. */

export interface ZipOptions {
	/** Bit 0 of the flags of every part: encrypted. */
	readonly encrypted?: boolean;
	/** What the parts say of their unpacked size, where that is a lie. */
	readonly claimedSize?: number;
}

/** The bytes of a ZIP file with these parts, in order, deflated. */
export function writeZip(parts: Readonly<Record<string, string | Uint8Array>>, options: ZipOptions = {}): Uint8Array {
	const local: Buffer[] = [];
	const central: Buffer[] = [];
	let offset = 0;
	for (const [name, body] of Object.entries(parts)) {
		const data = Buffer.from(body);
		const packed = deflateRawSync(data);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(options.encrypted === true ? 1 : 0, 2);
		common.writeUInt16LE(8, 4);
		common.writeUInt32LE(crc32(data), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(options.claimedSize ?? data.length, 18);
		common.writeUInt16LE(Buffer.byteLength(name), 22);
		const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name)]);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		local.push(head, packed);
		central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name));
		offset += head.length + packed.length;
	}
	const directory = Buffer.concat(central);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(Object.keys(parts).length, 8);
	end.writeUInt16LE(Object.keys(parts).length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...local, directory, end]);
}
