import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPacks, termsOf } from '../glossary/load';
import { compileLexicon } from '../matching/build/compile-lexicon';
import type { LexiconData } from '../matching/lexicon/lexicon-data';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'zhudu');

/** The compiled lexicon of the glossary as it lies on disk; compiled only when the glossary or the compiler changed. */
export function cachedLexicon(): LexiconData {
	const terms = termsOf(loadPacks());
	const hash = createHash('sha256').update(JSON.stringify(terms));
	const matching = join(ROOT, 'matching');
	for (const name of readdirSync(matching).sort())
		if (name.endsWith('.ts')) hash.update(readFileSync(join(matching, name)));
	const file = join(CACHE, `lexicon-${hash.digest('hex').slice(0, 16)}.json`);
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as LexiconData;
	} catch {
		const data = compileLexicon(terms);
		keep(file, data);
		return data;
	}
}

/** A cache that can't be written is no matter. */
function keep(file: string, data: LexiconData): void {
	try {
		mkdirSync(CACHE, { recursive: true });
		writeFileSync(`${file}.${process.pid}`, JSON.stringify(data));
		renameSync(`${file}.${process.pid}`, file);
	} catch {}
}
