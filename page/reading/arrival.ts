import { endsParagraph, fidelityInRun, textOf } from './block';
import { isBlank } from './is-blank';
import { isElement } from './nodes';
import { holdsInlineOnly, roleOf } from './roles';
import { BEGINNING } from './stretch';

/** Siblings that follow each other. */
export interface Siblings {
	container: Node;
	first: Node;
	last: Node;
}

/** Siblings that have arrived; see `readSiblings` for `apart`. */
export interface Arrived extends Siblings {
	apart: number;
	/**
	 * - `whole`: nothing is added to them any more.
	 * - `half`: the rest is still to come.
	 * - `known`: the rest of what was given out as half has not come: it was whole.
	 */
	state: 'whole' | 'half' | 'known';
}

/** So many UTF-16 code units of what has arrived by half are read twice, and beyond that one in so many of all that was read. */
const ALLOWANCE = 1_000;
const SHARE = 20;
/** A long block is read again, whatever was read, whenever it is twice as long as last time: from this length on. */
const LONG = 1_000;

/**
 * Tells what has arrived of a document that its parser is still writing. All is given out once, as soon as it is whole;
 * what is last may not be, and is given out earlier as far as it may be read twice.
 */
export class Arrival {
	/** The containers that the parser may still add to, outermost first, each with the last child that was given out. */
	readonly #given: Map<Node, Node | null>;
	/** What was last given out by half. */
	#half: (Siblings & { text: string }) | null = null;
	/** UTF-16 code units that were given out by half. */
	#spent = 0;

	constructor(readonly root: Element) {
		this.#given = new Map([[root, null]]);
	}

	/** The containers that the parser may still add to, outermost first, as of the last `take`. */
	get open(): ReadonlySet<Node> {
		return new Set(this.#given.keys());
	}

	/**
	 * What has arrived since, in document order.
	 *
	 * @param isOver the parser is done: all is whole
	 * @param read UTF-16 code units that were read so far
	 */
	take({ isOver, read }: { isOver: boolean; read: number }): Arrived[] {
		const open = isOver ? [] : this.#openContainers();
		const arrived: Arrived[] = [];
		for (const container of [...this.#given.keys()].reverse()) {
			if (open.includes(container)) continue;
			if (container.isConnected) arrived.push(...this.#give(container, container.lastChild));
			this.#given.delete(container);
		}
		for (const [i, container] of open.entries()) {
			const inner = open[i + 1];
			if (!this.#given.has(container)) this.#given.set(container, null);
			if (inner) {
				arrived.push(...this.#give(container, inner.previousSibling));
				this.#given.set(container, inner);
				continue;
			}
			const unit = lastUnit(container, this.#given.get(container)!);
			arrived.push(...this.#give(container, unit ? unit.first.previousSibling : container.lastChild));
			if (unit && this.#isWorthReading(unit, read)) arrived.push({ ...unit, apart: APART, state: 'half' });
		}
		return arrived;
	}

	/** Gives out the children of a container up to one of them. */
	#give(container: Node, last: Node | null): Arrived[] {
		const before = this.#given.get(container);
		const first = before?.parentNode === container ? before.nextSibling : container.firstChild;
		if (!first || !last || last === before) return [];
		this.#given.set(container, last);
		const half = this.#half;
		const isKnown = half !== null && half.first === first && isWhole(half);
		const known: Arrived[] = isKnown ? [{ container, first, last: half.last, apart: APART, state: 'known' }] : [];
		const rest = isKnown ? half.last.nextSibling : first;
		if (!rest || (isKnown && half.last === last)) return known;
		return [...known, { container, first: rest, last, apart: before ? 0 : BEGINNING, state: 'whole' }];
	}

	#isWorthReading(unit: Siblings, read: number): boolean {
		const text = textOfSiblings(unit);
		const known = this.#half?.first === unit.first ? this.#half.text : '';
		if (text === known || isBlank(text)) return false;
		const isSpare = this.#spent + text.length <= ALLOWANCE + read / SHARE;
		if (!isSpare && text.length < 2 * Math.max(known.length, LONG)) return false;
		this.#spent += text.length;
		this.#half = { ...unit, text };
		return true;
	}

	/** The last element, and those last in it, as far as they hold blocks. */
	#openContainers(): Node[] {
		const open: Node[] = [this.root];
		for (let last = this.root.lastChild; last && isElement(last); last = last.lastChild) {
			if (!this.#given.has(last) && !holdsBlocks(last)) break;
			open.push(last);
		}
		return open;
	}
}

/** All siblings are to be read. */
const APART = Number.POSITIVE_INFINITY;

function holdsBlocks(element: Element): boolean {
	const role = roleOf(element);
	if (role === 'block') return !holdsInlineOnly(element);
	return role === 'inline' && fidelityInRun(element, role) === null;
}

/** The last block of a container, or the end of its last run: what the parser may still add to. */
function lastUnit(container: Node, given: Node | null): Siblings | null {
	const last = container.lastChild;
	if (!last || last === given) return null;
	let first = last;
	if (isInRun(last)) {
		for (
			let at = last.previousSibling;
			at && at !== given && isInRun(at) && !endsParagraph(first);
			at = first.previousSibling
		) {
			first = at;
		}
	} else if (roleOf(last as Element) === 'skip') return null;
	return { container, first, last };
}

/** Whether nothing has been added to what was given out by half. */
function isWhole(half: Siblings & { text: string }): boolean {
	const next = half.last.nextSibling;
	const isAtEnd = !next || !isInRun(half.last) || !isInRun(next) || endsParagraph(next);
	return isAtEnd && half.last.parentNode === half.container && textOfSiblings(half) === half.text;
}

function isInRun(node: Node): boolean {
	return fidelityInRun(node, isElement(node) ? roleOf(node) : null) !== null;
}

function textOfSiblings({ first, last }: Siblings): string {
	let text = '';
	for (let at: Node | null = first; at; at = at === last ? null : at.nextSibling) {
		text += textOf(at, isElement(at) ? roleOf(at) : null);
	}
	return text;
}
