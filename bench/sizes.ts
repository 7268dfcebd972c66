import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Target } from '../scripts/browser/find';
import { buildFolder } from '../scripts/browser/launch';
import type { Figure } from './results';

/** What the content script of a build weighs; its lexicon lies in the storage. */
export async function measureSize(target: Target): Promise<Figure> {
	const script = await readFile(join(buildFolder(target), 'content-scripts/content.js'));
	return {
		browser: target,
		what: 'content script, gzip',
		value: gzipSync(script, { level: 9 }).length / 1000,
		unit: 'kB',
		atMost: 25,
	};
}
