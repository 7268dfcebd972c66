import { isElement, isText } from './nodes';
import { holdsInlineOnly, isPlain, type Role, roleOf } from './roles';
import { type Stretch, StretchSearch } from './stretch';

/** A block: text that runs on, inline elements included. */
export interface Block {
	container: Node;
	/** The sibling nodes that the block is made of; `null`: everything that the container holds. */
	run: Run | null;
	/** Native text content. */
	raw: string;
	fidelity: Fidelity;
}

/**
 * What a block's native text content is:
 *
 * - `exact`: its text.
 * - `loose`: what stands in holes and skipped elements is in it, too; `readPieces` gives the exact text.
 * - `ruby`: the same, and it may hide a term, whose characters stand apart.
 */
export type Fidelity = 'exact' | 'loose' | 'ruby';

export interface Run {
	first: Node;
	last: Node;
}

export interface ReadOptions {
	/** The container lost the child where reading stood: it is to be read again. */
	onMoved: (container: Node) => void;
	/** Called with every element passed, except those within a block that is all of its container. `isBlank`: it has no text. */
	onElement: (element: Element, isBlank: boolean) => void;
	/** Set to the node where reading stands. Whoever sees that it was moved is to have its former parent read again. */
	at: Node | null;
}

/** Nothing longer than this is read as one block (UTF-16 code units); longer runs are cut between nodes. */
const LONGEST_RUN = 20_000;

/**
 * The blocks of a subtree in document order, and in long containers the stretches that nobody need read yet. Lazy, so that
 * reading can pause between any two.
 */
function* readBlocks(root: Node, options: ReadOptions): Generator<Block | Stretch> {
	const { onElement } = options;
	if (isElement(root)) {
		const role = roleOf(root);
		if (role === 'skip' || role === 'hole' || role === 'break') return;
		const whole = wholeBlock(root, role);
		const isEmpty = whole !== null && isBlank(whole.raw);
		onElement(root, isEmpty);
		if (whole) {
			if (!isEmpty) yield whole;
			return;
		}
	}
	yield* readChildren({ container: root, first: root.firstChild, last: null, mayLeave: true }, options);
}

/** The blocks of a stretch. Its ends are to be where they were. */
export function readStretch({ container, first, last }: Stretch, options: ReadOptions): Generator<Block | Stretch> {
	return readChildren({ container, first, last, mayLeave: false }, options);
}

/** The same as `readBlocks` of some siblings, from the first to the last. */
export function readSiblings(first: Node, last: Node, options: ReadOptions): Generator<Block | Stretch> {
	const container = first.parentNode;
	if (first === last || !container) return readBlocks(first, options);
	return readChildren({ container, first, last, mayLeave: true }, options);
}

/** Children of a container, from one on, to another or all. */
interface Children {
	container: Node;
	first: Node | null;
	last: Node | null;
	/** Stretches of them may be left unread. */
	mayLeave: boolean;
}

function* readChildren(
	{ container: root, first, last, mayLeave }: Children,
	options: ReadOptions,
): Generator<Block | Stretch> {
	const { onMoved, onElement } = options;
	const outer: { container: Node; search: StretchSearch | null }[] = [];
	let container = root;
	let search = mayLeave ? new StretchSearch(container) : null;
	let child = first;
	let block: (Block & { run: Run }) | null = null;
	for (;;) {
		if (!child) {
			if (block && !isBlank(block.raw)) yield block;
			block = null;
			const parent = outer.pop();
			if (!parent) return;
			const isMoved = container.parentNode !== parent.container;
			if (isMoved) onMoved(parent.container);
			child = isMoved || container === last ? null : container.nextSibling;
			({ container, search } = parent);
			continue;
		}
		options.at = child;
		const role = isElement(child) ? roleOf(child) : null;
		const flow = flowOf(child, role);
		const stretch: Stretch | null = flow === 'block' && search ? search.from(child as Element, last) : null;
		if (flow === 'run') {
			const text = textOf(child, role);
			if (role) onElement(child as Element, isBlank(text));
			if (block && block.raw.length + text.length <= LONGEST_RUN && !endsParagraph(child)) {
				block.run.last = child;
				block.raw += text;
			} else if (block || role !== null || !isBlank(text)) {
				if (block && !isBlank(block.raw)) yield block;
				block = { container, run: { first: child, last: child }, raw: text, fidelity: 'exact' };
			}
			if (block && role) block.fidelity = looser(block.fidelity, fidelityOf(child as Element));
		} else {
			if (block && !isBlank(block.raw)) yield block;
			block = null;
			if (stretch) {
				yield stretch;
				child = stretch.last;
			} else if (flow === 'block') {
				const whole = wholeBlock(child as Element, role);
				const isEmpty = whole !== null && isBlank(whole.raw);
				onElement(child as Element, isEmpty);
				if (!whole) {
					outer.push({ container, search });
					container = child;
					search = new StretchSearch(container);
					child = container.firstChild;
					continue;
				}
				if (!isEmpty) yield whole;
			}
		}
		// Whatever was yielded above, the page may have changed meanwhile.
		const moved: boolean = child.parentNode !== container;
		if (moved) onMoved(container);
		child = moved || child === last ? null : child.nextSibling;
	}
}

