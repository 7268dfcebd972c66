import { isCutOff } from './layout';
import { isElement, isText } from './nodes';
import { nodeAt } from './pieces';
import type { Found } from './registry';
import { roleOf } from './roles';

/**
 * Whether an occurrence can be seen, or could be if one scrolled to it. Most blocks are seen or hidden as a whole.
 *
 * @param known answers for elements that were asked about before, in the same layout; those of this call are added
 */
export function isShown({ finding, occurrence }: Found, known = new Map<Element, boolean>()): boolean {
	const { container, run } = finding.block;
	const isMixed = run ? run.first !== run.last || isElement(run.first) : (container as ParentNode).firstElementChild;
	const text = isMixed
		? nodeAt(finding.pieces, occurrence.start)
		: firstText(run ? run.first : container.firstChild, run?.last);
	const element = text?.parentElement ?? finding.element;
	let answer = known.get(element);
	if (answer === undefined) {
		answer = element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isAway(element);
		known.set(element, answer);
	}
	return answer;
}

/** Whether an element stands where nobody comes: cut off by a box without room, without size, or outside of the page. */
function isAway(element: Element): boolean {
	const range = document.createRange();
	range.selectNodeContents(element);
	const { width, height, right, bottom } = range.getBoundingClientRect();
	if (width < 1 || height < 1) return true;
	let [x, y] = [right, bottom];
	for (let at: Element | null = element; at; at = at.parentElement) {
		const style = getComputedStyle(at);
		if (/^inline$|contents/.test(style.display)) continue;
		if (at !== document.documentElement && isCutOff(at, style)) return true;
		// In lines that run down or to the left, the page goes on at the left.
		if (style.direction === 'rtl' || style.writingMode.startsWith('vertical')) x = Number.POSITIVE_INFINITY;
		x += at.scrollLeft;
		y += at.scrollTop;
	}
	return x <= 0 || y <= 0;
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
