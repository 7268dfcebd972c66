import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { leftOut, ONCE } from '../tests/e2e/once.mjs';
import { installBrowsers } from './install-browsers.mjs';
import { ROOT, runNode, tool, typescript } from './steps.mjs';

const COUNTS = fileURLToPath(new URL('.output/counts/', ROOT));
const FIREFOX_BUILD = fileURLToPath(new URL('.output/firefox-mv3', ROOT));
const REPORTER = fileURLToPath(new URL('scripts/count-tests.ts', ROOT));

/** Vite warns of a future default that its own loader of TypeScript does not meet yet. */
const ENV = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

/** How many of the last lines of a step that failed are told at the end. */
const LINES = 12;

/**
 * Steps that run side by side, each list in its own order. What the browsers are given comes first, with little beside it: all
 * else waits for it.
 */
export const BUILDS = [
	[
		['Build for Chromium', () => whole(tool('wxt', ['build', '-b', 'chrome']))],
		['Build for Firefox', () => whole(tool('wxt', ['build', '-b', 'firefox']))],
	],
	[['Lint and format', () => whole(tool('@biomejs/biome', ['check']))]],
];

export const CHECKS = [
	[
		['Glossary check', () => whole(typescript('scripts/glossary-check.ts'))],
		['Type check', typeCheck],
		['Lint of the Firefox build', lintFirefox],
	],
	[['Unit, layer and repo tests', () => vitest('unit', [], { quiet: true })]],
];

export const BROWSERS = [[['Browsers and Chinese font', installBrowsers]]];

/** End-to-end tests that start browsers of their own are run beside the others, so that no step is much longer than the others. */
const APART = ['kills'];

/** Three at a time, since a browser often waits for a pointer at rest, or for its next frame. */
const AT_A_TIME = 3;

/** The longest first, and each lane takes the next that none has taken: so all end at about the same time. */
export const END_TO_END = Array(AT_A_TIME).fill(
	[
		['End to end in Firefox', () => endToEnd('firefox')],
		['End to end in Chromium', () => endToEnd('chromium')],
		['Views and data in Chromium', () => inBrowser('chromium', { name: 'once', only: ONCE })],
		['Gallery in Chromium', gallery],
		['Kills in Firefox', () => inBrowser('firefox', { name: 'apart', only: APART })],
		['Kills in Chromium', () => inBrowser('chromium', { name: 'apart', only: APART })],
		...CHECKS.flat().toReversed(),
	].values(),
);

/** WXT writes the types of the paths that the extension has. */
async function typeCheck() {
	const prepared = await whole(tool('wxt', ['prepare']));
	return prepared.failed > 0 ? prepared : whole(tool('typescript', ['--noEmit'], { command: 'tsc' }));
}

function lintFirefox() {
	return whole(tool('web-ext', ['lint', '--source-dir', FIREFOX_BUILD, '--no-config-discovery', '--boring']));
}

/** Every component in every state. */
function gallery() {
	return vitest('gallery', ['--config', 'tests/gallery/vitest.config.ts'], { quiet: true });
}

async function endToEnd(browser) {
	const counts = await inBrowser(browser, { without: browser === 'chromium' ? [...APART, ...ONCE] : APART });
	return { ...counts, leftOut: [...leftOut(browser), ...(counts.leftOut ?? [])] };
}

function inBrowser(browser, { name = 'end-to-end', only = [], without = [] }) {
	const files = only.map((file) => `e2e/${file}.e2e.ts`);
	const args = ['--config', 'tests/e2e/vitest.config.ts', '--project', browser, ...files];
	const env = { ZHUDU_WITHOUT: without.join() };
	return vitest(`${name}-${browser}`, args, { prefix: `${browser.padEnd(8)} │ `, env });
}

/** A step without a count of its own counts as one test. */
async function whole(words) {
	const output = [];
	if ((await runNode(words, { quiet: true, env: ENV, output })) === 0) return { passed: 1, failed: 0, skipped: [] };
	const lines = stripVTControlCharacters(Buffer.concat(output).toString()).trimEnd().split('\n');
	return failed(lines.slice(-LINES).join('\n'));
}

async function vitest(name, args, how) {
	const file = `${COUNTS}${name}.json`;
	mkdirSync(COUNTS, { recursive: true });
	rmSync(file, { force: true });
	const words = tool('vitest', ['run', ...args, '--reporter=default', `--reporter=${REPORTER}`]);
	const code = await runNode(words, { ...how, env: { ...ENV, ...how.env, ZHUDU_COUNTS: file } });
	try {
		const counts = JSON.parse(readFileSync(file, 'utf8'));
		if (code === 0 || counts.failed > 0) return counts;
		return { ...counts, ...failed(`vitest ended with ${code}`), passed: counts.passed };
	} catch {
		return failed(`vitest ended with ${code} before it had counted`);
	}
}

/** A step that failed as a whole. */
export function failed(error) {
	return { passed: 0, failed: 1, skipped: [], failures: [{ file: '', name: '', error }] };
}
