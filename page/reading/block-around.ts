import { type Block, endsParagraph, isPartOfLine, LONGEST_RUN, looser, partOfRun, type Run, wholeBlock } from './block';
import { isElement } from './nodes';
import { roleOf } from './roles';

/** The block around a text node or inline element: what must be read again when it changes. */
export function blockAround(node: Node): Block | null {
	let top = node;
	let parent = node.parentNode;
	while (parent && isElement(parent) && isPartOfLine(parent)) {
		top = parent;
		parent = parent.parentNode;
	}
	const part = partOfRun(top);
	if (!parent || !part) return null;
	const whole = isElement(parent) ? wholeBlock(parent, roleOf(parent)) : null;
	if (whole) return whole;
	const block = { container: parent, run: { first: top, last: top }, raw: part.text, fidelity: part.fidelity };
	grow(block, 'previousSibling');
	grow(block, 'nextSibling');
	return block;
}

/** Takes what comes before a block, or after it, into its run. */
function grow(block: Block & { run: Run }, side: 'previousSibling' | 'nextSibling'): void {
	const { run } = block;
	const end = side === 'nextSibling' ? 'last' : 'first';
	for (let at = run[end][side]; at && block.raw.length <= LONGEST_RUN; at = at[side]) {
		const part = endsParagraph(end === 'last' ? at : run.first) ? null : partOfRun(at);
		if (!part) return;
		run[end] = at;
		block.raw = end === 'last' ? block.raw + part.text : part.text + block.raw;
		block.fidelity = looser(block.fidelity, part.fidelity);
	}
}
