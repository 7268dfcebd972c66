import { defineConfig } from 'vitest/config';
import { lexiconPlugin } from './scripts/compiled-data';

export default defineConfig({
	plugins: [lexiconPlugin()],
	test: {
		include: ['**/*.test.ts', '**/*.test.tsx'],
		exclude: ['node_modules', '.output', 'tests/e2e'],
		isolate: false, // no test changes what another reads, and each new worker loads the dictionaries anew
		setupFiles: ['tests/fresh-modules.ts'],
		testTimeout: 60_000, // other work on the machine must not make a test fail
		hookTimeout: 60_000,
	},
});
