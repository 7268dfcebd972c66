import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, THEMES } from '../../components/gallery/choices';
import { VIEWS } from '../../components/gallery/states';
import { accessibilityFaults } from '../accessibility';
import { GalleryBrowser } from './browse';

let gallery: GalleryBrowser;
beforeAll(async () => {
	gallery = await GalleryBrowser.open();
});

/** What hangs on each: Traditional characters are as wide as Simplified ones. */
const PARTS = { en: 'all', 'zh-Hans': 'words', 'zh-Hant': 'names' } as const;

describe.each(THEMES)('nothing is found, %s', (theme) => {
	// Colours are the same in each language.
	describe.each(theme === 'light' ? LANGUAGES : LANGUAGES.slice(0, 1))('%s', (language) => {
		it.each(VIEWS)('%s', async (view) => {
			await gallery.show({ view, language, theme, width: 420, unfold: true });
			const part = theme === 'light' ? PARTS[language] : 'colours';
			expect(await accessibilityFaults(gallery.page, { isSheet: true, part })).toEqual([]);
			expect(await gallery.page.$$eval('.exhibit-fault', (faults) => faults.map((fault) => fault.textContent))).toEqual(
				[],
			);
		});
	});
});
