import * as v from 'valibot';
import type { Source } from './load';
import { INVERSE, type RelationType, type Term, TOPICS } from './term';

const text = v.pipe(
	v.string(),
	v.nonEmpty('must not be empty'),
	v.check((value) => value === value.trim(), 'begins or ends with white space'),
	v.check((value) => value === value.normalize('NFC'), 'is not in Unicode form NFC'),
);
const texts = v.pipe(v.array(text), v.minLength(1, 'leave an empty list out'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case ASCII words joined by hyphens'));
const articleId = v.pipe(v.string(), v.regex(/^\d{3}-\d+$/, 'an article id such as 002-1'));
const bilingual = v.strictObject({ zh: text, en: text });

const relation = v.strictObject({
	type: v.picklist(Object.keys(INVERSE) as RelationType[]),
	target: id,
	article: articleId,
});

const evidence = v.strictObject({
	article: articleId,
	locator: text,
	says: bilingual,
	note: v.optional(bilingual),
});

const recognition = v.strictObject({
	unmarked: v.optional(texts),
	except: v.optional(texts),
	cues: v.optional(v.array(v.strictObject({ labels: texts, near: texts }))),
	must: v.optional(texts),
	mustNot: v.optional(texts),
});

/** One entry. */
export const TERM = v.strictObject({
	id,
	prefLabel: bilingual,
	pinyin: text,
	altLabel: v.optional(
		v.strictObject({ 'zh-Hans': v.optional(texts), 'zh-Hant': v.optional(texts), en: v.optional(texts) }),
	),
	definition: bilingual,
	evidence: v.pipe(v.array(evidence), v.minLength(1, 'at least one article must stand behind a term')),
	relations: v.optional(v.array(relation)),
	members: v.optional(v.pipe(v.array(id), v.minLength(1, 'leave an empty list out'))),
	recognition: v.optional(recognition),
}) satisfies v.GenericSchema<unknown, Term>;

/** A file `terms/<topic>.json`; its entries are checked one by one. */
export const TERM_FILE = v.strictObject({ topic: v.picklist(TOPICS), terms: v.array(v.unknown()) });

/** The file `sources.json`. */
export const SOURCES = v.array(
	v.strictObject({
		id: articleId,
		seed: v.pipe(v.string(), v.regex(/^[\w.-]+\.txt$/, 'a file name')),
		lines: v.pipe(v.string(), v.regex(/^\d+(-\d+)?(, \d+(-\d+)?)*$/, 'line ranges such as 3-25, 63-77')),
		title: bilingual,
		authors: v.array(v.strictObject({ name: text, position: v.optional(bilingual) })),
		publication: v.optional(bilingual),
		date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'ISO 8601'))),
		dateBasis: bilingual,
		state: bilingual,
	}),
) satisfies v.GenericSchema<unknown, Source[]>;

/** Labels that several terms share on purpose: `shared-labels.json`. */
export const SHARED_LABELS = v.array(
	v.strictObject({ label: text, terms: v.pipe(v.array(id), v.minLength(2, 'at least two terms')) }),
);
export type SharedLabels = v.InferOutput<typeof SHARED_LABELS>;
