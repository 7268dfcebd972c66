import type { Change } from '../../model/change';
import { listKnowledge } from './knowledge';
import { KNOWN } from './known';
import { readIds, writeIds } from './stored-ids';

/** Renews the whole copy of the ids that are known, at start, should a change have been missed. From the background only. */
export function copyKnown(): Promise<void> {
	return renew(allKnown);
}

/** Follows the feed of changes: the ids of what changed, the others stay. From the background only. */
export async function copyChangedKnown(changes: readonly Change[]): Promise<void> {
	const said = changes.filter((change) => change.store === 'knowledge');
	if (said.length === 0) return;
	await renew(async (stored) => {
		const known = new Set(stored);
		for (const { id, record } of said) {
			if (record.knowledge === 'known') known.add(id);
			else known.delete(id);
		}
		return known;
	});
}

/** One renewal after the other, so that an older copy can't overtake a newer one. */
function renew(change: (stored: ReadonlySet<string>) => Promise<ReadonlySet<string>>): Promise<void> {
	const renewal = last.then(async () => {
		await writeIds(KNOWN, await change(await readIds(KNOWN)));
	});
	last = renewal.catch(() => {});
	return renewal;
}

let last: Promise<unknown> = Promise.resolve();

async function allKnown(): Promise<ReadonlySet<string>> {
	const said = await listKnowledge();
	return new Set(said.filter(({ knowledge }) => knowledge === 'known').map(({ term }) => term));
}
