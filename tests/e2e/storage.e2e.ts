import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildFolder } from '../../scripts/browser/launch';
import { openOwnPage } from '../../scripts/browser/pages';
import { lexiconPlugin } from '../../scripts/compiled-data';
import { suite } from '../storage/suite';
import { freshExtension, TARGET } from './session';

let page: Page;

/** The suite runs in a page of the extension, on the browser's own IndexedDB. */
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
	page = await openOwnPage(await freshExtension(withoutBackground()), 'card.html');
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

/**
 * The extension without its background, which would put packs into the database and labels into the storage that a test
 * has just emptied: always when it is installed, and again whenever it is woken.
 */
function withoutBackground(): string {
	const copy = mkdtempSync(join(tmpdir(), 'zhudu-storage-'));
	cpSync(buildFolder(TARGET), copy, { recursive: true });
	const manifest = join(copy, 'manifest.json');
	const { background: _, ...others } = JSON.parse(readFileSync(manifest, 'utf8'));
	writeFileSync(manifest, JSON.stringify(others));
	return copy;
}
