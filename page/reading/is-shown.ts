import { isCutOff, isDown, isVisible } from './layout';
import { isElement, isText } from './nodes';
import { nodeAt } from './pieces';
import type { Found } from './registry';
import { roleOf } from './roles';

/** What was learnt of elements in one look at a page, in the same layout. */
export class Seen {
	readonly shown = new Map<Element, boolean>();
	readonly rooms = new Map<Element, Room>();
}

/** What an element and those around it do to what stands in it: cut it off, or let it be scrolled to; CSS px. */
interface Room {
	isCutOff: boolean;
	x: number;
	y: number;
}

/**
 * Whether an occurrence can be seen, or could be if one scrolled to it. Most blocks are seen or hidden as a whole.
 *
 * @param seen what is known from asking about others; what is learnt is added
 */
export function isShown({ finding, occurrence }: Found, seen = new Seen()): boolean {
	const { container, run } = finding.block;
	const isMixed = run ? run.first !== run.last || isElement(run.first) : (container as ParentNode).firstElementChild;
	const text = isMixed
		? nodeAt(finding.pieces, occurrence.start)
		: firstText(run ? run.first : container.firstChild, run?.last);
	const element = text?.parentElement ?? finding.element;
	let answer = seen.shown.get(element);
	if (answer === undefined) {
		answer = isVisible(element, { visibilityProperty: true, opacityProperty: true }) && !isAway(element, seen);
		seen.shown.set(element, answer);
	}
	return answer;
}

/** Whether an element stands where nobody comes: cut off by a box without room, without size, or outside of the page. */
function isAway(element: Element, seen: Seen): boolean {
	const range = document.createRange();
	range.selectNodeContents(element);
	const { width, height, right, bottom } = range.getBoundingClientRect();
	if (width < 1 || height < 1) return true;
	const { isCutOff, x, y } = roomOf(element, seen);
	return isCutOff || right + x <= 0 || bottom + y <= 0;
}

function roomOf(element: Element, { rooms }: Seen): Room {
	const asked: Element[] = [];
	let at: Element | null = element;
	for (; at && !rooms.has(at); at = at.parentElement) asked.push(at);
	let room = (at && rooms.get(at)) ?? { isCutOff: false, x: 0, y: 0 };
	for (const each of asked.reverse()) {
		if (!room.isCutOff) room = within(each, room);
		rooms.set(each, room);
	}
	return room;
}

function within(element: Element, around: Room): Room {
	const style = getComputedStyle(element);
	if (/^inline$|contents/.test(style.display)) return around;
	// In lines that run down or to the left, the page goes on at the left.
	const isOpen = style.direction === 'rtl' || isDown(style);
	return {
		isCutOff: element !== document.documentElement && isCutOff(element, style),
		x: isOpen ? Number.POSITIVE_INFINITY : around.x + element.scrollLeft,
		y: around.y + element.scrollTop,
	};
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
