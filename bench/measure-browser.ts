import { type FoundBrowser, findForTarget, type Target } from '../scripts/browser/find';
import { launch } from '../scripts/browser/launch';
import { servePlayground } from '../tests/playground/serve.mjs';
import type { BenchPage } from './bench-pages';
import { buildWorld } from './build-world';
import { measureCard } from './card-times';
import { holdContest } from './contest';
import { measureFrames } from './frames';
import { measureHeap } from './heap';
import { measureInstall } from './install-pack';
import { measureLookUp } from './look-up-times';
import { measureBill } from './page-bill';
import type { ContestRow, Figure } from './results';
import { median } from './statistics';
import { giveOrder, openInWorld } from './world-page';

export interface Measuring {
	target: Target;
	pages: BenchPage[];
	/** Address of the server that has the pages, and of the crowded one among them; and the path of one without a term. */
	server: string;
	crowded: string;
	few: string;
	/** Rounds of a contest, and how often the rest is measured. */
	rounds: number;
	repeats: number;
	/** Terms of the pack that is installed. */
	packSize: number;
	onProgress: (what: string) => void;
	onRows: (rows: ContestRow[]) => void;
}

/** Firefox rounds what a page's clock says to whole milliseconds, unless it is told not to. */
const FINE_CLOCK = { 'privacy.reduceTimerPrecision': false };

/** Everything that is measured in one browser. */
export async function measureBrowser(measuring: Measuring): Promise<Figure[]> {
	const found = findForTarget(measuring.target);
	if (!found) throw new Error(`there is no ${measuring.target} on this machine`);
	const figures = await measureInWorld(found, measuring);
	measuring.onProgress('the card of the extension itself');
	figures.push(...(await measureExtension(found, measuring)));
	measuring.onProgress('a large pack is installed');
	figures.push(...(await measureStorage(found, measuring)));
	if (measuring.target === 'firefox') return figures;
	const { server, few, pages, repeats, onProgress } = measuring;
	const real = pages.filter(({ isReal }) => isReal).filter((_, at) => at % 9 === 0);
	const urls = new Map([
		['a page of five letters', server + few],
		...real.map(({ name, path }): [string, string] => [name, server + path]),
	]);
	return [...figures, ...(await measureBill(found, { urls, rounds: 2 * repeats, onProgress }))];
}

async function measureInWorld(found: FoundBrowser, measuring: Measuring): Promise<Figure[]> {
	const { target, pages, server, crowded, rounds, repeats, onProgress, onRows } = measuring;
	const { browser } = await launch(found, { headless: true, folder: await buildWorld(target), prefs: FINE_CLOCK });
	const figures: Figure[] = [];
	const add = (what: string, value: number, unit: string, atMost: number | null = null) =>
		figures.push({ browser: target, what, value, unit, atMost });
	try {
		const page = await browser.newPage();
		for (const { name, path, contestants, labels, madeUp, rounds: most } of pages) {
			const runs = Math.min(rounds, most);
			const contest = { browser: target, name, url: server + path, contestants, runs, labels, madeUp };
			onRows(await holdContest(page, contest, (round) => onProgress(`${name}: round ${round + 1} of ${runs}`)));
		}
		onProgress('frames with 10,000 occurrences');
		for (const { motion, without, with: marked } of await measureFrames(page, { url: crowded, runs: repeats })) {
			add(`${motion}: busy in a frame, 10,000 occurrences`, marked, 'ms', without * 1.05);
			add(`${motion}: the same without marks`, without, 'ms');
		}
		onProgress('hit-test and lexicon');
		const outcomes = [];
		for (let run = 0; run < repeats; run++) {
			await openInWorld(page, crowded);
			outcomes.push(await giveOrder(page, { contestant: 'zhudu', labels: [], madeUp: 0, keep: false }));
		}
		add('hit-test, 10,000 occurrences', median(outcomes.map(({ hitTest = Number.NaN }) => hitTest)), 'ms', 0.2);
		add('lexicon opened', median(outcomes.map(({ opening = Number.NaN }) => opening)), 'ms', 5);
		await openInWorld(page, crowded);
		const own = await giveOrder(page, { contestant: 'zhudu', labels: [], madeUp: 5_000, keep: false });
		add("lexicon opened with 5,000 labels of the reader's own", own.opening ?? Number.NaN, 'ms', 50);
		if (target === 'chrome') {
			onProgress('heap');
			add(
				'heap, 1 MB of text',
				(await measureHeap(page, server + (pages.find(({ name }) => name === '1 MB')?.path ?? ''))) / 2 ** 20,
				'MiB',
				2,
			);
		}
	} finally {
		await browser.close();
	}
	return figures;
}

/** The extension as it is built, on a page of the playground. */
async function measureExtension(found: FoundBrowser, { target, repeats }: Measuring): Promise<Figure[]> {
	const playground = await servePlayground();
	const launched = await launch(found, { headless: true });
	try {
		const times = await measureCard(launched, { url: `${playground.url}/articles/harbour`, runs: repeats });
		const lookUp = await measureLookUp(launched, { url: `${playground.url}/hard/words`, runs: 2 * repeats });
		const figure = (what: string, value: number, atMost: number | null = null) => ({
			browser: target,
			what,
			value,
			unit: 'ms',
			atMost,
		});
		return [
			figure('card visible after the intent delay, the first of a page', times.first),
			figure('card visible after the intent delay, warm', times.warm, 50),
			figure('a word looked up by the key, cold', lookUp.cold, 300),
			figure('a word looked up by the key, warm', lookUp.warm, 60),
			...(times.backgroundEnded === null
				? []
				: [figure('card visible after the intent delay, background ended', times.backgroundEnded, 300)]),
		];
	} finally {
		await launched.browser.close();
		await playground.close();
	}
}

/** An empty browser, and a pack of the size that a dictionary has. */
async function measureStorage(found: FoundBrowser, { packSize }: Measuring): Promise<Figure[]> {
	const launched = await launch(found, { headless: true });
	try {
		return await measureInstall(launched, packSize);
	} finally {
		await launched.browser.close();
	}
}
