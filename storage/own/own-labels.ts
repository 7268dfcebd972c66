import { browser } from 'wxt/browser';

/** Key of the copy in `storage.local`. */
export const OWN_LABELS = 'ownLabels';

/** The labels of one term of the reader's own. */
export interface OwnLabels {
	id: string;
	labels: string[];
}

/**
 * The labels of the reader's own terms as they were compiled last: what the database holds, to tell whether it has changed.
 */
export async function readOwnLabels(): Promise<OwnLabels[]> {
	const stored = await browser.storage.local.get(OWN_LABELS);
	return parseOwnLabels(stored[OWN_LABELS]);
}

function parseOwnLabels(stored: unknown): OwnLabels[] {
	return Array.isArray(stored) ? stored.filter(isOwnLabels) : [];
}

function isOwnLabels(value: unknown): value is OwnLabels {
	const { id, labels } = (value ?? {}) as Partial<OwnLabels>;
	return typeof id === 'string' && Array.isArray(labels) && labels.every((label) => typeof label === 'string');
}
