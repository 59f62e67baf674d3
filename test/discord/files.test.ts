import { describe, expect, it } from 'vitest';
import { Meta } from '../../src/answers/shown/pieces.ts';
import { fileOf } from '../../src/discord/messages/files.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const words = (said: string) => [Meta.fromRecord(said)];

describe('a file of an answer', () => {
	it('as a table keeps quotation marks and line breaks, and carries nothing out', () => {
		const rows = [
			[words('a "b", c'), words('two\nlines')],
			[words('=1+1'), words('-2'), words('@sum'), words('')],
		];
		expect(text(fileOf({ name: 'x.csv', format: 'csv', rows }).bytes)).toBe(
			'\uFEFF"a ""b"", c","two\nlines"\r\n"\'=1+1","\'-2","\'@sum",""\r\n',
		);
	});

	it('as Markdown marks each line of a quotation, and shows the words as they are', () => {
		const lines = [
			{ look: 'heading', line: words('1') },
			{ look: 'quotation', line: words('# not *a* heading\nsecond line') },
			{ look: 'text', line: words('Document 1') },
		] as const;
		expect(text(fileOf({ name: 'x.md', format: 'markdown', lines }).bytes)).toBe(
			'## 1\n\n> \\# not \\*a\\* heading\n> second line\n\nDocument 1\n',
		);
	});
});
