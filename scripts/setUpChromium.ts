import type { TestProject } from 'vitest/node';
import { needChromium } from './chromium.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Path of the browser that the tests of the page use. */
		readonly chromium: string;
	}
}

/** Before any test: a browser is there, or the run fails with a sentence that says what to install. */
export default function setUp(project: TestProject): void {
	project.provide('chromium', needChromium());
}
