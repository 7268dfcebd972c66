import { resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { LANGUAGES } from '../../components/gallery/choices';
import type { CompiledPack } from '../../model/pack';
import { compiledPacks } from '../../scripts/compiled-data';
import { composeEntry } from '../../storage/packs/compose-entry';
import { GalleryBrowser } from './browse';
import type * as Measure from './measure-cards';

/** CSS px: as the card is by itself, and what it may take of the window at a glance. */
const WIDTH = 392;
const MOST = 210;
/** One entry of so many is measured; ZHUDU_EVERY=1 measures all. */
const EVERY = Number(process.env.ZHUDU_EVERY ?? 10);

let gallery: GalleryBrowser;
beforeAll(async () => {
	gallery = await GalleryBrowser.open();
	await gallery.show({ component: 'Icon' });
	await gallery.page.setViewport({ width: WIDTH, height: 700 });
	const module = `/@fs${resolve(import.meta.dirname, 'measure-cards.tsx')}`;
	await gallery.page.addScriptTag({
		type: 'module',
		content: `import * as all from '${module}'; Object.assign(window, all);`,
	});
	await gallery.page.waitForFunction('window.measureCards');
});

it.each(LANGUAGES)('of all entries that ship nine in ten are a glance, in %s', async (language) => {
	const packs = JSON.parse(await compiledPacks()) as CompiledPack[];
	const terms = new Map(packs.flatMap((pack) => pack.terms.map((term) => [term.id, term])));
	const sources = new Map(packs.flatMap((pack) => pack.sources.map((source) => [source.id, source])));
	const badges = new Map(packs.map(({ id, badge }) => [id, badge]));
	const ids = [...terms.keys()].filter((_, nth) => nth % EVERY === 0);
	const entries = ids.map((id) =>
		composeEntry(id, {
			term: (one) => terms.get(one),
			source: (one) => sources.get(one),
			badge: (one) => badges.get(one),
			ownTerm: () => undefined,
			note: () => undefined,
		}),
	);
	const heights = await gallery.page.evaluate(
		(shown, code) => (window as unknown as typeof Measure).measureCards(shown as never, code),
		entries as never[],
		language,
	);
	const share = heights.filter((height) => height <= MOST).length / heights.length;
	const sorted = heights.toSorted((a, b) => a - b);
	const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)];
	console.info(language, { entries: heights.length, share, half: at(0.5), nine: at(0.9), most: at(1) });
	expect(heights.length).toBeGreaterThan(2000 / EVERY);
	expect(share).toBeGreaterThanOrEqual(0.9);
});
