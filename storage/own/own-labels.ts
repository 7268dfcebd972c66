import { browser } from 'wxt/browser';
import { watchKey } from '../settings/watch-key';

/** Key of the copy in `storage.local`. */
export const OWN_LABELS = 'ownLabels';

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
	const stored = await browser.storage.local.get(OWN_LABELS);
	return parseOwnLabels(stored[OWN_LABELS]);
}

/** Calls the listener with all own labels after each change. */
export function watchOwnLabels(listener: (labels: OwnLabels[]) => void, signal: AbortSignal): void {
	watchKey(OWN_LABELS, (value) => listener(parseOwnLabels(value)), signal);
}

function parseOwnLabels(stored: unknown): OwnLabels[] {
	return Array.isArray(stored) ? stored.filter(isOwnLabels) : [];
}

function isOwnLabels(value: unknown): value is OwnLabels {
	const { id, labels } = (value ?? {}) as Partial<OwnLabels>;
	return typeof id === 'string' && Array.isArray(labels) && labels.every((label) => typeof label === 'string');
}
