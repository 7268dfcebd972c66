import { browser } from 'wxt/browser';
import { ask } from '../../messages/call';
import type { startReading } from '../reading/start-reading';

/** Under this name the script that reads leaves its one function in our world of a frame. */
export const START = Symbol.for('zhudu.start-reading');

export interface ReadingWorld {
	[START]?: typeof startReading;
}

/**
 * Loads the script that reads: most frames never need it. It comes from the package by `import()`, of which the page learns
 * nothing. Some versions of Chromium refuse that; there the background puts it in.
 */
export async function loadReading(): Promise<typeof startReading> {
	try {
		await import(/* @vite-ignore */ browser.runtime.getURL('/reading.js'));
	} catch (error) {
		if (import.meta.env.FIREFOX) throw error;
		await ask('reading', {});
	}
	return (globalThis as ReadingWorld)[START]!;
}
