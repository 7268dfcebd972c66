import * as v from 'valibot';
import type { PackSummary } from '../../messages/protocol';
import { isImportedPack, OWN_PACK, PACK_HEAD } from '../../model/pack';
import { withDatabase } from '../database';
import type { StoredPack } from '../upgrades';
import { clearInterrupted } from './import-pack';
import { ensurePacks, termsOfPack } from './pack-store';
import { shelfOf } from './shelves';

/** Every pack in their order, the reader's own terms last; those that can't be used say so. */
export async function listPacks(): Promise<PackSummary[]> {
	await ensurePacks();
	await clearInterrupted();
	return withDatabase(async (database) => {
		const transaction = database.transaction(['packs', 'terms', 'ownTerms']);
		const packs: unknown[] = await transaction.objectStore('packs').getAll();
		const byPack = transaction.objectStore('terms').index('byPack');
		// What is still coming is asked for again and again, and needs no count.
		const countOf = async (pack: StoredPack) =>
			pack.state === 'installing' ? 0 : byPack.count(termsOfPack(shelfOf(pack)));
		const counts = await Promise.all(packs.map((pack) => countOf(pack as StoredPack)));
		const summaries = packs.map((pack, at) => summarisePack(pack, counts[at]!)).sort((a, b) => a.position - b.position);
		return [...summaries, ownPack(await transaction.objectStore('ownTerms').count())];
	});
}

/** A record of the database, which an older version or a fault may have written, as lists show it. */
export function summarisePack(stored: unknown, count: number): PackSummary {
	const id = String((stored as { id: unknown }).id);
	const read = v.safeParse(RECORD, stored);
	const origin = isImportedPack(id) ? 'imported' : 'shipped';
	if (!read.success) {
		const name = { zh: id, en: id };
		return {
			id,
			origin,
			title: name,
			badge: name,
			description: NOTHING,
			size: count,
			position: LAST,
			state: 'damaged',
		};
	}
	const { title, badge, description, edition, extension, size, position, state } = read.output;
	const version = origin === 'imported' ? edition : extension;
	return {
		id,
		origin,
		title,
		badge,
		description,
		size,
		position,
		...(version && { version }),
		state: state === 'ready' && size !== count ? 'damaged' : state,
	};
}

/** Whether a record says all that lists show of it. */
export function isReadable(stored: unknown): boolean {
	return v.is(RECORD, stored);
}

/** The reader's own terms as a pack; the interface has its words for it. */
function ownPack(size: number): PackSummary {
	return {
		id: OWN_PACK,
		origin: 'own',
		title: NOTHING,
		badge: NOTHING,
		description: NOTHING,
		size,
		position: LAST,
		state: 'ready',
	};
}

const NOTHING = { zh: '', en: '' };
const LAST = Number.MAX_SAFE_INTEGER;

const said = v.object({ zh: v.string(), en: v.string(), hant: v.optional(v.string()) });
const RECORD = v.object({
	...PACK_HEAD.entries,
	title: said,
	badge: said,
	description: said,
	id: v.string(),
	edition: v.optional(v.string()),
	extension: v.string(),
	size: v.number(),
	position: v.number(),
	state: v.picklist(['ready', 'installing', 'interrupted', 'removed']),
});
