import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');

export default defineConfig({
	root,
	test: {
		include: ['tests/gallery/*.e2e.ts'],
		maxWorkers: 1,
		testTimeout: 180_000,
		hookTimeout: 180_000,
	},
});
