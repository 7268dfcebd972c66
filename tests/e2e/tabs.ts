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

/** The tabs of a test. One of them stays for the next: a new one costs a browser as much again as loading a page. */
export class Tabs {
	#kept: Tab | null = null;
	#lent: Tab[] = [];
	readonly #prepare: Prepare;

	constructor(prepare: Prepare = async () => {}) {
		this.#prepare = prepare;
	}

	/** A tab in front, ready for a page to be opened in it: the one that was kept, or a new one. */
	async take(browser: Browser): Promise<Page> {
		const kept = this.#kept;
		this.#kept = null;
		const tab = kept && !kept.page.isClosed() ? await renew(kept) : await this.#create(browser);
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
		this.#kept = first ?? this.#kept;
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
