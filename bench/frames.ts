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

/** Measures frames of a long page with thousands of occurrences, by turns without and with its marks. */
export async function measureFrames(page: Page, { url, runs }: { url: string; runs: number }): Promise<FrameCost[]> {
	const figures = {
		scroll: { without: [] as number[], with: [] as number[] },
		edit: { without: [] as number[], with: [] as number[] },
	};
	for (let run = 0; run < runs; run++) {
		for (const mode of ['without', 'with'] as const) {
			await openInWorld(page, url);
			if (mode === 'with') await giveOrder(page, { contestant: 'zhudu', labels: [], madeUp: 0, keep: true });
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
				const FRAMES = 40;
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
