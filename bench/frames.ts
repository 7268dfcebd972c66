import type { Page } from 'puppeteer-core';
import { median } from './statistics';
import { giveOrder, openInWorld } from './world-page';

/** What a page does in each frame while it is watched. */
export type Motion = 'scroll' | 'edit';

/** Milliseconds that a frame keeps the page busy, without marks and with them. */
export interface FrameCost {
	motion: Motion;
	without: number;
	with: number;
}

const MODES = ['without', 'with'] as const;
/** Milliseconds between reading a page and watching it, in which the browser puts away what loading has left. */
const REST = 1_000;

/** Measures frames of a long page with thousands of occurrences, by turns without and with its marks. */
export async function measureFrames(page: Page, { url, runs }: { url: string; runs: number }): Promise<FrameCost[]> {
	const figures = {
		scroll: { without: [] as number[], with: [] as number[] },
		edit: { without: [] as number[], with: [] as number[] },
	};
	for (let run = 0; run < runs; run++) {
		// By turns first, since a browser slows down with every page; and a page that is left alone rests as long.
		for (const mode of run % 2 === 0 ? MODES : MODES.toReversed()) {
			await openInWorld(page, url);
			const contestant = mode === 'with' ? 'zhudu' : 'textContent';
			await giveOrder(page, { contestant, labels: [], madeUp: 0, keep: true });
			await new Promise((resolve) => setTimeout(resolve, REST));
			for (const motion of ['edit', 'scroll'] as const) figures[motion][mode].push(await busyFrame(page, motion));
		}
	}
	return (['edit', 'scroll'] as const).map((motion) => ({
		motion,
		without: median(figures[motion].without),
		with: median(figures[motion].with),
	}));
}

/**
 * Median milliseconds from the start of a frame's callbacks to the first task after it: scripts, style, layout, painting.
 */
function busyFrame(page: Page, motion: Motion): Promise<number> {
	return page.evaluate(
		(what) =>
			new Promise<number>((resolve) => {
				const FRAMES = 25;
				const busy: number[] = [];
				const { port1, port2 } = new MessageChannel();
				const text = document.querySelector('p')?.firstChild as Text;
				let begun = 0;
				const frame = () => {
					begun = performance.now();
					if (what === 'scroll') scrollBy(0, 100);
					else text.data = `${text.data.slice(0, 12)}${busy.length % 10}`;
					port2.postMessage(null);
				};
				port1.onmessage = () => {
					busy.push(performance.now() - begun);
					if (busy.length < FRAMES) requestAnimationFrame(frame);
					else resolve(busy.sort((a, b) => a - b)[FRAMES >> 1] as number);
				};
				requestAnimationFrame(frame);
			}),
		motion,
	);
}
