/** Notes and own terms stay in the bin for so long (milliseconds). */
export const BIN_KEEPS = 30 * 24 * 60 * 60_000;

/** Of snapshots so many are kept, in so many bytes all together, and none longer than this (milliseconds). */
export const SNAPSHOTS = { daily: 7, others: 10, bytes: 50 * 2 ** 20, keeps: 30 * 24 * 60 * 60_000 } as const;

/** How large the parts of a request may be. Lengths are UTF-16 code units. */
export const LIMITS = {
	/** A term id. */
	id: 200,
	/** Ids asked for at once. */
	ids: 1000,
	/** Parts of the lexicon asked for at once. */
	chunks: 100_000,
	query: 200,
	/** Of a line in which a word is pointed at. */
	line: 400,
	/** A selection that is looked up; of a longer one nothing is. */
	selection: 10_000,
	/** Words of a selection that are listed. */
	words: 40,
	hits: 500,
	/** How often a record may have changed. */
	revision: 2 ** 40,
	/** Damaged records that are kept. */
	aside: 1000,
	noteText: 100_000,
	/** Places that a note keeps. */
	places: 50,
	/** Tags that a note has, and the length of each. */
	tags: 20,
	tag: 50,
	/** Earlier texts that a note keeps, and their length in all. */
	earlier: 30,
	earlierText: 300_000,
	/** Installations that a record remembers; of more, those that changed it longest ago are forgotten. */
	nodes: 24,
	url: 8192,
	title: 1000,
	sentence: 2000,
	label: 100,
	altLabels: 50,
	definition: 10_000,
	/** Of one `segment` call: ask again with the rest beyond them. */
	questions: 2000,
	questionText: 10_000,
	questionSpans: 1000,
	/** Length of a question's text by the number of its spans: each span is weighed against all of the text. */
	questionWork: 200_000,
	/** The same of all questions of one call: some seconds of work, in slices. */
	questionTotalWork: 4_000_000,
	/** Sum of all texts of one `segment` call. */
	questionTotal: 200_000,
	/** Of an imported pack. */
	packTerms: 500_000,
	packSources: 1000,
	/** Terms put in at once. */
	packSlice: 200,
} as const;
