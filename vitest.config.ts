import { defineConfig } from 'vitest/config';
import { lexiconPlugin } from './scripts/compiled-data';

export default defineConfig({
	plugins: [lexiconPlugin()],
	test: {
		include: ['**/*.test.ts', '**/*.test.tsx'],
		exclude: ['node_modules', '.output', 'tests/e2e'],
	},
});
