import { type Block, endsParagraph, LONGEST_RUN, looser, partOfRun, wholeBlock } from './block';
import { isElement } from './nodes';
import { roleOf } from './roles';

/** The block around a text node or inline element: what must be read again when it changes. */
export function blockAround(node: Node): Block | null {
	let top = node;
	let parent = node.parentNode;
	while (parent && isElement(parent) && roleOf(parent) === 'inline') {
		top = parent;
		parent = parent.parentNode;
	}
	const part = partOfRun(top);
	if (!parent || !part) return null;
	const whole = isElement(parent) ? wholeBlock(parent, roleOf(parent)) : null;
	if (whole) return whole;
	const run = { first: top, last: top };
	let { text: raw, fidelity } = part;
	for (let at = top.previousSibling; at && raw.length <= LONGEST_RUN; at = at.previousSibling) {
		const before = endsParagraph(run.first) ? null : partOfRun(at);
		if (!before) break;
		run.first = at;
		raw = before.text + raw;
		fidelity = looser(fidelity, before.fidelity);
	}
	for (let at = top.nextSibling; at && raw.length <= LONGEST_RUN; at = at.nextSibling) {
		const after = endsParagraph(at) ? null : partOfRun(at);
		if (!after) break;
		run.last = at;
		raw += after.text;
		fidelity = looser(fidelity, after.fidelity);
	}
	return { container: parent, run, raw, fidelity };
}
