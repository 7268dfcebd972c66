import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { servePlayground } from '../tests/playground/serve.mjs';
import { browserAdvice } from './browser/advice';
import { type FoundBrowser, findBrowser } from './browser/find';
import { launch } from './browser/launch';
import { runNode, tool } from './steps.mjs';
import { walk } from './walk';

const ROOT = resolve(import.meta.dirname, '..');

const { values: options } = parseArgs({
	options: { browser: { type: 'string' }, headless: { type: 'boolean' }, 'no-build': { type: 'boolean' } },
});
const found = findBrowser(options.browser);
if (!found) {
	process.stderr.write(browserAdvice(options.browser));
	process.exit(1);
}
console.log(`▸ Browser: ${found.path}`);
if (!options['no-build']) await build(found);
if (options.headless || !hasDisplay()) await walkThrough(found);
else await openWindow(found);

async function build({ target }: FoundBrowser) {
	console.log(`▸ Building for ${target}`);
	const code = await runNode(tool('wxt', ['build', '-b', target]), { quiet: true });
	if (code === 0) return;
	process.stderr.write('The build failed; its messages are above.\n');
	process.exit(code);
}

async function walkThrough(browser: FoundBrowser) {
	if (!options.headless) console.log('▸ There is no display here, so the walk goes by itself');
	const faults = await walk(browser, resolve(ROOT, '.output/walk', browser.target));
	process.exit(faults === 0 ? 0 : 1);
}

/** Opens the front page in a window and stays until the reader closes it. */
async function openWindow(browser: FoundBrowser) {
	const playground = await servePlayground();
	const profile = resolve(ROOT, '.zhudu-profile', browser.target);
	mkdirSync(profile, { recursive: true });
	const running = await launch(browser, { headless: false, profile });
	const [page = await running.browser.newPage()] = await running.browser.pages();
	await page.goto(playground.url);
	await page.bringToFront();
	console.log(welcome({ site: playground.url, base: running.base, profile }));
	const closed = new Promise((done) => running.browser.once('disconnected', done));
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.browser.close());
	await closed;
	await playground.close();
	console.log('▸ Closed. The notes are kept for the next time.');
	process.exit(0);
}

function welcome({ site, base, profile }: { site: string; base: string; profile: string }): string {
	return `▸ Open: ${site}

  Try this:
  1. Open the first story and rest the pointer on a marked term: its card opens beside it.
  2. Move into the card, follow a related term, come back; click to pin it; Escape closes it.
  3. Type a note in the card. Close the browser, run npm start again: the note is still there.
  4. Click the 注 button of the toolbar: the terms of this page, and search (try xinzhi, 新质, productive).
  5. The notebook: ${base}notebook.html
  6. The hard pages at the foot of the front page: vertical text, shadow roots, endless scroll and more.

  The profile with your notes: ${profile}
  Ctrl-C here or closing the window ends it.
`;
}

function hasDisplay(): boolean {
	if (process.platform !== 'linux') return true;
	return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
