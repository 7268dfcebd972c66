import type { Frame, Page } from 'puppeteer-core';
import { LIMIT, until } from './until';

/** A rectangle in CSS px of its own frame's viewport. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A mark as the page can see it: its text, and one box for each line it stands on. */
export interface Mark {
	text: string;
	boxes: Box[];
	/** Whether the reader can see it: marks in hidden text are registered too, and paint nothing. */
	visible: boolean;
}

declare global {
	interface Window {
		/** Put into each page by `preparePage`, before the page can break anything: marks as JSON. */
		zhuduMarks: (active: boolean) => string;
	}
}

/** To be called before a page is opened: keeps the tools that reading the marks takes out of the page's reach. */
export async function preparePage(page: Page): Promise<void> {
	// tsx names inner functions through a helper that does not exist in the page.
	await page.evaluateOnNewDocument(`{ const __name = (named) => named; (${installReader})(); }`);
}

/** The marks near the viewport of a page or frame, in reading order. */
export async function readMarks(frame: Frame | Page, { active = false } = {}): Promise<Mark[]> {
	return JSON.parse(await marksAsJson(frame, active));
}

/** One text is sent much faster than many objects. */
function marksAsJson(frame: Frame | Page, active = false): Promise<string> {
	return frame.evaluate((only) => window.zhuduMarks(only), active);
}

/** Waits until `text` is marked, and gives that mark. */
export function waitForMark(frame: Frame | Page, text: string, { timeout = LIMIT } = {}): Promise<Mark> {
	const find = async () => (await readMarks(frame)).find((mark) => squeeze(mark.text) === squeeze(text));
	return until(`a mark on “${text}”`, find, { timeout });
}

/** Waits until there are `least` marks and they have not changed for `quiet` milliseconds. */
export async function settledMarks(
	frame: Frame | Page,
	{ quiet = 400, timeout = LIMIT, least = 1 } = {},
): Promise<Mark[]> {
	let last = '';
	let since = Date.now();
	return until(
		'marks that stay',
		async () => {
			const now = await marksAsJson(frame);
			if (now !== last) {
				last = now;
				since = Date.now();
			}
			if (Date.now() - since < quiet) return null;
			const marks = JSON.parse(now) as Mark[];
			return marks.length >= least && marks;
		},
		{ timeout },
	);
}

/** A mark's text without white space and characters of no width. */
export function squeeze(text: string): string {
	return text.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
}

/** Runs in the page. */
function installReader() {
	const NAMES = ['reading-term', 'reading-term-line'];
	// The registry belongs to the document, and Firefox gives a frame's window another document after this has run.
	const highlights = Object.getOwnPropertyDescriptor(CSS, 'highlights')!.get!;
	const { getClientRects, getBoundingClientRect, toString: textOf } = Range.prototype;
	const { compareBoundaryPoints, setStart, setEnd, intersectsNode } = Range.prototype;
	const { createRange, createTreeWalker } = document;
	const { checkVisibility, getBoundingClientRect: boxOf } = Element.prototype;
	const parentOf = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')!.get!;
	const sort = Array.prototype.sort;
	const { stringify } = JSON;
	const asRange = (given: AbstractRange): Range => {
		if (given instanceof Range) return given;
		const range = createRange.call(document);
		setStart.call(range, given.startContainer, given.startOffset);
		setEnd.call(range, given.endContainer, given.endOffset);
		return range;
	};
	const order = (a: Range, b: Range) => {
		try {
			return compareBoundaryPoints.call(a, Range.START_TO_START, b);
		} catch {
			return 0; // in different trees
		}
	};
	/** What can be seen of a range: there may be text in it that is hidden. */
	const seenText = (range: Range): string => {
		const { startContainer: first, endContainer: last } = range;
		if (first === last) return textOf.call(range);
		let text = '';
		const walker = createTreeWalker.call(document, range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
			const part = createRange.call(document);
			setStart.call(part, node, node === first ? range.startOffset : 0);
			setEnd.call(part, node, node === last ? range.endOffset : node.data.length);
			if (!intersectsNode.call(range, node)) continue;
			const box = boxOf.call(parentOf.call(node)!);
			const width = box.width <= 1 || box.right < 0 ? 0 : getBoundingClientRect.call(part).width;
			if (width > 0 && checkVisibility.call(parentOf.call(node), { visibilityProperty: true }))
				text += node.data.slice(part.startOffset, part.endOffset);
		}
		return text;
	};
	window.zhuduMarks = (active) => {
		const ranges: Range[] = [];
		for (const name of active ? ['reading-term-active'] : NAMES) {
			for (const range of highlights.call(CSS).get(name) ?? []) ranges.push(asRange(range));
		}
		sort.call(ranges, order as (a: unknown, b: unknown) => number);
		const marks: Mark[] = [];
		for (const range of ranges) {
			const boxes: Box[] = [];
			for (const { x, y, width, height } of getClientRects.call(range)) boxes.push({ x, y, width, height });
			const parent: Element | null = parentOf.call(range.startContainer);
			const shown = parent === null || checkVisibility.call(parent, { visibilityProperty: true });
			const visible = shown && boxes.length > 0;
			marks.push({ text: visible ? seenText(range) : textOf.call(range), boxes, visible });
		}
		return stringify(marks);
	};
}
