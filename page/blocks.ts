import { roleOf } from './roles';

/**
 * A block: sibling nodes of one container whose text runs on, inline elements included.
 * `raw` may hold the text of holes and skipped elements; `readPieces` gives the exact text. Where there is ruby,
 * `raw` may even hide a term (its readings stand between the characters): `hasRuby` tells.
 */
export interface Block {
	container: Node;
	first: Node;
	last: Node;
	raw: string;
	hasRuby: boolean;
}

/** Nothing longer than this is read as one block (UTF-16 code units); longer runs are cut between nodes. */
const LONGEST_RUN = 20_000;

/**
 * The blocks of a subtree in document order. Lazy, so that reading can pause between any two blocks; a container that
 * lost the child where reading stood is given to `onMoved` to be read again.
 */
export function* readBlocks(root: Node, onMoved: (container: Node) => void): Generator<Block> {
	if (root.nodeType === Node.ELEMENT_NODE) {
		const role = roleOf(root as Element);
		if (role === 'skip' || role === 'hole' || role === 'break') return;
		if (isLeaf(root as Element, role)) {
			const block = leafBlock(root);
			if (block) yield block;
			return;
		}
	}
	let run: Block | null = null;
	for (let child = root.firstChild; child; child = child.nextSibling) {
		const flow = flowOf(child);
		if (flow === 'run') {
			const text = textOf(child);
			if (run && run.raw.length + text.length <= LONGEST_RUN && !endsParagraph(child)) {
				run.last = child;
				run.raw += text;
				run.hasRuby ||= holdsRuby(child);
			} else {
				if (run) yield run;
				run = { container: root, first: child, last: child, raw: text, hasRuby: holdsRuby(child) };
			}
			continue;
		}
		if (run) yield run;
		run = null;
		if (flow === 'block') yield* readBlocks(child, onMoved);
		if (child.parentNode !== root) {
			onMoved(root);
			return;
		}
	}
	if (run) yield run;
}

/** The block around a text node or inline element: what must be read again when it changes. */
export function blockAround(node: Node): Block | null {
	let top = node;
	let parent = node.parentNode;
	while (parent && parent.nodeType === Node.ELEMENT_NODE && roleOf(parent as Element) === 'inline') {
		top = parent;
		parent = parent.parentNode;
	}
	if (!parent || flowOf(top) !== 'run') return null;
	if (parent.nodeType === Node.ELEMENT_NODE && roleOf(parent as Element) === 'leaf') return leafBlock(parent);
	const block: Block = { container: parent, first: top, last: top, raw: textOf(top), hasRuby: true };
	for (let at = top.previousSibling; at && flowOf(at) === 'run' && !endsParagraph(block.first); at = at.previousSibling) {
		block.first = at;
		block.raw = textOf(at) + block.raw;
		if (block.raw.length > LONGEST_RUN) break;
	}
	for (let at = top.nextSibling; at && flowOf(at) === 'run' && !endsParagraph(at); at = at.nextSibling) {
		block.last = at;
		block.raw += textOf(at);
		if (block.raw.length > LONGEST_RUN) break;
	}
	return block;
}

function isLeaf(element: Element, role: string): boolean {
	return role === 'leaf' || element.firstElementChild === null;
}

function leafBlock(element: Node): Block | null {
	const first = element.firstChild;
	const last = element.lastChild;
	return first && last ? { container: element, first, last, raw: element.textContent ?? '', hasRuby: holdsRuby(element) } : null;
}

/** Does this child run on with its neighbours, stand as a block, or cut the run without being read? */
function flowOf(node: Node): 'run' | 'block' | 'cut' {
	if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) return 'run';
	if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeType === Node.COMMENT_NODE ? 'run' : 'cut';
	const role = roleOf(node as Element);
	if (role === 'inline') return holdsBlock(node as Element) ? 'block' : 'run';
	if (role === 'break' || role === 'hole') return 'run';
	return role === 'skip' ? 'cut' : 'block';
}

const BLOCKS_IN_INLINE =
	'address,article,aside,blockquote,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,li,main,nav,ol,p,section,table,tbody,td,th,tr,ul,svg';

function holdsBlock(inline: Element): boolean {
	return inline.firstElementChild !== null && inline.querySelector(BLOCKS_IN_INLINE) !== null;
}

function holdsRuby(node: Node): boolean {
	if (node.nodeType !== Node.ELEMENT_NODE) return false;
	const element = node as Element;
	return element.localName === 'ruby' || (element.firstElementChild !== null && element.querySelector('ruby') !== null);
}

function textOf(node: Node): string {
	if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
	if (node.nodeType !== Node.ELEMENT_NODE) return '';
	const role = roleOf(node as Element);
	if (role === 'break') return '\n';
	return role === 'hole' ? '' : (node.textContent ?? '');
}

/**
 * A `<br>` ends a paragraph where another follows or the text before it ends a sentence; otherwise it may stand
 * inside a word. Only near neighbours are looked at, so that reading on and reading around agree.
 */
function endsParagraph(node: Node): boolean {
	const before = node.previousSibling;
	if (!before || before.nodeType !== Node.ELEMENT_NODE || roleOf(before as Element) !== 'break') return false;
	if (node.nodeType === Node.ELEMENT_NODE && roleOf(node as Element) === 'break') return true;
	const text = before.previousSibling?.textContent?.trimEnd() ?? '';
	return text === '' || /[。！？!?；;：:…”」』.]$/.test(text);
}
