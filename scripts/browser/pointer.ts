import type { Frame, Page } from 'puppeteer-core';
import { type Box, type Mark, readMarks, squeeze, waitForMark } from './marks';
import { until } from './until';

/** Moves the pointer onto a mark; `line` chooses one of the lines it stands on. */
export async function hoverMark(page: Page, text: string, { frame = page.mainFrame(), line = 0 } = {}): Promise<Mark> {
	const mark = await bringIntoView(page, frame, text);
	const box = mark.boxes[line];
	if (!box) throw new Error(`“${text}” has no line ${line}`);
	await hover(page, await onPage(frame, box));
	return mark;
}

/** Clicks a mark. */
export async function clickMark(page: Page, text: string): Promise<void> {
	const { boxes } = await waitForMark(page, text);
	const { x, y } = middle(boxes[0]!);
	await page.mouse.click(x, y);
}

/**
 * Moves the pointer to the middle of a box of the page's viewport, from its upper edge: on a longer way a slow machine
 * rests, and the card of another term opens.
 */
export async function hover(page: Page, box: Box): Promise<void> {
	const { x, y } = middle(box);
	await page.mouse.move(x, Math.max(1, box.y - 2));
	await page.mouse.move(x, y, { steps: 4 });
}

/** Moves the pointer to where nothing is. */
export async function moveAway(page: Page): Promise<void> {
	await page.mouse.move(3, 3, { steps: 4 });
}

/** The boxes, line by line, of the nth occurrence of a text in a frame, whatever elements it spans; null if absent. */
export function textBoxes(frame: Frame | Page, text: string, nth = 0): Promise<Box[] | null> {
	return frame.evaluate(
		(wanted, index) => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const nodes: Text[] = [];
			let all = '';
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				nodes.push(node as Text);
				all += (node as Text).data;
			}
			let at = all.indexOf(wanted);
			for (let i = 0; i < index && at >= 0; i++) at = all.indexOf(wanted, at + 1);
			if (at < 0) return null;
			const range = document.createRange();
			let offset = 0;
			for (const node of nodes) {
				const end = offset + node.length;
				if (at >= offset && at < end) range.setStart(node, at - offset);
				if (at + wanted.length > offset && at + wanted.length <= end) range.setEnd(node, at + wanted.length - offset);
				offset = end;
			}
			return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
		},
		text,
		nth,
	);
}

async function bringIntoView(page: Page, frame: Frame, text: string): Promise<Mark> {
	return until(`“${text}” in view`, async () => {
		const marked = (await readMarks(frame)).find((mark) => squeeze(mark.text) === squeeze(text) && mark.visible);
		const boxes = marked?.boxes ?? (await textBoxes(frame, text).catch(() => null));
		if (!boxes?.[0]) return null;
		const { y: top } = await onPage(frame, boxes[0]);
		const height = await page.evaluate(() => innerHeight);
		// What is marked later may come before it: the first that is marked is meant.
		if (top >= 80 && top <= height - 80) return marked;
		const before = await page.evaluate(() => scrollY);
		await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), top - height / 2);
		// The page hears of scrolling a frame later.
		await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
		return (await page.evaluate(() => scrollY)) === before ? marked : null;
	});
}

/** A box of a frame's viewport as a box of the page's viewport. */
async function onPage(frame: Frame, box: Box): Promise<Box> {
	let { x, y } = box;
	for (let inner: Frame | null = frame; inner?.parentFrame(); inner = inner.parentFrame()) {
		const element = await inner.frameElement();
		const outer = await element?.boundingBox();
		x += outer?.x ?? 0;
		y += outer?.y ?? 0;
	}
	return { ...box, x, y };
}

function middle({ x, y, width, height }: Box) {
	return { x: x + width / 2, y: y + height / 2 };
}
