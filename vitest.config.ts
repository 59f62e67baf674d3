import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		// The page is tested in a real browser; without one the run fails and says what to install.
		globalSetup: ['scripts/setUpChromium.ts'],
		// Two cores: more workers than that only make the timing-sensitive process tests wait for each other.
		maxWorkers: 2,
		// Limits are there to end what hangs. A busy machine is slow, and that is no fault; timings live in bench/.
		testTimeout: 180_000,
		hookTimeout: 120_000,
		expect: { poll: { timeout: 30_000 } },
	},
});
