import type { Occurrence } from '../matching/occurrence';
import { offsetOf, type Pieces, rangeOf } from './pieces';

/** The occurrences of one block, and where it stands. */
export interface Finding {
	/** Element that the marks come and go with. */
	element: Element;
	pieces: Pieces;
	/** In order, not overlapping. */
	occurrences: Occurrence[];
	/** Live ranges while the block is near the viewport; `null` where the page changed meanwhile. */
	ranges: (Range | null)[] | null;
}

/** A place in the findings: one occurrence. */
export interface Found {
	finding: Finding;
	occurrence: Occurrence;
}

/** Every occurrence found in this frame. Holds what the page has; forgets what it lost. */
export class Findings {
	readonly all = new Set<Finding>();
	readonly #byNode = new WeakMap<Node, Finding>();
	readonly #byElement = new WeakMap<Element, Set<Finding>>();

	add(finding: Finding): void {
		this.all.add(finding);
		for (const node of finding.pieces.nodes) this.#byNode.set(node, finding);
		const siblings = this.#byElement.get(finding.element);
		if (siblings) siblings.add(finding);
		else this.#byElement.set(finding.element, new Set([finding]));
	}

	remove(finding: Finding): void {
		this.all.delete(finding);
		this.#byElement.get(finding.element)?.delete(finding);
		for (const node of finding.pieces.nodes) if (this.#byNode.get(node) === finding) this.#byNode.delete(node);
	}

	/** The finding that a text node belongs to. */
	of(node: Node): Finding | undefined {
		return this.#byNode.get(node);
	}

	/** The findings that come and go with an element. */
	in(element: Element): ReadonlySet<Finding> | undefined {
		return this.#byElement.get(element);
	}

	/** The occurrences at a caret position of a text node (UTF-16 offset into its data): two where they adjoin. */
	at(node: Node, offset: number): Found[] {
		const finding = this.#byNode.get(node);
		if (!finding) return [];
		const at = offsetOf(finding.pieces, node, offset);
		return finding.occurrences
			.filter(({ start, end }) => start <= at && at <= end)
			.map((occurrence) => ({ finding, occurrence }));
	}

	/** All occurrences still on the page, in reading order. */
	inOrder(): Found[] {
		const findings = [...this.all].filter((finding) => finding.element.isConnected);
		findings.sort((a, b) => (isBefore(a, b) ? -1 : 1));
		return findings.flatMap((finding) => finding.occurrences.map((occurrence) => ({ finding, occurrence })));
	}
}

/** A live range over an occurrence; null where the page changed meanwhile. */
export function rangeOfFound({ finding, occurrence }: Found): Range | null {
	return rangeOf(finding.pieces, occurrence.start, occurrence.end);
}

function isBefore(a: Finding, b: Finding): boolean {
	const first = a.pieces.nodes[0];
	const second = b.pieces.nodes[0];
	if (!first || !second || first === second) return false;
	const position = first.compareDocumentPosition(second);
	// Nodes of different shadow trees are "disconnected": then their hosts decide.
	if (position & Node.DOCUMENT_POSITION_DISCONNECTED) {
		return Boolean(lightElement(a).compareDocumentPosition(lightElement(b)) & Node.DOCUMENT_POSITION_FOLLOWING);
	}
	return Boolean(position & Node.DOCUMENT_POSITION_FOLLOWING);
}

function lightElement({ element }: Finding): Element {
	let at = element;
	for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
	return at;
}
