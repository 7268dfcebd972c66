/**
 * The lexicon as it is built into the content script: strings only, since those parse fastest and gzip best.
 * Written by `compile-lexicon.ts` in Node, opened by `lexicon.ts` in each frame.
 */
export interface LexiconData {
	/**
	 * One term a line, fields separated by tabs: the id (empty where it is the slug of the English label), the preferred
	 * Chinese and English labels, then the others. A field may begin with a mark: see the constants below.
	 */
	terms: string;
	/** Pairs of characters: a Traditional or variant character and the Simplified one it is read as. */
	variants: string;
	/** The characters that `doubt` speaks of: those of the labels, and other common ones. */
	familiar: string;
	/** Base64 of the bitmap of character pairs that a dictionary word may hold together, see `doubt.ts`. */
	doubt: string;
}

/** Before a label that is not compared as it is written: Traditional, with a hyphen, with quotation marks. */
export const KEYED = '~';
/** Before the American spelling of the label in the field before. */
export const SPELLING = '=';
export const FIELD = '\t';
/** Before a longer word that is not the term; `LIST` and a label may follow, if it is about that one only. */
export const EXCEPT = '!';
/** Before labels that need a cue word; a list of them, `NEAR`, and a list of the cue words. */
export const CUE = '?';
export const NEAR = '→';
export const LIST = '¦';

/** `New quality productive forces` → `new-quality-productive-forces`. */
export function slug(label: string): string {
	return label
		.toLowerCase()
		.replace(/['’.]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
