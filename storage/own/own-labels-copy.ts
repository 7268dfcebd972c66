import { browser } from 'wxt/browser';
import { ownTermLabels } from '../../matching/build/added-labels';
import { toBase64 } from '../../matching/lexicon/base64';
import type { Change } from '../../model/change';
import type { OwnTerm } from '../../model/own-term';
import { addLabels } from '../packs/added-labels';
import { OWN_LABELS, type OwnLabels, readOwnLabels } from './own-labels';
import { countOwnTerms, listOwnTerms } from './own-terms';

/** Renews the whole copy, at start, should a change have been missed. From the background only. */
export function copyOwnLabels(): Promise<void> {
	return renew(allLabels);
}

/** Follows the feed of changes: the labels of what changed, the others stay. From the background only. */
export async function copyChangedLabels(changes: readonly Change[]): Promise<void> {
	const own = changes.filter((change) => change.store === 'ownTerms');
	if (own.length === 0) return;
	await renew(async (stored) => {
		const labels = new Map(stored.map((one) => [one.id, one]));
		for (const { id, record } of own) {
			if (record) labels.set(id, labelsOf(record));
			else labels.delete(id);
		}
		// Not as many as there are: a change was missed, or the database was emptied by hand.
		return labels.size === (await countOwnTerms()) ? [...labels.values()] : allLabels();
	});
}

/** One renewal after the other, so that an older copy can't overtake a newer one. */
function renew(change: (stored: OwnLabels[]) => Promise<OwnLabels[]>): Promise<void> {
	const renewal = last.then(async () => {
		const stored = await readOwnLabels();
		const labels = (await change(stored)).sort((a, b) => (a.id < b.id ? -1 : 1));
		// At each change every open page is read anew, and a card that is just opening is lost.
		const text = JSON.stringify(labels);
		if (text !== JSON.stringify(stored)) await browser.storage.local.set({ [OWN_LABELS]: labels });
		await addLabels({ id: OWN, version: await versionOf(text), terms: labels.map(ownTermLabels) });
	});
	last = renewal.catch(() => {});
	return renewal;
}

/** What the labels of the reader's own are compiled as. */
const OWN = 'own';

async function versionOf(text: string): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
	return toBase64(hash).slice(0, 12);
}

let last: Promise<unknown> = Promise.resolve();

async function allLabels(): Promise<OwnLabels[]> {
	return (await listOwnTerms()).map(labelsOf);
}

function labelsOf({ id, label, altLabels }: OwnTerm): OwnLabels {
	return { id, labels: [...new Set([label, ...altLabels])] };
}
