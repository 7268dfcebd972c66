import { browser } from 'wxt/browser';
import type { CompiledGlossary } from '../glossary/compile';
import { withDatabase, type ZhuduDatabase } from './database';
import type { GlossaryMeta } from './upgrades';

/**
 * Puts the bundled glossary into the database if another one or none is there; `true` if it wrote.
 * One transaction over the glossary's stores only: what the reader wrote is out of its reach.
 */
export function installGlossary(): Promise<boolean> {
	// Install event and first question may come together: both wait for the same work.
	installing ??= install().finally(() => {
		installing = undefined;
	});
	return installing;
}

let installing: Promise<boolean> | undefined;
/** Connections on which the glossary was seen: a database that was deleted and made anew is looked at again. */
const seen = new WeakSet<ZhuduDatabase>();

/** Sees to it that the glossary is there: the install event may have been missed, the database deleted by hand. */
export async function ensureGlossary(): Promise<void> {
	if (await withDatabase(isComplete)) return;
	await installGlossary();
	await withDatabase(async (database) => seen.add(database));
}

async function isComplete(database: ZhuduDatabase): Promise<boolean> {
	if (seen.has(database)) return true;
	const transaction = database.transaction(['meta', 'terms']);
	const [meta, count] = await Promise.all([
		transaction.objectStore('meta').get('glossary'),
		transaction.objectStore('terms').count(),
	]);
	const complete = meta?.extension === browser.runtime.getManifest().version && meta.order.length === count;
	if (complete) seen.add(database);
	return complete;
}

async function install(): Promise<boolean> {
	const response = await fetch(new URL('/glossary.json', browser.runtime.getURL('/')));
	return putGlossary((await response.json()) as CompiledGlossary, browser.runtime.getManifest().version);
}

/** Replaces the stored glossary by this one, unless it is the same; `extension` is the version that brings it. */
export function putGlossary(glossary: CompiledGlossary, extension: string): Promise<boolean> {
	const { version, terms, articles } = glossary;
	const meta: GlossaryMeta = { version, extension, order: terms.map(({ id }) => id) };
	return withDatabase(async (database) => {
		const transaction = database.transaction(['terms', 'articles', 'meta'], 'readwrite');
		const metaStore = transaction.objectStore('meta');
		const termStore = transaction.objectStore('terms');
		const [stored, count] = await Promise.all([metaStore.get('glossary'), termStore.count()]);
		const same = stored?.version === version && count === terms.length;
		const writes: Promise<unknown>[] = [metaStore.put(meta, 'glossary')];
		if (!same) {
			const articleStore = transaction.objectStore('articles');
			writes.push(termStore.clear(), articleStore.clear());
			writes.push(...terms.map((term) => termStore.put(term)), ...articles.map((article) => articleStore.put(article)));
		}
		await Promise.all([...writes, transaction.done]);
		return !same;
	});
}
