import type { Finding } from './finding';
import { isElement, isText } from './nodes';
import { roleOf } from './roles';

/** Whether a finding is laid out and not hidden. Of its nodes only the first are touched. */
export function isShown({ element, block: { container, run } }: Finding): boolean {
	const text = firstText(run ? run.first : container.firstChild, run?.last);
	return (text?.parentElement ?? element).checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** The first text node of some siblings, or within them, that is read. */
function firstText(first: Node | null, last?: Node): Text | null {
	for (let at = first; at; at = at === last ? null : at.nextSibling) {
		if (isText(at)) return at;
		if (!isElement(at) || /skip|hole|break/.test(roleOf(at))) continue;
		const inner = firstText(at.firstChild);
		if (inner) return inner;
	}
	return null;
}
