import { browser } from 'wxt/browser';
import type { OwnTerm } from '../../model/own-term';
import { watchKey } from '../settings/watch-key';

const KEY = 'ownLabels';

/** The labels of one term of the reader's own. */
export interface OwnLabels {
	id: string;
	labels: string[];
}

/**
 * What is to be recognised besides the glossary. A copy of what the database holds, kept where content scripts
 * can read it without waking the background.
 */
export async function readOwnLabels(): Promise<OwnLabels[]> {
	const stored = await browser.storage.local.get(KEY);
	return parseOwnLabels(stored[KEY]);
}

/** Renews the copy, after the database has committed. From the background only. */
export async function writeOwnLabels(terms: OwnTerm[]): Promise<void> {
	const labels = terms.map(({ id, label, altLabels }) => ({ id, labels: [...new Set([label, ...altLabels])] }));
	// At each change every open page is read anew, and a card that is just opening is lost.
	if (JSON.stringify(labels) === JSON.stringify(await readOwnLabels())) return;
	await browser.storage.local.set({ [KEY]: labels });
}

/** Calls the listener with all own labels after each change. */
export function watchOwnLabels(listener: (labels: OwnLabels[]) => void, signal: AbortSignal): void {
	watchKey(KEY, (value) => listener(parseOwnLabels(value)), signal);
}

function parseOwnLabels(stored: unknown): OwnLabels[] {
	return Array.isArray(stored) ? stored.filter(isOwnLabels) : [];
}

function isOwnLabels(value: unknown): value is OwnLabels {
	const { id, labels } = (value ?? {}) as Partial<OwnLabels>;
	return typeof id === 'string' && Array.isArray(labels) && labels.every((label) => typeof label === 'string');
}
