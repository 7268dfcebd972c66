import type { Occurrence } from '../../matching/occurrence';
import type { Block } from './block';
import type { Finding } from './finding';
import { isBefore, isElement } from './nodes';
import { rangeOf } from './pieces';
import { sorted } from './sorted';

export type { Finding } from './finding';

/** A place in the findings: one occurrence. */
export interface Found {
	finding: Finding;
	occurrence: Occurrence;
}

/** Every occurrence found in this frame. Holds what the page has; forgets what it lost. */
export class Registry {
	readonly all = new Set<Finding>();
	/** In document order. */
	readonly #byContainer = new Map<Node, Finding[]>();
	readonly #shadows = new WeakMap<Element, Node>();

	/** @param lookClosely makes the occurrences of a finding exact, if they are not yet; in steps, see `runInSlices` */
	constructor(readonly lookClosely: (finding: Finding) => Iterable<void>) {}

	add(finding: Finding): void {
		this.all.add(finding);
		const { container } = finding.block;
		if (container !== finding.element) this.#shadows.set(finding.element, container);
		const siblings = this.#byContainer.get(container);
		if (siblings) siblings.splice(lastFrom(siblings, finding.first) + 1, 0, finding);
		else this.#byContainer.set(container, [finding]);
	}

	remove(finding: Finding): void {
		this.all.delete(finding);
		const siblings = this.#byContainer.get(finding.block.container);
		// Of many, they go from the last on.
		const at = siblings?.lastIndexOf(finding) ?? -1;
		if (at >= 0) siblings!.splice(at, 1);
		if (siblings?.length === 0) this.#byContainer.delete(finding.block.container);
	}

	/** The findings that come and go with an element, in document order. */
	in(element: Element): readonly Finding[] {
		const own = this.#byContainer.get(element) ?? NONE;
		const shadow = this.#shadows.get(element);
		return shadow ? [...own, ...(this.#byContainer.get(shadow) ?? [])] : own;
	}

	/** The findings directly in a container (an element or a shadow root) that share a node with a run, or all of them. */
	overlapping({ container, run }: Pick<Block, 'container' | 'run'>): readonly Finding[] {
		const siblings = this.#byContainer.get(container);
		if (!siblings) return NONE;
		if (!run || siblings[0]?.block.run === null) return [...siblings];
		const found: Finding[] = [];
		for (let at = lastFrom(siblings, run.last); at >= 0; at--) {
			const finding = siblings[at] as Finding;
			if (finding.first !== run.first && isBefore(finding.last, run.first)) break;
			found.push(finding);
		}
		return found;
	}

	/** The findings directly in a container that are no block of it any more, the last first: its children came or went. */
	stale(container: Node): Finding[] {
		const isStale = ({ block: { run } }: Finding) =>
			!run || run.first.parentNode !== container || run.last.parentNode !== container;
		return (this.#byContainer.get(container) ?? NONE).filter(isStale).reverse();
	}

	/** The findings in a subtree, which need not be on the page any more. */
	within(root: Node): Finding[] {
		if (this.all.size === 0 || !isElement(root)) return [];
		// Most often one without any other in it has changed, and to seek for others takes longer than all the rest.
		if (!root.firstElementChild) return [...this.in(root)];
		const elements = root.getElementsByTagName('*');
		if (elements.length > this.all.size) return [...this.all].filter(({ element }) => root.contains(element));
		return [root, ...elements].flatMap((element) => this.in(element));
	}

	/** Lets go of the exact texts that nothing is shown of. */
	letGo(): void {
		for (const finding of this.all) if (!finding.ranges) finding.letGo();
	}

	/** Those still on the page that were looked at closely, in reading order; in steps, see `runInSlices`. */
	inOrder(): Generator<void, Finding[]> {
		const isThere = ({ isExact, element }: Finding) => isExact && element.isConnected;
		return sorted([...this.all].filter(isThere), byPosition);
	}
}

const NONE: readonly Finding[] = [];

/** The occurrences of a finding, in order. */
export function foundIn(finding: Finding): Found[] {
	return finding.occurrences.map((occurrence) => ({ finding, occurrence }));
}

/** The same, but for those that bear no mark. */
export function markedIn(finding: Finding): Found[] {
	const { unmarked } = finding;
	const found = foundIn(finding);
	return unmarked.size === 0 ? found : found.filter(({ occurrence }) => !unmarked.has(occurrence));
}

/** A live range over an occurrence; null where the page changed meanwhile. */
export function rangeOfFound({ finding, occurrence }: Found): Range | null {
	return rangeOf(finding.pieces, occurrence.start, occurrence.end);
}

/** Index of the last finding that begins at or before a child of their container, or -1. */
function lastFrom(siblings: Finding[], child: Node): number {
	let low = -1;
	let high = siblings.length - 1;
	// Most often everything stands before it; or the last is read again, as a text that grows. Where many stand beside each other, a
	// browser may take a tenth of a millisecond to tell which of two comes first.
	const last = siblings[high]?.first;
	if (last && (last === child || isBefore(last, child))) return high;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (isBefore(child, (siblings[middle] as Finding).first)) high = middle - 1;
		else low = middle;
	}
	return low;
}

/**
 * Orders findings as they are read. Sorting asks about later ones against earlier ones; a browser finds a following
 * sibling at once, a preceding one only after it has gone through all that follow.
 */
function byPosition(a: Finding, b: Finding): number {
	if (a.first === b.first) return 0;
	const position = b.first.compareDocumentPosition(a.first);
	// Nodes of different shadow trees are "disconnected": then their hosts decide.
	return (position & 1 ? lightElement(b).compareDocumentPosition(lightElement(a)) : position) & 4 ? 1 : -1;
}

/** A node of the document at which a finding stands: its first or, in shadow trees, the host around them all. */
export function placeOf(finding: Finding): Node {
	return finding.element.getRootNode() instanceof ShadowRoot ? lightElement(finding) : finding.first;
}

function lightElement({ element }: Finding): Element {
	let at = element;
	for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
	return at;
}
