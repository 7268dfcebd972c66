import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { compilePacks } from '../glossary/compile';
import { loadPacks, termsOf } from '../glossary/load';
import { compileLexicon } from '../matching/build/compile-lexicon';

/** The packs that ship, as the background puts them into IndexedDB: JSON text. */
export function compiledPacks(): string {
	return JSON.stringify(compilePacks(loadPacks()));
}

/** The lexicon as the background hands it to content scripts: JSON text. */
export function compiledLexicon(): string {
	lexicon ??= JSON.stringify(compileLexicon(termsOf(loadPacks())));
	return lexicon;
}

let lexicon: string | undefined;

const MODULES: Record<string, () => string> = {
	'virtual:lexicon': () => compiledLexicon(),
	'virtual:lexicon-version': () =>
		JSON.stringify(createHash('sha256').update(compiledLexicon()).digest('base64').slice(0, 12)),
};

/** The compiled lexicon, and its version, as modules: `import version from 'virtual:lexicon-version'`. */
export function lexiconPlugin(): Plugin {
	return {
		name: 'zhudu-lexicon',
		resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
		load: (id) =>
			id.startsWith('\0') && id.slice(1) in MODULES ? `export default ${MODULES[id.slice(1)]!()}` : undefined,
	};
}
