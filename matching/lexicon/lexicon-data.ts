/**
 * The lexicon as it lies in the package, and in the storage that content scripts read: strings, since those are passed on
 * fastest. What every frame needs is in the head; the labels lie in chunks, of which a frame reads those that its text
 * may need. Written by `compile-lexicon.ts` and `compile-labels.ts`, opened by `lexicon.ts` in each frame.
 */
export interface LexiconHead extends Record<HeadText, string> {
	/** The labels of the packs that ship. */
	labels: LabelIndex;
}

/** The lexicon with all its labels. */
export interface LexiconData extends LexiconHead {
	chunks: string[];
	/**
	 * Base64 of the bitmap of character pairs that hold together in common dictionary words, whatever the label: for labels
	 * that are added, of which nothing is known ahead.
	 */
	commonDoubt: string;
}

const HEAD_TEXTS = [
	/** What the characters are, and what those are read as that printing varies, see `packed-tables.ts`. */
	'kinds',
	'folds',
	/** The characters that `doubt` speaks of: those of the labels, and other common ones. */
	'familiar',
	/** Base64 of the bitmap of character pairs that a dictionary word may hold together at an end of a label, see `doubt.ts`. */
	'doubt',
	/** See `word-habits.ts`; of `BOUND` one pair a line, fields separated by tabs. */
	'measures',
	'bound',
	'newLevels',
] as const;
type HeadText = (typeof HEAD_TEXTS)[number];

/** Where the labels of some packs are found: what frames open of them. */
export interface LabelIndex {
	/** What the names of its chunks begin with: `shipped`, `own`, or a pack's id. */
	id: string;
	/** Stands in each chunk, too: one that was left over from another version is not taken for this one's. */
	version: string;
	/** How many chunks there are: a power of two. */
	size: number;
	/** Base64 of the filter of all beginnings, see `packFilter`. */
	filter: string;
	/** The characters that labels begin with, and those that are the second of one; see `packCodes`. */
	begins: string;
	seconds: string;
	/** Whether there are labels of one character. */
	hasSingles: boolean;
	/** Ids of the packs that the labels are of, in the order that the chunks number them. */
	packs: string[];
}

/** Whether what was found in a storage is the head of a lexicon. */
export function isHead(value: unknown): value is LexiconHead {
	const head = (value ?? {}) as Partial<LexiconHead>;
	return (
		HEAD_TEXTS.every((name) => typeof head[name] === 'string') && isBase64(head.doubt) && isLabelIndex(head.labels)
	);
}

/** Whether what was found in a storage is the index of some labels. */
export function isLabelIndex(value: unknown): value is LabelIndex {
	const { id, version, size, filter, begins, seconds, packs } = (value ?? {}) as Partial<LabelIndex>;
	const texts = [id, version, filter, begins, seconds];
	return texts.every((text) => typeof text === 'string') && isBase64(filter) && isSize(size) && Array.isArray(packs);
}

/** Whether `fromBase64` reads it: otherwise it throws, and nothing of the page is marked. */
export function isBase64(text: unknown): text is string {
	return typeof text === 'string' && text.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(text);
}

/** A power of two, and no more than the largest pack has. */
function isSize(size: unknown): boolean {
	return typeof size === 'number' && size > 0 && size <= 2 ** 20 && Number.isInteger(Math.log2(size));
}

/** The halves of rare characters, code units, and how far away they are put: among those of private use. */
const HALVES = { first: 0xd800, last: 0xdfff, away: 0x800 };

/** Code units as a text that any storage keeps as it is: of half a character some make another. */
export function packCodes(codes: Iterable<number>): string {
	return Array.from(codes, (code) =>
		String.fromCharCode(code >= HALVES.first && code <= HALVES.last ? code + HALVES.away : code),
	).join('');
}

/** The code unit that was put in place of half a character, or the same again where it may be itself. */
export function unpackCode(code: number): number {
	const half = code - HALVES.away;
	return half >= HALVES.first && half <= HALVES.last ? half : code;
}

/** The name under which a chunk is stored. */
export function chunkName({ id }: Pick<LabelIndex, 'id'>, number: number): string {
	return `lexicon:${id}:${number}`;
}

/*
 * A chunk is the version of its index and then one label a line. Its fields, separated by tabs: what it is found by (base 36,
 * see `beginningsOf`), a code of four characters (see `label-code.ts`), the term's id, the label, longer words that are not the
 * term, the cue words. A field may begin with a mark:
 */

/** Before a label that is not compared as it is written: Traditional, with a hyphen, with quotation marks. */
export const KEYED = '~';
/** Before the other spelling of a label, American or British; `LIST` and the label follow. */
export const SPELLING = '=';
export const FIELD = '\t';
/** Before a longer word that is not the term; `LIST` and a label may follow, if it is about that one only. */
export const EXCEPT = '!';
/** Before labels that need a cue word; a list of them, `NEAR`, and a list of the cue words. */
export const CUE = '?';
export const NEAR = '→';
export const LIST = '¦';
