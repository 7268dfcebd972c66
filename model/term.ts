import * as v from 'valibot';
import { RELATION } from './relation';
import { bilingual, date, id, text, texts } from './shared';
import { LEVELS } from './term-kinds';

export { LEVELS, type Level, TOPICS, type Topic } from './term-kinds';

/** What the glossary is made of. Label names follow SKOS (https://www.w3.org/TR/skos-reference/). */

/**
 * Labels besides the preferred one. `zh-Hant` has only what Taiwan or Hong Kong words otherwise (人工智慧), not what is mere
 * conversion; English is in lower case unless it is a name or an abbreviation.
 */
const LABELS = v.strictObject({ 'zh-Hans': v.optional(texts), 'zh-Hant': v.optional(texts), en: v.optional(texts) });
export type Labels = v.InferOutput<typeof LABELS>;

/** What one source says about a term. */
export const EVIDENCE = v.strictObject({
	/** Source id. */
	source: id,
	/** At most 20 characters, verbatim in the source once white space is removed. */
	locator: text,
	/** What the source says, in our own words; figures exact. */
	says: bilingual,
	/** Doubts: damaged scan, disputed claim. */
	note: v.optional(bilingual),
});
export type Evidence = v.InferOutput<typeof EVIDENCE>;

/** An official rendering: how a source and its official translation say it. */
export const OFFICIAL = v.strictObject({
	/** As the Chinese text has it, where that is not the preferred label. */
	zh: v.optional(text),
	en: text,
	/** Source id of a document with its translation. */
	source: id,
	/** Number of the sentence in the aligned text. */
	place: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Official = v.InferOutput<typeof OFFICIAL>;

/** For who learns the language. */
const LEARNER = v.strictObject({
	partOfSpeech: v.picklist(['noun', 'verb', 'adjective', 'adverb', 'phrase', 'name']),
	/** Where one meets it: official, journalistic, technical, everyday. */
	register: v.picklist(['official', 'journalistic', 'technical', 'everyday']),
	/** What the characters say, one by one, where it helps: 卡脖子, “to seize by the throat”. */
	gloss: v.optional(text),
	/** Words it stands with, and their official English. */
	collocations: v.optional(
		v.array(v.strictObject({ zh: text, en: text, source: v.optional(id), place: v.optional(OFFICIAL.entries.place) })),
	),
});
export type Learner = v.InferOutput<typeof LEARNER>;

/** What tells a term from another that is easily taken for it. */
const CONTRAST = v.strictObject({ target: id, says: bilingual });
export type Contrast = v.InferOutput<typeof CONTRAST>;

/** A step in how a term came about. */
const STEP = v.strictObject({ date, says: bilingual, source: id, locator: v.optional(text) });
export type Step = v.InferOutput<typeof STEP>;

/** How a label is told apart from the same characters with another meaning. */
const RECOGNITION = v.strictObject({
	/** Labels that can be searched but are never marked on a page: mostly they mean something else. */
	unmarked: v.optional(texts),
	/** Longer words that contain a label and are not the term: 小米粥, 联想到, 土壤污染. */
	except: v.optional(texts),
	/** Labels marked only where one of `near` stands in the same sentence. */
	cues: v.optional(v.array(v.strictObject({ labels: texts, near: texts }))),
	/** Phrases in which this term must be found, and must not be found. Recognition tests read them. */
	must: v.optional(texts),
	mustNot: v.optional(texts),
});
export type Recognition = v.InferOutput<typeof RECOGNITION>;

/** One entry of a pack. */
export const TERM = v.strictObject({
	/** Stable for ever, unique across packs. Notes hang on it. */
	id,
	prefLabel: bilingual,
	/** GB/T 16159: words, tone marks, capitals for names. Of the Chinese preferred label. */
	pinyin: text,
	/** What may stand in its place in a sentence; recognised unless listed in `recognition.unmarked`. */
	altLabel: v.optional(LABELS),
	/** Recognised or searched, never shown: inflections, damaged print, variants in searches. */
	hiddenLabel: v.optional(LABELS),
	/** `core` where it is absent. */
	level: v.optional(v.picklist(LEVELS)),
	definition: bilingual,
	/** What of the definition can age (an office, a figure, a plan) holds as of then. */
	asOf: v.optional(date),
	/** Id of the term that took its place. */
	supersededBy: v.optional(id),
	/** Official renderings, the newest first. */
	official: v.optional(v.pipe(v.array(OFFICIAL), v.minLength(1, 'leave an empty list out'))),
	/** What sources say of it, by weight. Empty where it is a word of common knowledge, which has no figure, date or name in it. */
	evidence: v.array(EVIDENCE),
	relations: v.optional(v.array(RELATION)),
	/** Ids of the members of a slogan or number formula, in its order. */
	members: v.optional(v.pipe(v.array(id), v.minLength(1, 'leave an empty list out'))),
	/** Written on one side; the words speak of both. */
	contrasts: v.optional(v.array(CONTRAST)),
	/** How it came about, in order of time. */
	timeline: v.optional(v.array(STEP)),
	learner: v.optional(LEARNER),
	recognition: v.optional(RECOGNITION),
});
export type Term = v.InferOutput<typeof TERM>;
