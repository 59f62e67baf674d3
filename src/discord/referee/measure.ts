import { ComponentType } from 'discord-api-types/v10';
import { isObject, type Json, objectsIn } from './faults.ts';
import { BYTES_PER_TEXT_DISPLAY } from './limits.ts';

/** What a message's budgets are counted in. */
export interface Measure {
	/** Components, nested ones counted. */
	readonly components: number;
	/** UTF-16 code units over all text displays. */
	readonly characters: number;
	/** UTF-8 bytes of all text displays, with what each costs besides. */
	readonly bytes: number;
}

const childrenOf = (component: Json): readonly Json[] => [
	...objectsIn(component.components),
	...(isObject(component.accessory) ? [component.accessory] : []),
	...(isObject(component.component) ? [component.component] : []),
];

/** All components in reading order, nested ones included. */
export const allComponents = (components: unknown): readonly Json[] =>
	objectsIn(components).flatMap((component) => [component, ...allComponents(childrenOf(component))]);

/** Counts what `faultsIn` weighs against the budgets. */
export function measure(components: unknown): Measure {
	const all = allComponents(components);
	const texts = all.flatMap(({ type, content }) =>
		type === ComponentType.TextDisplay && typeof content === 'string' ? [content] : [],
	);
	return {
		components: all.length,
		characters: texts.reduce((sum, text) => sum + text.length, 0),
		bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES_PER_TEXT_DISPLAY, 0),
	};
}
