/** What goes out of a term, as plain texts: every format is written from it. */
export interface ExportedTerm {
	/** Stable for ever: what is exported again is known again by it. */
	id: string;
	/** What it is called: Simplified Chinese or, where it has no Chinese name, English. */
	term: string;
	/** The same in Traditional characters. */
	traditional: string;
	pinyin: string;
	english: string;
	meaningZh: string;
	meaningEn: string;
	/** What the reader wrote on it. */
	note: string;
	/** What its sources are called, one on each line. */
	source: string;
	/** The passage that it was met in or, without one, its first source. */
	link: string;
	/** Without white space; steps of a path are parted by a slash: `topic/finance`. */
	tags: string[];
	related: { id: string; term: string }[];
}

/** The texts of a term, in the order in which they go out. */
export const FIELDS = [
	'term',
	'traditional',
	'pinyin',
	'english',
	'meaningZh',
	'meaningEn',
	'note',
	'source',
	'link',
] as const;
export type Field = (typeof FIELDS)[number];

/** What the fields are called in the reader's language. */
export type FieldNames = Record<Field | 'tags' | 'related' | 'id', string>;

/** A text as a tag: white space would end it. */
export function asTag(text: string): string {
	return text.trim().replace(/\s+/gu, '_');
}
