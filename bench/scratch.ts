import { findForTarget, type Target } from '../scripts/browser/find';
import { launch } from '../scripts/browser/launch';
import { loadGlossary } from '../glossary/load';
import { markedLabels } from '../matching/compile-lexicon';
import { servePages } from '../tests/e2e/serve-pages';
import { buildWorld } from './build-world';
import { makePage } from './make-page';
const target = (process.argv[2] ?? 'chrome') as Target;
const sizes = (process.argv[3] ?? '1000').split(',').map(Number);
const names = (process.argv[4] ?? 'floor,textContent,zhudu').split(',');
const runs = Number(process.argv[5] ?? 7);
const madeUp = Number(process.argv[6] ?? 0);
const labels = loadGlossary().terms.flatMap(markedLabels).filter((l) => /\p{Script=Han}/u.test(l));
const folder = await buildWorld(target);
const pages = new Map(sizes.map((kb) => [`/${kb}`, { bytes: Buffer.from(makePage({ kilobytes: kb, labels })), charset: 'utf-8' }]));
const server = await servePages(pages);
const { browser } = await launch(findForTarget(target)!, { headless: true, folder });
const page = await browser.newPage();
page.on('pageerror', (e) => console.log('pageerror', e)); page.on('console', (m) => console.log('console', m.text()));
const med = (xs: number[]) => xs.toSorted((a, b) => a - b)[xs.length >> 1]!;
for (const kb of sizes) {
	const all: Record<string, any[]> = {};
	for (let i = 0; i < runs; i++) for (const name of names) {
		await page.goto(`${server.url}/${kb}`, { waitUntil: 'load', timeout: 120000 });
		await page.waitForSelector('[data-bench]');
		await new Promise((r) => setTimeout(r, 150));
		const o = await page.evaluate(`new Promise(r => { addEventListener('message', ({data}) => data.outcome && r(data.outcome)); postMessage({order: {contestant: '${name}', madeUp: ${madeUp}}}, '*'); })`) as any;
		if (o.error) console.log(name, o.error);
		(all[name] ??= []).push(o);
	}
	const floor = med(all.floor!.map((o) => o.milliseconds));
	for (const name of names) {
		const os = all[name]!;
		console.log(kb, name.padEnd(14), med(os.map((o) => o.milliseconds)).toFixed(2), 'x' + (med(os.map((o) => o.milliseconds)) / floor).toFixed(2), 'longest', med(os.map((o) => o.longest)).toFixed(1), Math.max(...os.map(o=>o.longest)).toFixed(1), 'found', os[0].found, os[0].opening?.toFixed(1) ?? '', os[0].firstScreen?.toFixed(1) ?? '');
	}
}
await browser.close(); server.close();
