import { browser } from 'wxt/browser';
import type { CompiledGlossary } from '../glossary/compile';
import { withDatabase } from './database';
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
let ensured = false;

/** Sees to it that the glossary is there: the install event may have been missed, the database deleted by hand. */
export async function ensureGlossary(): Promise<void> {
	if (ensured) return;
	const stored = await withDatabase(async (database) => {
		const transaction = database.transaction(['meta', 'terms']);
		const [meta, count] = await Promise.all([
			transaction.objectStore('meta').get('glossary'),
			transaction.objectStore('terms').count(),
		]);
		return { meta, count };
	});
	const complete = stored.meta !== undefined && stored.count === stored.meta.order.length;
	if (!complete || stored.meta?.extension !== browser.runtime.getManifest().version) await installGlossary();
	ensured = true;
}

async function install(): Promise<boolean> {
	const response = await fetch(browser.runtime.getURL('/glossary.json'));
	return putGlossary((await response.json()) as CompiledGlossary, browser.runtime.getManifest().version);
}

/** Replaces the stored glossary by this one, unless it is the same; `extension` is the version that brings it. */
export function putGlossary(glossary: CompiledGlossary, extension: string): Promise<boolean> {
	const { version, terms, articles, fold } = glossary;
	const meta: GlossaryMeta = { version, extension, order: terms.map(({ id }) => id), fold };
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
