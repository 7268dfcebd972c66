import * as v from 'valibot';
import { bilingual, date, id, text } from './shared';

const author = v.strictObject({ name: text, position: v.optional(bilingual) });

/** An article of a seed document: a scanned news page that the first pack was derived from. */
const SEED_ARTICLE = v.strictObject({
	kind: v.literal('seed'),
	id,
	/** Seed file that prints it. */
	seed: v.pipe(v.string(), v.regex(/^[\w.-]+\.txt$/, 'a file name')),
	/** Its lines in the seed file, in reading order; for the checks only. */
	lines: v.pipe(v.string(), v.regex(/^\d+(-\d+)?(, \d+(-\d+)?)*$/, 'line ranges such as 3-25, 63-77')),
	title: bilingual,
	authors: v.array(author),
	publication: v.optional(bilingual),
	date: v.optional(date),
	/** Printed, or inferred and from what. */
	dateBasis: bilingual,
	/** State of the scan. */
	state: bilingual,
});

/** A published document. */
const DOCUMENT = v.strictObject({
	kind: v.literal('document'),
	id,
	title: bilingual,
	/** How it is called in passing: work report 2026. */
	shortTitle: v.optional(bilingual),
	publisher: bilingual,
	authors: v.optional(v.array(author)),
	date,
	address: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https:\/\//, 'an https address'))),
	/** File of its text that citations are checked against where it is there: with its English by sentence (CSV), or alone. */
	parallel: v.optional(text),
});

/** What a pack cites, of whatever kind. */
export const SOURCE = v.variant('kind', [SEED_ARTICLE, DOCUMENT]);
export type Source = v.InferOutput<typeof SOURCE>;
export type SeedArticle = v.InferOutput<typeof SEED_ARTICLE>;
export type DocumentSource = v.InferOutput<typeof DOCUMENT>;
