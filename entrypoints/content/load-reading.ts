import { browser } from 'wxt/browser';
import { ask } from '../../messages/call';
import type { startReading } from '../reading/start-reading';

/** Under this name the script that reads leaves its one function in our world of a frame. */
export const START = Symbol.for('zhudu.start-reading');

export interface ReadingWorld {
	[START]?: typeof startReading;
}

/**
 * Loads what reads: most frames never need it. In Chromium it is a file of its own, which comes from the package by
 * `import()`; the page learns nothing of that. Some versions refuse it; there the background puts it in. Firefox compiles a
 * content script once for all frames of a process and takes long to import, so that all is in one file there.
 */
export async function loadReading(): Promise<typeof startReading> {
	if (import.meta.env.FIREFOX) return (await import('../reading/start-reading')).startReading;
	try {
		await import(/* @vite-ignore */ browser.runtime.getURL('/reading.js'));
	} catch {
		await ask('reading', {});
	}
	return (globalThis as ReadingWorld)[START]!;
}
