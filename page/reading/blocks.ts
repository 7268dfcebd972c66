import { type Block, endsParagraph, fidelityInRun, LONGEST_RUN, looser, type Run, textOf, wholeBlock } from './block';
import { isBlank } from './is-blank';
import { isLaidInline } from './laid-inline';
import { mayBeClosed, mayHost } from './may-host';
import { isElement } from './nodes';
import { roleOf } from './roles';
import { type OnHost, tellHostsIn } from './shadow-roots';
import { BEGINNING, LEAST, type Stretch, stretchFrom } from './stretch';

/** What reading comes upon: a block, or many in a row that nobody need read yet. */
export type Passage = Block | Stretch;

/** Where reading stands, and who is told of what it meets. */
export interface Reading {
	/** The container lost the child where reading stood: it is to be read again. */
	onLost: (container: Node) => void;
	/** Called with an end of what is read that runs on with what may stand beside it. */
	onLaidInline: (element: Node) => void;
	/** Called with every element passed that may have a shadow root, except those within a block that is all of its container. */
	onHost: OnHost;
	/** Set to the node where reading stands. Whoever sees that it was moved is to have its former parent read again. */
	at: Node | null;
	/** How often reading has paused, to be counted by who has it pause: meanwhile the page may have changed. */
	pauses: number;
}

/**
 * The blocks of a node and all in it, or of a shadow root; in document order, and in long containers the stretches that
 * nobody need read yet. Lazy, so that reading can pause between any two.
 */
export function readSubtree(node: Node, reading: Reading): Generator<Passage> {
	const container = node.parentNode ?? node;
	const first = node.parentNode ? node : node.firstChild;
	return readChildren({ container, first, last: node.parentNode && node }, reading);
}

/**
 * The blocks of siblings, as those of a stretch are. Both ends are to be where they were.
 *
 * @param siblings so many blocks of theirs are in no stretch, `apart`; without it none is
 */
export function readSiblings(siblings: Children, reading: Reading): Generator<Passage> {
	return readChildren(siblings, reading);
}

/** Children of a container, from one on, to another or all. */
interface Children {
	container: Node;
	first: Node | null;
	last: Node | null;
	apart?: number;
}

/** A container among whose children reading stands further in. */
interface Outer {
	container: Node;
	apart: number;
	pauses: number;
}

/** Calls of the browser are what the time goes into, most of all in Firefox: each child is asked no more than it must be. */
function* readChildren(children: Children, reading: Reading): Generator<Passage> {
	const { onLost, onLaidInline, onHost } = reading;
	const { last } = children;
	const outer: Outer[] = [];
	/** So many of the next blocks of the container are in no stretch. */
	let { container, first: child, apart = Number.POSITIVE_INFINITY } = children;
	let block: (Block & { run: Run }) | null = null;
	let isAfterBreak = false;
	for (;;) {
		const { pauses } = reading;
		if (!child) {
			if (block && !isBlank(block.raw)) yield block;
			block = null;
			const parent = outer.pop();
			if (!parent) return;
			const isMoved = parent.pauses !== reading.pauses && container.parentNode !== parent.container;
			if (isMoved) onLost(parent.container);
			child = isMoved || container === last ? null : container.nextSibling;
			({ container, apart } = parent);
			continue;
		}
		reading.at = child;
		const name: string = isElement(child) ? child.localName : '';
		let role = name === '' ? null : roleOf(child as Element, name);
		if ((role === 'block' || role === 'leaf') && isLaidInline(child as Element, name)) {
			role = 'inline';
			// What stands beside it may have been read without it.
			if (outer.length === 0 && last && (child === children.first || child === last)) onLaidInline(child);
		}
		const fidelity = fidelityInRun(child, role);
		if (fidelity) {
			const text = textOf(child, role);
			if (role && mayHost(name)) onHost(child as Element, mayBeClosed(child as Element, name, isBlank(text)));
			if (role === 'inline' && fidelity !== 'exact') tellHostsIn(child as Element, onHost);
			if (block && block.raw.length + text.length <= LONGEST_RUN && !(isAfterBreak && endsParagraph(child))) {
				block.run.last = child;
				block.raw += text;
				block.fidelity = looser(block.fidelity, fidelity);
			} else if (block || role || !isBlank(text)) {
				if (block && !isBlank(block.raw)) yield block;
				block = { container, run: { first: child, last: child }, raw: text, fidelity };
			}
		} else {
			if (block && !isBlank(block.raw)) yield block;
			block = null;
			const element = child as Element;
			const mayLeave = role !== 'skip' && apart-- <= 0;
			const stretch = mayLeave ? stretchFrom(element, { container, end: outer.length === 0 ? last : null }) : null;
			if (mayLeave && !stretch) apart = LEAST;
			if (stretch) {
				yield stretch;
				child = stretch.last;
			} else if (role && role !== 'skip') {
				const whole = wholeBlock(element, role);
				const isEmpty = whole !== null && isBlank(whole.raw);
				if (mayHost(name)) onHost(element, mayBeClosed(element, name, isEmpty));
				if (!whole) {
					outer.push({ container, apart, pauses });
					container = child;
					apart = BEGINNING;
					child = container.firstChild;
					continue;
				}
				if (!isEmpty) yield whole;
			}
		}
		isAfterBreak = role === 'break';
		const isMoved: boolean = pauses !== reading.pauses && child.parentNode !== container;
		if (isMoved) onLost(container);
		child = isMoved || child === last ? null : child.nextSibling;
	}
}
