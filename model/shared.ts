import * as v from 'valibot';

/** Words that the schemas of the model are made of. */

/** A text without stray white space, in Unicode form NFC. */
export const text = v.pipe(
	v.string(),
	v.nonEmpty('must not be empty'),
	v.check((value) => value === value.trim(), 'begins or ends with white space'),
	v.check((value) => value === value.normalize('NFC'), 'is not in Unicode form NFC'),
);

/** At least one text. */
export const texts = v.pipe(v.array(text), v.minLength(1, 'leave an empty list out'));

/** What names a term, a source or a pack, for ever. */
export const id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case ASCII words joined by hyphens'),
	v.maxLength(100),
);

/** ISO 8601, as exact as is known: 2024, 2024-03, 2024-03-05. */
export const date = v.pipe(
	v.string(),
	v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'ISO 8601: 2024, 2024-03 or 2024-03-05'),
);

/** A text in the two languages that everything in the glossary is written in. */
export const bilingual = v.strictObject({ zh: text, en: text });

/** A bilingual text as the browser has it. */
export interface Bilingual {
	zh: string;
	en: string;
	/** The Chinese in Traditional characters, where they differ: made when a pack is compiled, never written. */
	hant?: string;
}

/** A value as it is once its pack is compiled: each text in two languages may have its Traditional characters with it. */
export type InBothScripts<T> = T extends { zh: string; en: string }
	? T & Bilingual
	: T extends readonly (infer Item)[]
		? InBothScripts<Item>[]
		: T extends object
			? { [Key in keyof T]: InBothScripts<T[Key]> }
			: T;
