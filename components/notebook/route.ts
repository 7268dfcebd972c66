/** Sections of the notebook, in the order of its navigation. */
export const SECTIONS = ['glossary', 'notes', 'own', 'packs', 'settings', 'about'] as const;
export type Section = (typeof SECTIONS)[number];

/** What the notebook shows; a term stands beside the glossary. */
export type Route =
	| { section: Exclude<Section, 'own'> }
	/** `label`: a new term to begin with. */
	| { section: 'own'; label: string }
	| { section: 'term'; id: string };

/** Reads `#/notes` or `#/term/ID`; anything else is the glossary. */
export function parseRoute(hash: string): Route {
	const [, section = '', id = ''] = hash.replace(/^#/, '').split('/');
	if (section === 'term' && id) return { section, id: decode(id) };
	const known = SECTIONS.find((one) => one === section) ?? 'glossary';
	return known === 'own' ? { section: known, label: decode(id) } : { section: known };
}

/** The address of a term within the notebook. */
export function termHash(id: string): string {
	return `#/term/${encodeURIComponent(id)}`;
}

/** The address of the form for a new term that begins so. */
export function newTermHash(label: string): string {
	return `#/own/${encodeURIComponent(label)}`;
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
