import { describe, expect, it } from 'vitest';
import type { CompiledPack } from '../../model/pack';
import { compiledPacks } from '../../scripts/compiled-data';
import { search } from '../../storage/search/search';
import { SearchIndex } from '../../storage/search/search-index';
import { QUERIES } from './queries';

const terms = (JSON.parse(await compiledPacks()) as CompiledPack[]).flatMap((pack) => pack.terms);
const index = new SearchIndex();
for (const [rank, term] of terms.entries()) index.putTerm(term, rank);
const nameOf = (id: string | undefined) => terms.find((term) => term.id === id)?.prefLabel.zh ?? null;

describe('the search over the packs that ship', () => {
	it.each(QUERIES)('%s: %s', (query, first) => {
		const { found } = search(index, { query, limit: 1, packsOff: [] });
		expect(nameOf(found[0]?.entry.id)).toBe(first);
	});
});
