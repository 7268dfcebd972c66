import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { type Choices, readChoices, writeChoices } from '../../components/gallery/choices';
import { findForTarget } from '../../scripts/browser/find';
import { GALLERY } from '../../scripts/gallery-config';

const LINES = ['新质生产力 new quality productive forces', '繁體中文：積體電路「人工智慧」', 'xīnzhì shēngchǎnlì ǖǘǚǜ'];
const FONTS = ['system-ui', 'sans-serif', 'Georgia, serif', '"Noto Serif CJK SC"', '"Noto Sans CJK SC"', 'monospace'];
const PROBE = FONTS.map((font) => `<p lang="zh-Hans" style='margin: 4px; font: 14px ${font}'>${LINES.join(' ')}`).join(
	'',
);

/** Of the window, CSS px. */
const HEIGHT = 900;

interface Started {
	browser: Browser;
	server: ViteDevServer;
}

/** Both end with the process. */
let started: Promise<Started> | null = null;

/** The gallery in Chromium, without the extension. */
export class GalleryBrowser {
	readonly #address: string;
	readonly page: Page;

	private constructor(address: string, page: Page) {
		this.#address = address;
		this.page = page;
	}

	/** The same browser for each file of tests, with a page of its own. */
	static async open(): Promise<GalleryBrowser> {
		started ??= GalleryBrowser.#start();
		const { browser, server } = await started;
		const page = await browser.newPage();
		for (const other of await browser.pages()) if (other !== page) await other.close();
		await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
		return new GalleryBrowser(server.resolvedUrls!.local[0]!, page);
	}

	static async #start(): Promise<Started> {
		const found = findForTarget('chrome');
		if (!found) throw new Error('No Chromium on this machine');
		const server = await createServer({ ...GALLERY, server: { ...GALLERY.server, hmr: false }, logLevel: 'error' });
		await server.listen(0);
		const browser = await puppeteer.launch({
			executablePath: found.path,
			pipe: true,
			env: { ...process.env, TZ: 'UTC' }, // times are shown in the reader's own
			args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--hide-scrollbars', '--lang=en'],
		});
		return { browser, server };
	}

	/** Shows a sheet; what is not chosen is the first there is. */
	async show(choices: Partial<Choices>): Promise<void> {
		const whole = { ...readChoices(''), ...choices };
		const url = new URL(`sheet.html${writeChoices(whole)}`, this.#address);
		if (this.page.viewport()?.width !== whole.width || this.page.viewport()?.height !== HEIGHT)
			await this.page.setViewport({ width: whole.width, height: HEIGHT });
		await this.page.goto(url.href);
		await this.page.waitForSelector('.exhibit');
		// Effects run after the first frame; what they change is painted in the next.
		await this.page.evaluate(async () => {
			const frame = () => new Promise((done) => requestAnimationFrame(done));
			await frame();
			await frame();
			(document.activeElement as HTMLElement | null)?.blur();
			await frame();
		});
	}

	/** What is shown, to its end, without the focus; its width and height are multiples of `unit` CSS px. */
	async picture(unit: number): Promise<Uint8Array> {
		const { width, height } = await this.page.evaluate((unit) => {
			scrollTo(0, 0); // what took the focus has scrolled to it
			const { right, bottom } = [...document.querySelectorAll('.exhibit')].at(-1)!.getBoundingClientRect();
			return { width: Math.ceil(right / unit) * unit, height: Math.ceil(bottom / unit) * unit };
		}, unit);
		return this.page.screenshot({
			clip: { x: 0, y: 0, width, height },
			captureBeyondViewport: height > HEIGHT, // what the window shows is had for less
			optimizeForSpeed: true, // as exact, and larger
		});
	}

	/** A picture of text by which browsers and fonts can be told apart that draw otherwise. */
	async probe(): Promise<Uint8Array> {
		await this.page.setViewport({ width: 420, height: 300 });
		await this.page.setContent(PROBE);
		return this.page.screenshot();
	}
}
