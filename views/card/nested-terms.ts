import type { TermLink } from '../../components/TermChips';
import type { Occurrence } from '../../matching/occurrence';

/** The terms inside an occurrence, at any depth, each once, named as the page writes them. */
export function nestedTerms({ nested }: Occurrence): TermLink[] {
	const links = new Map<string, TermLink>();
	for (const inner of nested) {
		const id = inner.terms[0];
		if (id && !links.has(id)) links.set(id, { id, label: { zh: inner.label, en: '' } });
		for (const link of nestedTerms(inner)) if (!links.has(link.id)) links.set(link.id, link);
	}
	return [...links.values()];
}
