import { parseArgs } from 'node:util';
import type { Target } from '../scripts/browser/find';

export interface Options {
	/** Fewer pages and rounds: done within two minutes. */
	quick: boolean;
	/** File for the results as JSON. */
	json: string | null;
	browsers: Target[];
}

/** Reads the command line: `[--quick] [--json FILE] [--browser chrome|firefox]`. */
export function readOptions(args: string[]): Options {
	const { values } = parseArgs({
		args,
		options: { quick: { type: 'boolean', default: false }, json: { type: 'string' }, browser: { type: 'string' } },
	});
	const { quick, json = null, browser } = values;
	if (browser !== undefined && browser !== 'chrome' && browser !== 'firefox') {
		throw new Error(`--browser takes chrome or firefox, not ${browser}`);
	}
	return { quick, json, browsers: browser ? [browser] : ['chrome', 'firefox'] };
}
