import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { servePages } from '../tests/e2e/serve-pages';
import { benchPages, crowdedPage } from './bench-pages';
import { drawChart } from './chart';
import { measureBrowser } from './measure-browser';
import { readOptions } from './options';
import type { Results } from './results';
import { measureSizes } from './sizes';
import { contestLines, figureLines } from './table';

const CROWDED = '/crowded';
const FEW = '/few';
const CHART = resolve(import.meta.dirname, '../docs/bench.svg');

const { quick, json, browsers } = readOptions(process.argv.slice(2));
const begun = Date.now();
const pages = benchPages({ quick });
const served = new Map(pages.map(({ path, page }) => [decodeURIComponent(path), page]));
served.set(CROWDED, crowdedPage());
served.set(FEW, { bytes: Buffer.from('<!doctype html><title>few</title><p>hello'), charset: 'utf-8' });
const server = await servePages(served);
const [cpu] = cpus();
const results: Results = {
	date: new Date().toISOString(),
	machine: `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${process.platform}`,
	contest: [],
	figures: [],
};
console.log(`${results.machine}${quick ? ', quick' : ''}`);
for (const target of browsers) {
	results.figures.push(...(await measureSizes(target)));
	const figures = await measureBrowser({
		target,
		pages,
		server: server.url,
		crowded: server.url + CROWDED,
		few: FEW,
		rounds: quick ? 3 : 9,
		repeats: quick ? 1 : 5,
		packSize: quick ? 10_000 : 100_000,
		onProgress: (what) => progress(`${target}, ${what}`),
		onRows: (rows) => {
			results.contest.push(...rows);
			print(contestLines(rows));
		},
	});
	results.figures.push(...figures);
}
server.close();
print(['Other figures', ...figureLines(results.figures)]);
if (json) await writeFile(json, `${JSON.stringify(results, null, '\t')}\n`);
if (!quick) {
	await mkdir(resolve(CHART, '..'), { recursive: true });
	await writeFile(CHART, drawChart(results.contest, '100 kB'));
}
print([`${Math.round((Date.now() - begun) / 1000)} s`]);

function progress(what: string): void {
	const seconds = String(Math.round((Date.now() - begun) / 1000)).padStart(4);
	if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${seconds} s  ${what}`);
}

function print(lines: string[]): void {
	if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
	for (const line of lines) console.log(line);
}
