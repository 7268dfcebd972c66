/**
 * The lexicon as it lies in the package, and in the storage that content scripts read: strings only, since those are
 * passed on fastest. Written by `compile-lexicon.ts` in Node, opened by `lexicon.ts` in each frame.
 */
export interface LexiconData {
	/**
	 * One term a line, fields separated by tabs: the id (empty where it is the slug of the English label), the preferred
	 * Chinese and English labels, then the others. A field may begin with a mark: see the constants below.
	 */
	terms: string;
	/** What the characters are, and what those are read as that printing varies, see `packed-tables.ts`. */
	kinds: string;
	folds: string;
	/** The characters that `doubt` speaks of: those of the labels, and other common ones. */
	familiar: string;
	/** The characters that some label begins with, and those that are the second of one. */
	begins: string;
	seconds: string;
	/** Base64 of where labels are found by their first characters, see `packIndex`. */
	index: string;
	/** Base64 of the bitmap of character pairs that a dictionary word may hold together, see `doubt.ts`. */
	doubt: string;
	/** See `word-habits.ts`; of `BOUND` one pair a line, fields separated by tabs. */
	measures: string;
	bound: string;
	newLevels: string;
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
