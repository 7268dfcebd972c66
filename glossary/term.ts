/** What the glossary is made of. Label names follow SKOS (https://www.w3.org/TR/skos-reference/). */

/** A text in the two languages that every definition and statement is written in. */
export interface Bilingual {
	zh: string;
	en: string;
	/** The Chinese in Traditional characters, where they differ: made when the glossary is compiled, never written. */
	hant?: string;
}

/** Topics, in the order the notebook lists them; each is one file `terms/<topic>.json`. */
export const TOPICS = [
	'concepts',
	'theory',
	'innovation',
	'technology',
	'industry',
	'policy',
	'reform',
	'finance',
	'international',
	'programmes',
	'institutions',
	'companies',
	'people',
	'places',
	'events',
	'documents',
	'indicators',
	'slogans',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Relation types and their inverses. A relation is written once, on either side; the inverse is derived. */
export const INVERSE = {
	broader: 'narrower',
	narrower: 'broader',
	related: 'related',
	drives: 'drivenBy',
	drivenBy: 'drives',
	partOf: 'hasPart',
	hasPart: 'partOf',
	measuredBy: 'measures',
	measures: 'measuredBy',
	exampleOf: 'hasExample',
	hasExample: 'exampleOf',
	guardsAgainst: 'guardedAgainstBy',
	guardedAgainstBy: 'guardsAgainst',
} as const;
export type RelationType = keyof typeof INVERSE;

/** Read: this term —type→ target, as stated in the article. `broader`: the target is the wider notion. */
export interface Relation {
	type: RelationType;
	target: string;
	/**
	 * Id of the article that states the relation, or in which both stand together. Where a link follows from what the terms
	 * mean and no article names both, the one that gives occasion for it.
	 */
	article: string;
}

/** What one article says about a term. */
export interface Evidence {
	/** Article id, see `sources.json`. */
	article: string;
	/** At most 20 characters, verbatim in the seed once white space is removed. */
	locator: string;
	/** What the article says, in our own words; figures exact. */
	says: Bilingual;
	/** Doubts: damaged scan, disputed claim. */
	note?: Bilingual;
}

/** Alternative labels; every one is recognised on pages unless listed in `recognition.unmarked`. */
export interface AltLabels {
	/** Simplified Chinese, abbreviations and printed variants included. */
	'zh-Hans'?: string[];
	/** Traditional Chinese where the wording differs (人工智慧), not mere character conversion. */
	'zh-Hant'?: string[];
	/** English, as news prints it; lower case unless it is a name or an abbreviation. */
	en?: string[];
}

/** How a label is told apart from the same characters with another meaning. */
export interface Recognition {
	/** Labels that can be searched but are never marked on a page: mostly they mean something else. */
	unmarked?: string[];
	/** Longer words that contain a label and are not the term: 小米粥, 联想到, 土壤污染. */
	except?: string[];
	/** Labels marked only where one of `near` stands in the same sentence. */
	cues?: { labels: string[]; near: string[] }[];
	/** Phrases in which this term must be found, and must not be found. Recognition tests read them. */
	must?: string[];
	mustNot?: string[];
}

/** One entry of the glossary. */
export interface Term {
	/** Stable for ever: lower-case ASCII words joined by hyphens. Notes hang on it. */
	id: string;
	prefLabel: Bilingual;
	/** GB/T 16159: words, tone marks, capitals for names. Of the Chinese preferred label. */
	pinyin: string;
	altLabel?: AltLabels;
	definition: Bilingual;
	evidence: Evidence[];
	relations?: Relation[];
	/** Ids of the members of a slogan or number formula, in its order. */
	members?: string[];
	recognition?: Recognition;
}

/** A file `terms/<topic>.json`. */
export interface TermFile {
	topic: Topic;
	terms: Term[];
}

/** One article of the seed documents. */
export interface Article {
	id: string;
	/** Seed file that prints it. */
	seed: string;
	title: Bilingual;
	authors: { name: string; position?: Bilingual }[];
	publication?: Bilingual;
	/** ISO 8601, as exact as is known: 2024, 2024-03, 2024-03-05. */
	date?: string;
	/** Printed, or inferred and from what. */
	dateBasis: Bilingual;
	/** State of the scan. */
	state: Bilingual;
}
