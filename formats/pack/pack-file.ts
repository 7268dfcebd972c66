import * as v from 'valibot';
import { LIMITS } from '../../model/limits';
import { INVERSE, type RelationType } from '../../model/relation';
import { date } from '../../model/shared';
import { LEVELS, TOPICS } from '../../model/term';

/** The file form of a pack, as docs/pack-format.md describes it. */

export const FORMAT = 'zhudu-pack';
/** Raised when a file of the new form can't be read by the old rules. */
export const FORMAT_VERSION = 1;

/** A text: white space around it does not count, and Unicode is brought into form NFC. */
const text = (max: number) =>
	v.pipe(
		v.string(),
		v.transform((value) => value.trim().normalize('NFC')),
		v.nonEmpty('must not be empty'),
		v.maxLength(max, `has more than ${max} characters`),
	);

/** A text in one language or two. */
const said = (max: number) =>
	v.pipe(
		v.union(
			[text(max), v.strictObject({ zh: v.optional(text(max)), en: v.optional(text(max)) })],
			`a text, or {"zh": …, "en": …}, of at most ${max} characters each`,
		),
		v.transform((value) => (typeof value === 'string' ? byScript(value) : value)),
		v.check(({ zh, en }) => zh !== undefined || en !== undefined, 'neither zh nor en is there'),
	);

/** The same text stands in for the language that is missing. */
const bilingual = (max: number) =>
	v.pipe(
		said(max),
		v.transform(({ zh, en }) => ({ zh: zh ?? en ?? '', en: en ?? zh ?? '' })),
	);

function byScript(value: string): { zh?: string; en?: string } {
	return /\p{Script=Han}/u.test(value) ? { zh: value } : { en: value };
}

/** Any name without white space at its ends; those of one pack are told apart by it. */
const key = text(80);
const labels = v.pipe(v.array(text(LIMITS.label)), v.maxLength(LIMITS.altLabels));
const labelLists = v.strictObject({
	'zh-Hans': v.optional(labels),
	'zh-Hant': v.optional(labels),
	en: v.optional(labels),
});

export const FILE_HEAD = v.strictObject({
	id: v.pipe(
		v.string(),
		v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case ASCII words joined by hyphens'),
		v.maxLength(40),
	),
	title: bilingual(200),
	badge: v.optional(bilingual(20)),
	description: v.optional(bilingual(1000)),
	/** What its makers call this state of it. */
	version: v.optional(text(40)),
});
export type FileHead = v.InferOutput<typeof FILE_HEAD>;

export const FILE_SOURCES = v.array(
	v.strictObject({
		id: key,
		title: bilingual(LIMITS.title),
		publisher: bilingual(200),
		date,
		authors: v.optional(v.array(v.strictObject({ name: text(100), position: v.optional(bilingual(200)) }))),
		address: v.optional(
			v.pipe(v.string(), v.url(), v.regex(/^https:\/\//, 'an https address'), v.maxLength(LIMITS.url)),
		),
	}),
);
export type FileSource = v.InferOutput<typeof FILE_SOURCES>[number];

export const FILE_TERM = v.strictObject({
	id: v.optional(key),
	prefLabel: v.pipe(
		said(LIMITS.label),
		v.transform(({ zh = '', en = '' }) => ({ zh, en })),
	),
	pinyin: v.optional(text(400)),
	altLabel: v.optional(labelLists),
	hiddenLabel: v.optional(labelLists),
	topic: v.optional(v.picklist(TOPICS)),
	level: v.optional(v.picklist(LEVELS)),
	definition: v.optional(bilingual(LIMITS.definition)),
	asOf: v.optional(date),
	evidence: v.optional(v.array(v.strictObject({ source: key, says: bilingual(2000), locator: v.optional(text(200)) }))),
	relations: v.optional(
		v.array(
			v.strictObject({
				type: v.picklist(Object.keys(INVERSE) as RelationType[]),
				target: key,
				source: v.optional(key),
			}),
		),
	),
	members: v.optional(v.array(key)),
});
export type FileTerm = v.InferOutput<typeof FILE_TERM>;
