/**
 * What layout has to know of a TrueType font: which characters it has, and how wide each is. Outlines are the drawer's.
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/otff
 */
export interface FontFace {
	/** Width of a character as a share of the font's size, or null where the font has no glyph for it. */
	widthOf(codePoint: number): number | null;
	/** How much closer (less than 0) or wider two characters stand side by side than their widths say, as a share of the size. */
	kerningOf(left: number, right: number): number;
}

/** Offsets of a font's tables, by their four letters. */
function tablesOf(bytes: DataView): ReadonlyMap<string, number> {
	const tables = new Map<string, number>();
	for (let i = 0; i < bytes.getUint16(4); i++) {
		const at = 12 + 16 * i;
		const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => bytes.getUint8(at + letter)));
		tables.set(tag, bytes.getUint32(at + 8));
	}
	return tables;
}

/** Glyph by code point, from a `cmap` of format 12 (all planes). */
function glyphsOf(bytes: DataView, cmap: number): (codePoint: number) => number {
	for (let i = 0; i < bytes.getUint16(cmap + 2); i++) {
		const at = cmap + bytes.getUint32(cmap + 4 + 8 * i + 4);
		if (bytes.getUint16(at) !== 12) continue;
		const groups = bytes.getUint32(at + 12);
		return (codePoint) => {
			let low = 0;
			let high = groups - 1;
			while (low <= high) {
				const middle = (low + high) >> 1;
				const group = at + 16 + 12 * middle;
				if (codePoint < bytes.getUint32(group)) high = middle - 1;
				else if (codePoint > bytes.getUint32(group + 4)) low = middle + 1;
				else return bytes.getUint32(group + 8) + codePoint - bytes.getUint32(group);
			}
			return 0;
		};
	}
	throw new Error('a font without a character map of format 12');
}

/** Kerning by the numbers of two glyphs, from the first table of pairs (format 0) of a `kern` table. */
function kerningIn(bytes: DataView, kern: number | undefined): (left: number, right: number) => number {
	// Behind the table's own head of four bytes: version, length, coverage (the format in its high byte), number of pairs.
	if (kern === undefined || bytes.getUint16(kern) !== 0 || bytes.getUint16(kern + 8) >> 8 !== 0) return () => 0;
	const pairs = bytes.getUint16(kern + 10);
	return (left, right) => {
		const sought = left * 0x10000 + right;
		let low = 0;
		let high = pairs - 1;
		while (low <= high) {
			const middle = (low + high) >> 1;
			const at = kern + 18 + 6 * middle;
			const pair = bytes.getUint32(at);
			if (pair === sought) return bytes.getInt16(at + 4);
			if (pair < sought) low = middle + 1;
			else high = middle - 1;
		}
		return 0;
	};
}

/**
 * Reads a font's character map and widths. @param file - a TrueType font with a `cmap` of format 12
 * @throws Error for anything else
 */
export function fontFaceOf(file: Uint8Array): FontFace {
	const bytes = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const tables = tablesOf(bytes);
	const at = (tag: string): number => {
		const offset = tables.get(tag);
		if (offset === undefined) throw new Error(`a font without ${tag}`);
		return offset;
	};
	const unitsAnEm = bytes.getUint16(at('head') + 18);
	const measured = bytes.getUint16(at('hhea') + 34);
	const widths = at('hmtx');
	const glyphOf = glyphsOf(bytes, at('cmap'));
	const kerning = kerningIn(bytes, tables.get('kern'));
	return {
		kerningOf: (left, right) => kerning(glyphOf(left), glyphOf(right)) / unitsAnEm,
		widthOf(codePoint) {
			const glyph = glyphOf(codePoint);
			// Glyphs behind the last measured one are all as wide as that one.
			return glyph === 0 ? null : bytes.getUint16(widths + 4 * Math.min(glyph, measured - 1)) / unitsAnEm;
		},
	};
}
