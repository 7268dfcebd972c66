import { isShowable } from '../../model/mend';
import type { StoredPack, StoredTerm } from '../upgrades';

/*
 * The terms and sources of an imported pack stand on a shelf of their own, named by the import that brought them. So the next
 * state of a pack comes beside the one that is in use, and takes its place by one word in the record of the pack. While it
 * comes, its record stands under the name of its shelf; a shelf that no record names is left over, see `clear-shelves.ts`.
 */

/** The name under which the terms and sources of a pack stand: for packs that ship, and older imports, the pack's own id. */
export function shelfOf({ id, shelf }: Pick<StoredPack, 'id' | 'shelf'>): string {
	return typeof shelf === 'string' ? shelf : id;
}

/** A shelf that the pack never had before. */
export function newShelf(pack: string): string {
	return `${pack}+${crypto.randomUUID().slice(0, 8)}`;
}

/** The pack that a shelf is of. */
export function packOfShelf(shelf: string): string {
	return /^[^+]*/.exec(shelf)![0];
}

/** A term as it is kept on a shelf. */
export function onShelf<T extends { id: string; pack: string }>(term: T, shelf: string): T {
	return { ...term, id: shelf + term.id.slice(term.pack.length), pack: shelf };
}

/** Terms of a shelf as everybody else knows them. */
export function offShelf(terms: StoredTerm[], pack: Pick<StoredPack, 'id' | 'shelf'>): StoredTerm[] {
	const shelf = shelfOf(pack);
	if (shelf === pack.id) return terms;
	return terms.map((term) => ({ ...term, id: pack.id + String(term.id).slice(shelf.length), pack: pack.id }));
}

/** Whether all of a pack is there. */
export function isReady({ state }: StoredPack): boolean {
	return state === 'ready';
}

/** Reads terms by their ids from the store of a transaction: those that can be shown, of packs that are ready. */
export function termReader(
	packs: StoredPack[],
	store: { get(key: string): Promise<StoredTerm | undefined> },
): (id: string) => Promise<StoredTerm | undefined> {
	const shelves = new Map(packs.filter(isReady).map((pack) => [pack.id, shelfOf(pack)]));
	return async (id) => {
		const [pack] = /^imported:[^:]*/.exec(id) ?? [];
		const shelf = pack && shelves.get(pack);
		const term = await store.get(shelf ? shelf + id.slice(pack.length) : id);
		if (!term || !isShowable(term)) return undefined;
		if (shelf) return { ...term, id, pack };
		return shelves.has(term.pack) ? term : undefined;
	};
}
