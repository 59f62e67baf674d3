import type { Collection } from '../collection/collection.ts';
import { choiceOf } from '../naming/choices.ts';
import { tellingName } from '../naming/resolveName.ts';
import type { Choice } from '../shown/answer.ts';
import { countFact } from '../shown/facts.ts';
import { Echo, type Line, label } from '../shown/pieces.ts';
import type { Named } from './namedPeople.ts';

/** That a name in a question fits several people, and the same question on each of them. */
interface Namesakes {
	readonly lines: readonly Line[];
	readonly choices: readonly Choice[];
}

/**
 * Where a question calls somebody by a name that fits several: that it does, and for each of them the question with his whole name. The
 * answer is on any of them, and nobody is chosen in silence.
 */
export function namesakesIn(collection: Collection, question: string, named: readonly Named[]): Namesakes {
	const several = named.flatMap(({ people, words: [word, ...more] }) => {
		if (people.length < 2 || word === undefined || more.length > 0) return [];
		// As typed: a name that was corrected is not in the question.
		const place = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu').exec(question);
		return place === null ? [] : [{ people, typed: place[0], at: place.index }];
	});
	return {
		lines: several.map(({ people, typed }) => [
			label('fitsPeople', { words: new Echo(typed), n: countFact(people.length) }),
		]),
		choices: several.flatMap(({ people, typed, at }) =>
			people.map((entity) => {
				const name = tellingName(collection, entity);
				const whole = question.slice(0, at) + name + question.slice(at + typed.length);
				return choiceOf(collection, entity, { command: 'ask', options: { question: whole } });
			}),
		),
	};
}
