import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { lexiconPlugin } from '../../scripts/compiled-data';

const root = resolve(import.meta.dirname, '../..');

/** The same tests in both browsers, one file after the other: two browsers at once would disturb each other's clocks. */
export default defineConfig({
	root,
	test: {
		fileParallelism: false,
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
			},
		})),
	},
});
