import type { SearchHit } from '../../messages/protocol';
import { asTerm } from '../packs/compose-entry';
import { readAll } from '../packs/entries';
import { search } from './search';
import { buildSearchIndex, type IndexedEntry } from './search-index';

let index: Promise<IndexedEntry[]> | undefined;

/** Searches everything; the index is built from the database at the first question and kept while the worker lives. */
export async function searchStored(query: string, limit: number): Promise<SearchHit[]> {
	if (!index) {
		const building = build();
		index = building;
		building.catch(() => {
			if (index === building) dropSearchIndex();
		});
	}
	return search(await index, query, limit);
}

/** To be called after every write that a search could find. */
export function dropSearchIndex(): void {
	index = undefined;
}

async function build(): Promise<IndexedEntry[]> {
	const { terms, ownTerms, notes } = await readAll();
	return buildSearchIndex([...ownTerms.map(asTerm), ...terms], notes);
}
