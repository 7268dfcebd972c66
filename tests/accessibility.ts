import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a whole page must have, and a sheet of single parts has not. */
const OF_A_PAGE = ['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order', 'bypass'];
/** Said of parts that stand several times on a sheet, once on a page. */
const OF_SEVERAL = [
	'landmark-unique',
	'landmark-no-duplicate-main',
	'landmark-no-duplicate-banner',
	'landmark-no-duplicate-contentinfo',
	'landmark-main-is-top-level',
	'landmark-banner-is-top-level',
	'landmark-contentinfo-is-top-level',
];

/** Rules about what elements are called, and in which language. */
const NAMES = [
	'aria-command-name',
	'aria-input-field-name',
	'aria-progressbar-name',
	'aria-toggle-field-name',
	'button-name',
	'html-has-lang',
	'html-lang-valid',
	'label',
	'label-content-name-mismatch',
	'link-name',
	'select-name',
	'summary-name',
	'valid-lang',
];

/** Of all rules, those on which the theme, the width or the language has a bearing. */
const PARTS = {
	all: null,
	colours: ['color-contrast'],
	layout: ['color-contrast', 'scrollable-region-focusable', 'target-size'],
	names: NAMES,
	words: [...NAMES, 'target-size'],
};

/** What axe-core finds on a page, but in elements that match `without`, a line each: which rule, where, why. */
export async function accessibilityFaults(
	page: Page | Frame,
	{ isSheet = false, part = 'all', without }: { isSheet?: boolean; part?: keyof typeof PARTS; without?: string } = {},
): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE); // not as a script of the page, which its policy may forbid
	return page.evaluate(
		async ({ off, only, without }) => {
			const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
			const where = without && document.querySelector(without) ? { exclude: without } : document;
			const { violations } = await axe.run(where, {
				resultTypes: ['violations'],
				preload: false, // there is nothing to be loaded
				...(only && { runOnly: only }),
				rules: {
					'label-content-name-mismatch': { enabled: true },
					'target-size': { enabled: true },
					...Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
				},
			});
			return violations.flatMap(({ id, nodes }) =>
				nodes.map(({ html, any, all, none }) => {
					const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
					return `${id}: ${html.slice(0, 160)}: ${why}`;
				}),
			);
		},
		{ off: isSheet ? [...OF_A_PAGE, ...OF_SEVERAL] : [], only: PARTS[part], without },
	);
}
