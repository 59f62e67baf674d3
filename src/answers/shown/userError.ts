import { type Line, wordsOfLine } from './pieces.ts';

/** The only error whose words reach a person: catalogue words and pieces, like everything on a card. */
export class UserError extends Error {
	override readonly name = 'UserError';
	readonly line: Line;

	constructor(line: Line) {
		super(wordsOfLine(line));
		this.line = line;
	}
}
