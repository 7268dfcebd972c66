import type { Block } from './block';
import { isElement } from './nodes';
import type { Pieces } from './pieces';

/** Where inline elements begin and end in the exact text of a block (UTF-16 code units), in order. */
export interface Edges {
	offsets: readonly number[];
	/** Numbers of the elements, the same where one begins and where it ends. */
	ids: readonly number[];
	/** The element that begins or ends at the edge of an index. */
	elementAt(index: number): Element;
}

/**
 * The edges within a block; `null`: it has none. Where the block is all of its container they are read from its markup,
 * so that no node is touched: to look at every text node of a page takes three times as long.
 *
 * @param pieces reads the block node by node, where that is the only way
 */
export function edgesOf({ container, run, raw, fidelity }: Block, pieces: () => Pieces): Edges | null {
	if (!run && fidelity === 'exact' && isElement(container)) {
		if (!container.firstElementChild) return null;
		const edges = parseEdges(container.innerHTML, raw.length);
		if (edges) {
			let elements: ArrayLike<Element> | null = null;
			return {
				offsets: edges.offsets,
				ids: edges.elements,
				elementAt(index) {
					elements ??= container.querySelectorAll('*');
					return elements[edges.elements[index]!]!;
				},
			};
		}
	}
	return edgesOfPieces(pieces());
}

/** The edges within a block that was read node by node. */
export function edgesOfPieces({ edges }: Pieces): Edges {
	const ids = new Map<Element, number>();
	for (const { element } of edges) if (!ids.has(element)) ids.set(element, ids.size);
	return {
		offsets: edges.map(({ offset }) => offset),
		ids: edges.map(({ element }) => ids.get(element)!),
		elementAt: (index) => edges[index]!.element,
	};
}

const [LESS, MORE, QUOTE, SLASH, BANG] = [...'<>"/!'].map((sign) => sign.charCodeAt(0));

/**
 * Reads where elements begin and end from HTML as browsers write it
 * (https://html.spec.whatwg.org/#serialising-html-fragments): values stand in double quotes, and a character reference
 * stands for one character. Void elements are not known.
 *
 * @param length of the text, in UTF-16 code units
 * @returns offsets in the text, and for each the number of the element, in document order; `null` if the markup is other
 */
export function parseEdges(html: string, length: number): { offsets: number[]; elements: number[] } | null {
	const offsets: number[] = [];
	const elements: number[] = [];
	const open: number[] = [];
	let count = 0;
	let offset = 0;
	let reference = html.indexOf('&');
	for (let at = 0; ; ) {
		const tag = html.indexOf('<', at);
		const end = tag < 0 ? html.length : tag;
		offset += end - at;
		while (reference >= 0 && reference < end) {
			const semicolon = html.indexOf(';', reference);
			if (semicolon < 0) return null;
			if (reference >= at) offset -= semicolon - reference;
			reference = html.indexOf('&', semicolon);
		}
		if (tag < 0) break;
		const kind = html.charCodeAt(tag + 1);
		if (kind === BANG) {
			at = html.indexOf('-->', tag) + 3;
			if (at < 3) return null;
			continue;
		}
		at = endOfTag(html, tag);
		if (at < 0) return null;
		const element = kind === SLASH ? open.pop() : count++;
		if (element === undefined) return null;
		if (kind !== SLASH) open.push(element);
		offsets.push(offset);
		elements.push(element);
	}
	return offset === length && open.length === 0 ? { offsets, elements } : null;
}

/** Where the tag ends that begins at a place; -1: nowhere. */
function endOfTag(html: string, tag: number): number {
	for (let at = tag + 1; at < html.length; at++) {
		const code = html.charCodeAt(at);
		if (code === MORE) return at + 1;
		if (code === LESS) return -1;
		if (code === QUOTE) {
			at = html.indexOf('"', at + 1);
			if (at < 0) return -1;
		}
	}
	return -1;
}
