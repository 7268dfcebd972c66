import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');

export default defineConfig({
	root,
	test: {
		include: ['tests/gallery/*.e2e.ts'],
		maxWorkers: 1,
		isolate: false, // the files share one browser and server
		testTimeout: 180_000,
		hookTimeout: 180_000,
	},
});
