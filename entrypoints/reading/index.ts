import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type ReadingWorld, START } from '../content/load-reading';
import { startReading } from './start-reading';

/** The script that reads, which the content script loads when there is something to read; see `load-reading.ts`. */
export default defineUnlistedScript({
	exclude: ['firefox'],
	main() {
		// A page that has come to know the address can load this as well, into its own world, where it is to do nothing.
		if (browser?.runtime?.id) (globalThis as ReadingWorld)[START] = startReading;
	},
});
