import { packTermLabels } from '../../matching/build/added-labels';
import type { TermLabels } from '../../matching/build/compile-labels';
import { withDatabase } from '../database';
import { addLabels, hasLabels } from './added-labels';
import { termsOfPack } from './pack-store';
import { offShelf, shelfOf } from './shelves';

/** Terms read from the database at once. */
const AT_ONCE = 1_000;

/** Sees to it that pages are read with every imported pack: an update brings other rules, the browser may have ended meanwhile. */
export async function addInstalledPacks(): Promise<void> {
	const packs = await withDatabase((database) => database.getAll('packs'));
	for (const { id, origin, state } of packs) if (origin === 'imported' && state === 'ready') await addPack(id);
}

/** What is being added, by pack. It is lost with the background, and begun anew by whoever asks next. */
const adding = new Map<string, Adding>();

interface Adding {
	/** From 0 to 1. */
	done: number;
	end: Promise<void>;
	life: AbortController;
}

/**
 * Has pages read with the labels of an imported pack, all of whose terms are in the database. From the background only.
 *
 * @param patience milliseconds after which the work goes on without the caller
 * @returns how much is done, from 0 to 1
 */
export async function addPack(pack: string, { patience }: { patience?: number } = {}): Promise<number> {
	const current = adding.get(pack) ?? begin(pack);
	if (patience === undefined) await current.end;
	else await Promise.race([current.end, new Promise((resolve) => setTimeout(resolve, patience))]);
	return current.done;
}

/** Ends what is being added of a pack that is to go. */
export async function stopAdding(pack: string): Promise<void> {
	const current = adding.get(pack);
	current?.life.abort();
	await current?.end.catch(() => {});
}

function begin(pack: string): Adding {
	const life = new AbortController();
	const current: Adding = { done: 0, end: Promise.resolve(), life };
	current.end = add(pack, life.signal, (done) => {
		current.done = done;
	}).finally(() => adding.delete(pack));
	// Whoever waits hears of a failure.
	current.end.catch(() => {});
	adding.set(pack, current);
	return current;
}

async function add(pack: string, signal: AbortSignal, onProgress: (done: number) => void): Promise<void> {
	const read = () => withDatabase((database) => database.get('packs', pack));
	// Another may take its place meanwhile: then that one is added.
	for (
		let record = await read();
		record?.state === 'ready' && !(await hasLabels(pack, record.version));
		record = await read()
	) {
		const { version, size } = record;
		const terms: TermLabels[] = [];
		for (let more = true; more; ) {
			const range = termsOfPack(shelfOf(record), terms.length);
			const some = await withDatabase((database) => database.getAllFromIndex('terms', 'byPack', range, AT_ONCE));
			signal.throwIfAborted();
			terms.push(...offShelf(some, record).map(packTermLabels));
			onProgress((0.3 * terms.length) / Math.max(size, terms.length));
			more = some.length === AT_ONCE;
		}
		await addLabels({ id: pack, version, terms, signal, onProgress: (done) => onProgress(0.3 + 0.6 * done) });
		if (terms.length === 0) break;
	}
	onProgress(1);
}
