import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Target } from '../scripts/browser/find';
import { buildFolder } from '../scripts/browser/launch';
import type { Figure } from './results';

const EVERY_FRAME = { what: 'script in every frame, gzip', file: 'content-scripts/content.js' };
const SCRIPTS = {
	chrome: [
		{ ...EVERY_FRAME, atMost: 7 },
		{ what: 'script where there is text to read, gzip', file: 'reading.js', atMost: 45 },
	],
	firefox: [{ ...EVERY_FRAME, atMost: 50 }],
};

/** What the scripts of a build weigh that run in pages; the lexicon lies in the storage. */
export function measureSizes(target: Target): Promise<Figure[]> {
	return Promise.all(
		SCRIPTS[target].map(async ({ what, file, atMost }) => {
			const script = await readFile(join(buildFolder(target), file));
			return { browser: target, what, value: gzipSync(script, { level: 9 }).length / 1000, unit: 'kB', atMost };
		}),
	);
}
