import type { Plugin } from 'vite';
import { compileGlossary } from '../glossary/compile';
import { loadGlossary } from '../glossary/load';
import { compileLexicon } from '../matching/compile-lexicon';

const MODULE = 'virtual:lexicon';

/** The glossary as the background puts it into IndexedDB: JSON text. */
export async function compiledGlossary(): Promise<string> {
	return JSON.stringify(compileGlossary(loadGlossary()));
}

/** Gives the content script its lexicon, compiled ahead: `import lexicon from 'virtual:lexicon'`. */
export function lexiconPlugin(): Plugin {
	let compiled: string | undefined;
	return {
		name: 'zhudu-lexicon',
		resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
		load(id) {
			if (id !== `\0${MODULE}`) return undefined;
			compiled ??= `export default ${JSON.stringify(compileLexicon(loadGlossary().terms))}`;
			return compiled;
		},
	};
}
