import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { loadPacks, termsOf } from '../glossary/load';
import { firstLetters } from '../matching/lexicon/first-look';
import { compiledOnce } from './compile-cache';

// The compilers are loaded only where something has to be compiled: they bring two dictionaries with them.

/** The packs that ship, as the background puts them into IndexedDB: JSON text. */
export function compiledPacks(): Promise<string> {
	return compiledOnce('packs', async () => {
		const { compilePacks } = await import('../glossary/compile');
		return JSON.stringify(compilePacks(loadPacks()));
	});
}

/** The lexicon as the background hands it to content scripts: JSON text. */
export function compiledLexicon(): Promise<string> {
	return compiledOnce('lexicon', async () => {
		const { compileLexicon } = await import('../matching/build/compile-lexicon');
		return JSON.stringify(compileLexicon(loadPacks()));
	});
}

/** How labels begin that have no Han character: JSON text. */
function compiledFirstLetters(): Promise<string> {
	return compiledOnce('first-letters', async () => {
		const { markedLabels } = await import('../matching/build/compile-lexicon');
		return JSON.stringify(firstLetters(termsOf(loadPacks()).flatMap(markedLabels)).join(' '));
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
