import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { lexiconPlugin } from '../../scripts/compiled-data';

const root = resolve(import.meta.dirname, '../..');

/** The same tests in both browsers; each file has a browser of its own, and more than two at once would starve each other. */
export default defineConfig({
	root,
	test: {
		maxWorkers: 2,
		testTimeout: 30_000,
		hookTimeout: 60_000,
		projects: (['chromium', 'firefox'] as const).map((name) => ({
			root,
			plugins: [lexiconPlugin()],
			test: {
				name,
				include: ['tests/e2e/**/*.e2e.ts'],
				env: { ZHUDU_TARGET: name === 'chromium' ? 'chrome' : 'firefox' },
				testTimeout: 30_000,
				hookTimeout: 60_000,
				// A real pointer in a real browser can be held up by the machine; the report says “retry” where it was.
				retry: 1,
			},
		})),
	},
});
