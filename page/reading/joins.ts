import { isDown, isSvgText } from './layout';
import { isText } from './nodes';
import { nodeAt, type Pieces } from './pieces';

/** So much room between two characters, in heights of a letter, is none; between two words with a blank so much. */
const TIGHT = 0.35;
const BLANK = 0.9;
/** What is as high, in heights of a letter, is a row of a list. */
const ROW = 2;
const LATIN = /[\w\u00c0-\u024f]/;

/**
 * Whether the text runs on across a place where a box begins or ends, since a reader sees one line: no room is between the
 * characters on either side, or one stands at the end of a line and the other where the next one begins.
 *
 * @param offset in the text of the pieces, UTF-16 code units
 */
export function joins(pieces: Pieces, offset: number): boolean {
	const { text } = pieces;
	let last = offset - 1;
	while (last >= 0 && isBlank(text[last]!)) last--;
	let first = offset;
	while (first < text.length && isBlank(text[first]!)) first++;
	const [before, after] = [nodeAt(pieces, last), nodeAt(pieces, first)];
	if (last < 0 || first === text.length || !before || !after || text.slice(last + 1, first).includes('\n\n'))
		return false;
	const around = commonParent(before, after);
	if (!around) return false;
	const [a, b] = [boxIn(around, before), boxIn(around, after)];
	const isLatin = LATIN.test(text[last]!) && LATIN.test(text[first]!);
	const hasBlank = first - last > 1;
	return isTight(a, b, { hasBlank, isLatin });
}

function isBlank(character: string): boolean {
	return character.trim() === '';
}

/** The node that stands directly in an element and is or holds a text. */
function boxIn(around: Element, text: Text): Element | Text {
	let at: Element | Text = text;
	while (at.parentElement && at.parentElement !== around) at = at.parentElement;
	return at;
}

function commonParent(one: Text, other: Text): Element | null {
	let at = one.parentElement;
	while (at && !at.contains(other)) at = at.parentElement;
	return at;
}

/** A box in CSS px, along the line (from, to) and across it (over, under), and how much of it is free of text. */
interface Place {
	from: number;
	to: number;
	over: number;
	under: number;
	leading: number;
	trailing: number;
	/** Height of its letters. */
	size: number;
	flow: 'line' | 'block' | 'layer' | 'float' | 'drawn';
	isShort: boolean;
}

function isTight(
	before: Element | Text,
	after: Element | Text,
	{ hasBlank, isLatin }: { hasBlank: boolean; isLatin: boolean },
) {
	if (areTags(before, after)) return false;
	const a = placeOf(before, 'end', after);
	const b = placeOf(after, 'start', before);
	const isLayer = a.flow === 'layer' && b.flow === 'layer';
	const areDrawn = a.flow === 'drawn' && b.flow === 'drawn';
	const isBlock = a.flow === 'block' || b.flow === 'block';
	const areFloats = a.flow === 'float' && b.flow === 'float';
	const size = Math.max(a.size, b.size, 1);
	const most = size * (!hasBlank ? TIGHT : isLatin ? BLANK : isLayer || areFloats || areDrawn ? TIGHT : 0);
	const room = a.trailing + b.leading;
	const common = Math.min(a.under, b.under) - Math.max(a.over, b.over);
	if (common > Math.min(a.under - a.over, b.under - b.over) / 2) return Math.abs(b.from - a.to + room) <= most;
	const isNextLine = b.over >= a.under - size / 2 && b.over - a.under < size && b.from < a.to;
	if (!isNextLine) return false;
	// Lines of a text lie close; rows of a list have room above and below.
	if (isLayer) return a.under - a.over < ROW * size;
	return !areFloats && !areDrawn && !isBlock && (a.isShort || b.isShort) && room <= most;
}

/** Whether two words are painted as boxes of their own: side by side they are no more than that. */
function areTags(before: Element | Text, after: Element | Text): boolean {
	if (isText(before) || isText(after) || isCharacter(before) || isCharacter(after)) return false;
	const [a, b] = [getComputedStyle(before), getComputedStyle(after)];
	const border = Number.parseFloat(a.borderRightWidth) + Number.parseFloat(b.borderLeftWidth);
	return border > 0 || a.backgroundColor !== b.backgroundColor;
}

function isCharacter({ textContent }: Element): boolean {
	return textContent!.trim().length < 2;
}

/** @param end the side at which the other node stands: of text that is broken, the line there counts */
function placeOf(node: Element | Text, end: 'start' | 'end', other: Element | Text): Place {
	const range = document.createRange();
	range.selectNodeContents(node);
	const lines = range.getClientRects();
	const line = lines[end === 'end' ? lines.length - 1 : 0] ?? range.getBoundingClientRect();
	const text = isText(node) ? line : range.getBoundingClientRect();
	const box = isText(node) ? line : node.getBoundingClientRect();
	const style = getComputedStyle(isText(node) ? node.parentElement! : node);
	const span = spanIn(style);
	const [along, alongText] = [span(box), span(text)];
	return {
		...along,
		...(isText(node) ? null : laidOut(node, other, span)),
		leading: alongText.from - along.from,
		trailing: along.to - alongText.to,
		size: Number.parseFloat(style.fontSize),
		flow: isText(node) ? 'line' : flowOf(node, style),
		isShort: node.textContent!.trim().length <= 2,
	};
}

function flowOf(element: Element, { position, cssFloat, display }: CSSStyleDeclaration): Place['flow'] {
	if (isSvgText(element)) return 'drawn';
	if (/absolute|fixed/.test(position)) return 'layer';
	if (cssFloat !== 'none') return 'float';
	if (/^(inline|ruby|contents)/.test(display)) return 'line';
	const { parentElement } = element;
	return parentElement && /flex|grid/.test(getComputedStyle(parentElement).display) ? 'line' : 'block';
}

type Span = Pick<Place, 'from' | 'to' | 'over' | 'under'>;
type Sides = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

function spanRight({ left, right, top, bottom }: Sides): Span {
	return { from: left, to: right, over: top, under: bottom };
}

/** Along the lines and across them, in the order in which they are read. */
function spanIn(style: CSSStyleDeclaration): (sides: Sides) => Span {
	if (!isDown(style)) return spanRight;
	const { writingMode } = style;
	return ({ left, right, top, bottom }) => {
		const [from, to] = writingMode === 'sideways-lr' ? [-bottom, -top] : [top, bottom];
		const [over, under] = writingMode.endsWith('lr') ? [left, right] : [-right, -left];
		return { from, to, over, under };
	};
}

/** Where two boxes were laid out before anything was moved: letters may just be flying in, one by one. */
function laidOut(element: Element, other: Element | Text, span: (sides: Sides) => Span): Span | null {
	if (!(element instanceof HTMLElement) || !(other instanceof HTMLElement)) return null;
	if (!isMoved(element) && !isMoved(other)) return null;
	const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = element;
	return span({ left, top, right: left + offsetWidth, bottom: top + offsetHeight });
}

function isMoved(element: Element): boolean {
	const { transform, translate, position } = getComputedStyle(element);
	return position === 'relative' || transform !== 'none' || (translate !== 'none' && translate !== '');
}
