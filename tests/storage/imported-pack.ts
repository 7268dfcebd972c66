import { withDatabase } from '../../storage/database';
import { beginImport, finishImport, putTerms } from '../../storage/packs/import-pack';
import { listPacks } from '../../storage/packs/list-packs';
import { packHead, packOf } from './make-pack';
import { searchAll } from './scenario';

export const PACK = 'imported:chips';
export const terms = (...keys: string[]) =>
	packOf(
		PACK,
		keys.map((key) => `${PACK}:${key}`),
	).terms;
export const head = packHead(PACK);
export const cite = <T extends object>(all: T[]) => all.map((term) => ({ ...term, evidence: [EVIDENCE] }));
export const stateOf = async (id: string) => (await listPacks()).find((pack) => pack.id === id)?.state;

export async function install(...keys: string[]): Promise<void> {
	const shelf = await beginImport({ head, sources: [], size: keys.length });
	await putTerms({ shelf, from: 0, terms: terms(...keys) });
	await finishImport(shelf);
}

/** Ids of the terms and sources that are stored of imported packs, without their shelves. */
export async function stored(): Promise<string[]> {
	const [terms, sources] = await withDatabase((database) =>
		Promise.all([database.getAllKeys('terms'), database.getAllKeys('sources')]),
	);
	return [...terms, ...sources.map(([pack, id]) => `${pack}:${id}`)]
		.filter((id) => id.startsWith('imported:'))
		.map((id) => id.replace(/\+[^:]*/, ''));
}

/** Ids of the pack's terms as a list of them shows them. */
export async function listed(): Promise<string[]> {
	const { hits } = await searchAll({ query: '', pack: PACK, limit: 10 });
	return hits.map(({ id }) => id);
}

export const SOURCE = {
	kind: 'document',
	id: 'gb',
	title: { zh: '标准', en: 'Standard' },
	publisher: { zh: '委', en: 'C' },
	date: '2020',
} as const;

const EVIDENCE = { source: 'gb', locator: '1', says: { zh: '甲', en: 'A' } };
