import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOwnPage } from '../../scripts/browser/pages';
import { lexiconPlugin } from '../../scripts/compiled-data';
import { suite } from '../storage/suite';
import { changedBuild } from './changed-build';
import { freshExtension } from './session';

let page: Page;

/**
 * The suite runs in a page of the extension, on the browser's own IndexedDB. Without its background, which would put packs
 * into the database and labels into the storage that a test has just emptied: always when it is installed, and again
 * whenever it is woken. And with a few terms of each pack: nearly every scenario puts them all in anew, and none asks which.
 */
beforeAll(async () => {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		plugins: [lexiconPlugin()],
		build: {
			write: false,
			minify: false,
			target: 'es2024',
			lib: {
				entry: resolve(import.meta.dirname, '../storage/suite.ts'),
				formats: ['iife'],
				name: 'databaseSuite',
			},
		},
	});
	const [first] = Array.isArray(result) ? result : [result];
	if (!first || !('output' in first)) throw new Error('Vite gave no output');
	const withoutBackground = changedBuild(({ background: _, ...others }) => others, { terms: 40 });
	page = await openOwnPage(await freshExtension(withoutBackground), 'card.html');
	await page.evaluate(`${first.output[0].code}\nglobalThis.databaseSuite = databaseSuite;`);
});
afterAll(() => page?.close());

it.each(suite.map(({ name }) => name))('%s', async (name: string) => {
	const fault = await page.evaluate(async (wanted) => {
		const { databaseSuite } = globalThis as unknown as {
			databaseSuite: { suite: { name: string; run(): Promise<void> }[] };
		};
		try {
			await databaseSuite.suite.find((one) => one.name === wanted)!.run();
			return null;
		} catch (error) {
			return error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
		}
	}, name);
	expect(fault).toBeNull();
});
