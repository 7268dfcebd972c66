/** How the last word of an English label may end: the length of what is common to all forms, and the forms' endings. */
export interface Inflection {
	stem: number;
	endings: readonly string[];
}

const Y = ['y', 'ies'] as const;
const S = ['', 's'] as const;
const ES = ['', 'es'] as const;
const NONE = [''] as const;

/** Singular and plural of the last word of a folded key: industry, industries; process, processes; force, forces. */
export function inflect(key: string): Inflection {
	const length = key.length;
	if (key.endsWith('ies') && length > 4) return { stem: length - 3, endings: Y };
	if (/(?:[^s]s|[^a-z]s)$/.test(key) && /[a-z]{3}s$/.test(key) && !/(?:[iu]s|ics)$/.test(key)) {
		return /(?:s|x|z|ch|sh)es$/.test(key)
			? { stem: length - 2, endings: ['', 'es', 'e'] }
			: { stem: length - 1, endings: S };
	}
	if (/[^aeiou]y$/.test(key)) return { stem: length - 1, endings: Y };
	// The ch of tech is a k: biotechs.
	if (/(?:s|x|z|(?<!te)ch|sh)$/.test(key)) return { stem: length, endings: ES };
	return { stem: length, endings: /[a-z]$/.test(key) ? S : NONE };
}
