import { contestants } from './contestants';
import type { Order, Outcome } from './order';

/**
 * The content script of the benchmark's own small extension: it runs a contestant when the page asks, in the same kind
 * of isolated world that Zhudu reads pages from.
 */
window.addEventListener('message', async ({ data }: MessageEvent<{ order?: Order }>) => {
	if (!data.order) return;
	let outcome: Outcome | { error: string };
	try {
		outcome = await contestants[data.order.contestant](data.order);
	} catch (error) {
		outcome = { error: String(error) };
	}
	window.postMessage({ outcome }, '*');
});
document.documentElement.dataset.bench = 'ready';
