import type { Browser, Page } from 'puppeteer-core';
import { VIEWPORT } from '../../scripts/browser/launch';
import { preparePage } from '../../scripts/browser/marks';
import { listenForFaults } from './faults';

interface Tab {
	page: Page;
	faults: string[];
}

/** What is to be done with a new tab before any page is opened in it. */
export type Prepare = (blank: Page) => Promise<unknown>;

const UNPREPARED: Prepare = async () => {};

/** Tabs that stay for the next test, also for that of another file, by how they were prepared. */
const kept = new Map<Prepare, Tab>();

/** The tab that stays for whoever needs no other preparation. */
export function keptTab(): Page | null {
	return kept.get(UNPREPARED)?.page ?? null;
}

/** The tabs of a test. One of them stays for the next: a new one costs a browser as much again as loading a page. */
export class Tabs {
	#lent: Tab[] = [];
	readonly #prepare: Prepare;

	constructor(prepare = UNPREPARED) {
		this.#prepare = prepare;
	}

	/** A tab in front, ready for a page to be opened in it: the one that was kept, or a new one. */
	async take(browser: Browser): Promise<Page> {
		const stayed = kept.get(this.#prepare);
		kept.delete(this.#prepare);
		const tab = stayed && !stayed.page.isClosed() ? await renew(stayed) : await this.#create(browser);
		this.#lent.push(tab);
		return tab.page;
	}

	/** Errors and warnings that a page or its console reported since its tab was taken. */
	faults(page: Page): string[] {
		return this.#lent.find((tab) => tab.page === page)?.faults ?? [];
	}

	/** Takes back what a test has left open. */
	async takeBack(): Promise<void> {
		const [first, ...others] = this.#lent.filter(({ page }) => !page.isClosed());
		this.#lent = [];
		if (first) kept.set(this.#prepare, first);
		await Promise.all(others.map(({ page }) => page.close().catch(() => null))); // it may have closed by itself
	}

	async #create(browser: Browser): Promise<Tab> {
		const page = await browser.newPage();
		const faults = listenForFaults(page);
		await preparePage(page);
		await this.#prepare(page);
		return { page, faults };
	}
}

async function renew({ page, faults }: Tab): Promise<Tab> {
	await page.bringToFront();
	await page.mouse.move(0, 0);
	const { width, height } = page.viewport() ?? {};
	if (width !== VIEWPORT.width || height !== VIEWPORT.height) await page.setViewport(VIEWPORT);
	faults.length = 0;
	return { page, faults };
}
