import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { type Choices, readChoices, writeChoices } from '../../components/gallery/choices';
import galleryConfig from '../../components/gallery/vite.config';
import { findForTarget } from '../../scripts/browser/find';

/** The gallery in Chromium, without the extension. */
export class GalleryBrowser {
	readonly #server: ViteDevServer;
	readonly #browser: Browser;
	readonly page: Page;

	private constructor(server: ViteDevServer, browser: Browser, page: Page) {
		this.#server = server;
		this.#browser = browser;
		this.page = page;
	}

	static async open(): Promise<GalleryBrowser> {
		const found = findForTarget('chrome');
		if (!found) throw new Error('No Chromium on this machine');
		const server = await createServer({
			...galleryConfig,
			configFile: false,
			server: { ...galleryConfig.server, hmr: false },
			logLevel: 'error',
		});
		await server.listen(0);
		const browser = await puppeteer.launch({
			executablePath: found.path,
			pipe: true,
			env: { ...process.env, TZ: 'UTC' }, // times are shown in the reader's own
			args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--hide-scrollbars', '--lang=en'],
		});
		const page = await browser.newPage();
		await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
		return new GalleryBrowser(server, browser, page);
	}

	/** Shows a sheet; what is not chosen is the first there is. */
	async show(choices: Partial<Choices>): Promise<void> {
		const whole = { ...readChoices(''), ...choices };
		const url = new URL(`sheet.html${writeChoices(whole)}`, this.#server.resolvedUrls!.local[0]);
		await this.page.setViewport({ width: whole.width, height: 900 });
		await this.page.goto(url.href);
		await this.page.waitForSelector('.exhibit');
		// Effects run after the first frame; what they change is painted in the next.
		await this.page.evaluate(
			() =>
				new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => done())))),
		);
	}

	async version(): Promise<string> {
		return this.#browser.version();
	}

	async close(): Promise<void> {
		await this.#browser.close();
		await this.#server.close();
	}
}
