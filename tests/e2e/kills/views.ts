import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { focusNote, waitForCard } from '../../../scripts/browser/card';
import { buildFolder, type Launched } from '../../../scripts/browser/launch';
import { preparePage } from '../../../scripts/browser/marks';
import { openOwnPage } from '../../../scripts/browser/pages';
import { clickMark, hoverMark } from '../../../scripts/browser/pointer';
import { until } from '../../../scripts/browser/until';
import { servePages } from '../serve-pages';
import { TARGET } from '../session';
import type { View } from '../typed';

/** A term with a note, and its label, by which popup and side panel find it and a page shows it. */
export interface Term {
	id: string;
	label: string;
}

interface BuiltTerm {
	id: string;
	prefLabel: { zh: string };
	topic: string;
	level?: string;
	recognition?: unknown;
}

/** Terms of the first pack of a build, each of which is marked for a new reader where it stands alone: one that may be of numbers is not. */
export function someTerms(folder = buildFolder(TARGET)): Term[] {
	const file = join(folder, 'packs.json');
	const [pack] = JSON.parse(readFileSync(file, 'utf8')) as { terms: BuiltTerm[] }[];
	return pack!.terms
		.filter(({ topic, level, recognition }) => topic !== 'slogans' && level === undefined && recognition === undefined)
		.map(({ id, prefLabel }) => ({ id, label: prefLabel.zh }))
		.filter(({ label }) => /^[^一二三四五六七八九十\d]{4,}$/.test(label));
}

/** Serves a page for each term, at `/id`, that says nothing else. */
export function serveTerms(terms: Term[]): ReturnType<typeof servePages> {
	const page = ({ label }: Term) =>
		Buffer.from(`<!doctype html><meta charset="utf-8"><title>t</title><p style="padding: 40px">${label}</p>`);
	return servePages(new Map(terms.map((term) => [`/${term.id}`, { bytes: page(term), charset: 'utf-8' }])));
}

export type Place = 'card' | 'popup' | 'side panel' | 'notebook';

/** Each two places where one note can be written at once. */
export const PAIRS: [Place, Place][] = [
	['card', 'popup'],
	['card', 'side panel'],
	['card', 'notebook'],
	['popup', 'side panel'],
	['popup', 'notebook'],
	['side panel', 'notebook'],
];

/** Opens the note of a term in one of its places; `url` is that of `serveTerms`. */
export async function openView(
	launched: Launched,
	url: string,
	{ place, term }: { place: Place; term: Term },
): Promise<View> {
	switch (place) {
		case 'notebook':
			return whole(await openOwnPage(launched, notebookPath(term)));
		case 'popup':
			return openInPanel(launched, 'popup.html', term);
		case 'side panel':
			return openInPanel(launched, 'sidepanel.html', term);
		case 'card':
			return openCard(launched, `${url}/${term.id}`, term);
	}
}

export const notebookPath = ({ id }: Term) => `notebook.html#/term/${id}`;

/** A page that is a view as a whole. */
export const whole = (page: Page): View => ({ page, frame: page });

async function openInPanel(launched: Launched, path: string, { label }: Term): Promise<View> {
	const page = await openOwnPage(launched, path);
	await until('the search', () => page.$('[role=combobox]'));
	await page.type('[role=combobox]', label);
	const isFound = () =>
		page.evaluate((wanted) => document.querySelector('.hit .term-label')?.textContent === wanted, label);
	await until(`${label} in the search`, isFound);
	await page.keyboard.press('Enter');
	await until('the note', () => page.$('.note textarea'));
	return whole(page);
}

async function openCard(launched: Launched, address: string, { label }: Term): Promise<View> {
	const page = await launched.browser.newPage();
	await preparePage(page);
	await page.goto(address);
	await hoverMark(page, label);
	const frame = await waitForCard(page, label);
	await clickMark(page, label);
	await focusNote(page, frame);
	return { page, frame };
}
