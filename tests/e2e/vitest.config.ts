import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { lexiconPlugin } from '../../scripts/compiled-data';
import { leftOut } from './once.mjs';
import { Order } from './order';

const root = resolve(import.meta.dirname, '../..');

/** What `npm test` runs in a step of its own, with commas. */
const apart = process.env.ZHUDU_WITHOUT?.split(',') ?? [];

/** The same tests in both browsers, but for those of `once.mjs`; the files of each share one browser, and so one worker. */
export default defineConfig({
	root,
	test: {
		maxWorkers: 1,
		sequence: { sequencer: Order },
		projects: (['chromium', 'firefox'] as const).map((name) => ({
			root,
			plugins: [lexiconPlugin()],
			test: {
				name,
				include: ['tests/e2e/**/*.e2e.ts'],
				exclude: [...leftOut(name), ...apart].map((file) => `tests/e2e/${file}.e2e.ts`),
				env: { ZHUDU_TARGET: name === 'chromium' ? 'chrome' : 'firefox' },
				isolate: false,
				// A real pointer in a real browser can be held up by the machine: that must not make a test fail.
				testTimeout: 180_000,
				hookTimeout: 180_000,
			},
		})),
	},
});
