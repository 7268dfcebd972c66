import { isPlainlyChinese, type Neighbour } from '../../text/plainly-chinese';
import type { Block } from './block';
import { UNSEEN } from './first-text';
import { isElement, isText } from './nodes';
import type { Pieces } from './pieces';

/** Languages that write words of their own in Chinese characters. */
const NEIGHBOURS: readonly Neighbour[] = ['ja', 'ko'];
/** Also as other standards and systems' locales write them, which browsers take for languages of their own. */
const SAID: Record<Neighbour, string> = {
	ja: ':is(:lang(ja), :lang(jpn), [lang="ja_jp" i])',
	ko: ':is(:lang(ko), :lang(kor), [lang="ko_kr" i])',
};
const SAYS_LANGUAGE = '[*|lang]';

/** Whether a block is written in another language as a whole. */
export function isForeign(block: Block): boolean {
	return isForeignIn(elementOf(block)) && !holdsLanguage(block);
}

/**
 * The parts of a block in another language, each from where to where in its exact text (UTF-16 code units): of each text the
 * nearest element that says anything decides.
 */
export function foreignParts(block: Block, pieces: () => Pieces): [start: number, end: number][] {
	if (!holdsLanguage(block)) return [];
	const { edges, text } = pieces();
	const parts: [number, number][] = [];
	const around = [isForeignIn(elementOf(block))];
	const begun = new Set<Element>();
	let start = around[0] ? 0 : null;
	for (const { offset, element } of edges) {
		if (begun.delete(element)) around.pop();
		else {
			begun.add(element);
			around.push(isForeignIn(element));
		}
		const isIn = around.at(-1)!;
		if (isIn) start ??= offset;
		else if (start !== null) {
			if (offset > start) parts.push([start, offset]);
			start = null;
		}
	}
	if (start !== null && text.length > start) parts.push([start, text.length]);
	return parts;
}

/** Whether an element says in vain that it is in another language: it is plainly Chinese. */
export function isMislabelled(element: Element): boolean {
	const label = labelOf(element);
	const said = NEIGHBOURS.find((language) => label.matches(SAID[language]));
	return said !== undefined && isChinese(label, said);
}

/** The browser knows what whoever served the page says; in Firefox not what is said around a shadow tree. */
function isForeignIn(element: Element): boolean {
	const label = labelOf(element);
	return label.matches(FOREIGN) && !isMislabelled(label);
}

const FOREIGN = Object.values(SAID).join();

/** What an element was found to be in, whatever it says. */
const known = new WeakMap<Element, boolean>();
/** So much of its text is looked at (UTF-16 code units); of half of that it is known for good. */
const LOOKED_AT = 2_000;

function isChinese(label: Element, said: Neighbour): boolean {
	const before = known.get(label);
	if (before !== undefined) return before;
	const text = ownText(label, LOOKED_AT);
	const answer = isPlainlyChinese(text, said);
	// More may still come.
	if (answer || text.length > LOOKED_AT / 2) known.set(label, answer);
	return answer;
}

/** The text in an element, up to about so many UTF-16 code units, without what says by itself what language it is in. */
function ownText(label: Element, length: number): string {
	const isOther = (node: Node) => isElement(node) && (node.matches(SAYS_LANGUAGE) || UNSEEN.has(node.localName));
	const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
		isOther(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
	);
	let text = '';
	for (let node = walker.nextNode(); node && text.length < length; node = walker.nextNode()) {
		if (isText(node)) text += node.data;
	}
	return text;
}

/** The element that says what language another is in. */
function labelOf(element: Element): Element {
	const label = element.closest(SAYS_LANGUAGE);
	if (label) return label;
	const root = element.getRootNode();
	return root instanceof ShadowRoot ? labelOf(root.host) : document.documentElement;
}

function elementOf({ container }: Block): Element {
	return isElement(container) ? container : (container as ShadowRoot).host;
}

/** Whether anything in a block says what language it is in. */
function holdsLanguage({ container, run }: Block): boolean {
	if (!run) return (container as ParentNode).querySelector(SAYS_LANGUAGE) !== null;
	for (let at: Node | null = run.first; at; at = at === run.last ? null : at.nextSibling) {
		if (isElement(at) && (at.matches(SAYS_LANGUAGE) || at.querySelector(SAYS_LANGUAGE))) return true;
	}
	return false;
}