/** The block around a text node or inline element: what must be read again when it changes. */
export function blockAround(node: Node): Block | null {
	let top = node;
	let parent = node.parentNode;
	while (parent && isElement(parent) && roleOf(parent) === 'inline') {
		top = parent;
		parent = parent.parentNode;
	}
	if (!parent || flowOf(top) !== 'run') return null;
	if (isElement(parent)) {
		const whole = wholeBlock(parent, roleOf(parent));
		if (whole) return whole;
	}
	const run: Run = { first: top, last: top };
	let raw = textOf(top);
	let fidelity: Fidelity = isElement(top) ? fidelityOf(top) : 'exact';
	for (let at = top.previousSibling; at && flowOf(at) === 'run' && !endsParagraph(run.first); at = at.previousSibling) {
		run.first = at;
		raw = textOf(at) + raw;
		if (isElement(at)) fidelity = looser(fidelity, fidelityOf(at));
		if (raw.length > LONGEST_RUN) break;
	}
	for (let at = top.nextSibling; at && flowOf(at) === 'run' && !endsParagraph(at); at = at.nextSibling) {
		run.last = at;
		raw += textOf(at);
		if (isElement(at)) fidelity = looser(fidelity, fidelityOf(at));
		if (raw.length > LONGEST_RUN) break;
	}
	return { container: parent, run, raw, fidelity };
}

/** An element that holds text and inline elements only, as one block: its text nodes need not be touched. */
function wholeBlock(element: Element, role: Role | null): Block | null {
	const fidelity = fidelityOf(element);
	if (role !== 'leaf' && fidelity !== 'exact' && !holdsInlineOnly(element)) return null;
	const raw = element.textContent!;
	if (role !== 'leaf' && raw.length > LONGEST_RUN) return null;
	return { container: element, run: null, raw, fidelity };
}

/** Nothing, or white space between two blocks, as nearly every page has it. */
function isBlank(text: string): boolean {
	return text.trim() === '';
}

/** Does this child run on with its neighbours, stand as a block, or cut the run without being read? */
function flowOf(node: Node, role: Role | null = isElement(node) ? roleOf(node) : null): 'run' | 'block' | 'cut' {
	switch (role) {
		case null:
			return 'run';
		case 'inline':
			return holdsBlock(node as Element) ? 'block' : 'run';
		case 'break':
		case 'hole':
			return 'run';
		case 'skip':
			return 'cut';
		default:
			return 'block';
	}
}

const BLOCKS_IN_INLINE = new Set(
	'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p section table tbody td th tr ul svg'.split(
		' ',
	),
);

function holdsBlock(inline: Element): boolean {
	if (isPlain(inline)) return false;
	for (let child = inline.firstElementChild; child; child = child.nextElementSibling) {
		if (BLOCKS_IN_INLINE.has(child.localName) || holdsBlock(child)) return true;
	}
	return false;
}

/** What the text content of an element is, as far as a block has it. */
function fidelityOf(element: Element): Fidelity {
	if (isPlain(element)) return 'exact';
	return element.localName === 'ruby' || element.querySelector('ruby') ? 'ruby' : 'loose';
}

function looser(a: Fidelity, b: Fidelity): Fidelity {
	return a === 'exact' ? b : b === 'exact' ? a : a === 'ruby' ? a : b;
}

function textOf(node: Node, role: Role | null = isElement(node) ? roleOf(node) : null): string {
	if (role === null) return isText(node) ? node.data : '';
	if (role === 'break') return '\n';
	return role === 'hole' ? '' : node.textContent!;
}

/**
 * A `<br>` ends a paragraph where another follows or the text before it ends a sentence; otherwise it may stand
 * inside a word. Only near neighbours are looked at, so that reading on and reading around agree.
 */
function endsParagraph(node: Node): boolean {
	const before = node.previousSibling;
	if (!before || !isElement(before) || roleOf(before) !== 'break') return false;
	if (isElement(node) && roleOf(node) === 'break') return true;
	const text = before.previousSibling?.textContent?.trimEnd() ?? '';
	return text === '' || /[。！？!?；;:：…”」』.]$/.test(text);
}
