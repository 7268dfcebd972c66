/**
 * The lexicon as it is built into the content script: strings only, since those parse fastest and gzip best.
 * Written by `compile-lexicon.ts` in Node, opened by `lexicon.ts` in each frame.
 */
export interface LexiconData {
	/**
	 * One term a line, fields separated by tabs: the id (empty where it is the slug of the English label), the preferred
	 * Chinese and English labels, then the others; `!word` is a longer word that is not the term, `?labels→near` the cue
	 * words of some labels, each list separated by `¦`.
	 */
	terms: string;
	/** Pairs of characters: a Traditional or variant character and the Simplified one it is read as. */
	variants: string;
	/** Common characters that stand in no label; with those of the labels they are the ones `doubt` speaks of. */
	familiar: string;
	/** Base64 of the bitmap of character pairs that a dictionary word may hold together, see `doubt.ts`. */
	doubt: string;
}

export const FIELD = '\t';
export const LIST = '¦';
export const EXCEPT = '!';
export const CUE = '?';
export const NEAR = '→';

/** `New quality productive forces` → `new-quality-productive-forces`. */
export function slug(label: string): string {
	return label
		.toLowerCase()
		.replace(/['’.]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
