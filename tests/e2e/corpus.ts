import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Target } from '../../scripts/browser/find';

const FOLDER = resolve(import.meta.dirname, '../../../shared/corpora');

/** A real page: its bytes as stored, and the encoding that these bytes are in. */
export interface CorpusPage {
	name: string;
	bytes: Buffer;
	charset: string;
}

/** The real pages that lie beside the project; empty where there are none. */
export function corpusPages(): CorpusPage[] {
	const manifest = resolve(FOLDER, 'MANIFEST.tsv');
	if (!existsSync(manifest)) return [];
	const [head = '', ...rows] = readFileSync(manifest, 'utf8').trimEnd().split('\n');
	const columns = head.split('\t');
	return rows
		.map((row) => row.split('\t'))
		.map((cells) => ({ file: cells[columns.indexOf('file')]!, encoding: cells[columns.indexOf('encoding')]! }))
		.filter(({ file }) => file.startsWith('pages-'))
		.map(({ file, encoding }) => ({
			name: file.replace(/^pages-/, ''),
			bytes: readFileSync(resolve(FOLDER, file)),
			charset: encoding.split(' ')[0]!, // the rest tells what the page wrongly declares
		}));
}

/**
 * The browser that reads a real page in each run; null: neither does. A hash of its name decides of each, so that a page that
 * is added changes nothing for the others: Firefox has a third, and of both parts about half is left out. By these bytes of it
 * each browser has some of each script, and Firefox some of each encoding.
 */
export function readerOf(name: string): Target | null {
	const { 2: share, 3: half } = createHash('sha256').update(name).digest();
	if (half! % 2 === 0) return null;
	return share! % 3 === 0 ? 'firefox' : 'chrome';
}
