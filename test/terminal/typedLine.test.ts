import { describe, expect, it } from 'vitest';
import type { CommandDefinition } from '../../src/answers/asking/definition.ts';
import { readTypedLine, TypedLineError } from '../../src/terminal/typedLine.ts';

const definitions = new Map<string, CommandDefinition>(
	[
		{
			name: 'statement',
			description: 'Who said what',
			answersWith: 'message',
			options: {
				by: { type: 'text', description: 'Whose words' },
				about: { type: 'text', description: 'What about' },
				public: { type: 'yes-no', description: 'In the open' },
			},
		} satisfies CommandDefinition,
		{
			name: 'ask',
			description: 'Ask',
			answersWith: 'message',
			options: {
				question: { type: 'text', description: 'The question', required: true },
				page: { type: 'number', description: 'Which page' },
			},
		} satisfies CommandDefinition,
	].map((one) => [one.name, one]),
);
const read = (line: string) => readTypedLine(line, definitions);

describe('a typed line', () => {
	it.each([
		['/statement by:Ann Okoro about:the bridge', { by: 'Ann Okoro', about: 'the bridge' }],
		['/statement by:"Ann Okoro" about:“the bridge”', { by: 'Ann Okoro', about: 'the bridge' }],
		['statement   about: the bridge  public:yes', { about: 'the bridge', public: true }],
		['/statement about:"by: whom" by:Okoro', { about: 'by: whom', by: 'Okoro' }],
		['/statement about:time:table to:nobody', { about: 'time:table to:nobody' }],
		['/statement about:she said "no" twice', { about: 'she said "no" twice' }],
		['/statement about:"one" and "two"', { about: '"one" and "two"' }],
		['/statement', {}],
	])('%s', (line, options) => {
		expect(read(line)).toEqual({ command: 'statement', options });
	});

	it('gives words without an option to the one that is required', () => {
		expect(read('/ask why is it closed? page:2')).toEqual({
			command: 'ask',
			options: { question: 'why is it closed?', page: 2 },
		});
	});

	it.each([
		['/wave', 'There are: /statement, /ask.'],
		['', 'is no command'],
		['/statement hello', 'does not know what to do with "hello"'],
		['/ask one question:two', 'does not know what to do with "one"'],
		['/ask why page:two', 'page takes a number, not "two".'],
		['/statement public:perhaps', 'public takes true or false, not "perhaps".'],
	])('%s is refused in a sentence', (line, sentence) => {
		expect(() => read(line)).toThrow(TypedLineError);
		expect(() => read(line)).toThrow(sentence);
	});
});
