import type { Block } from './block';
import { isVertical } from './layout';
import { isElement } from './nodes';

/** To measure any place in a line of more UTF-16 code units takes Chromium 10 ms, and as much longer as the line is. */
const LONG = 150_000;

/** The box of a block's text, in CSS px of the viewport, if it is a line so long that places in it are not to be measured. */
export function boxOfLongLine(block: Block): DOMRect | null {
	const { container, run, raw } = block;
	if (raw.length <= LONG) return null;
	const element = isElement(container) ? container : (container as ShadowRoot).host;
	const range = rangeOfBlock(block);
	// All of an element is measured at once, all of a text in as long as it has lines.
	const { width, height } = run ? range.getBoundingClientRect() : element.getBoundingClientRect();
	const lineHeight = 2 * Number.parseFloat(getComputedStyle(element).fontSize);
	const lines = Math.max(1, (isVertical(element) ? width : height) / lineHeight);
	return raw.length / lines > LONG ? range.getBoundingClientRect() : null;
}

/** All that is in a block. */
export function rangeOfBlock({ container, run }: Pick<Block, 'container' | 'run'>): Range {
	const range = document.createRange();
	if (run) {
		range.setStartBefore(run.first);
		range.setEndAfter(run.last);
	} else range.selectNodeContents(container);
	return range;
}
