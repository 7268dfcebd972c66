import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import type { SearchReply } from '../../messages/protocol';
import { DEFAULT_SETTINGS } from '../../model/settings';
import { closeDatabase, DATABASE } from '../../storage/database';
import { KNOWN } from '../../storage/knowledge/known';
import { OWN_LABELS } from '../../storage/own/own-labels';
import { LiveIndex } from '../../storage/search/live-index';
import { storedRecords } from '../../storage/search/stored-records';
import { writeSettings } from '../../storage/settings/settings';

/** Tests of the real storage on the real database: to be run in a page of the extension, which is emptied by them. */
export const suite: { name: string; run(): Promise<void> }[] = [];

/** Adds a test; each begins with an empty database. */
export function scenario(name: string, run: () => Promise<void>): void {
	suite.push({
		name,
		async run() {
			await empty();
			await run();
		},
	});
}

export async function empty(): Promise<void> {
	await closeDatabase();
	await deleteDB(DATABASE);
	await browser.storage.local.remove([OWN_LABELS, KNOWN]);
	await writeSettings(DEFAULT_SETTINGS);
}

/** What a search finds that begins anew, once all is indexed. */
export async function searchAll(wanted: Parameters<LiveIndex['search']>[0]): Promise<SearchReply> {
	const index = new LiveIndex(storedRecords);
	for (;;) {
		const reply = await index.search(wanted);
		if (reply.isWhole) return reply;
	}
}

export async function fails(run: () => Promise<unknown>, code?: string): Promise<void> {
	const outcome = await Promise.resolve()
		.then(run)
		.then(
			() => 'nothing failed',
			(error: unknown) => error,
		);
	check(outcome !== 'nothing failed', `expected ${code ?? 'a failure'}`);
	if (code !== undefined) equal((outcome as { code?: string }).code, code);
}

export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
	const deadline = Date.now() + 30_000;
	while (!(await condition()) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
	check(await condition(), 'waited in vain');
}

export function check(condition: boolean, message: string): void {
	if (!condition) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown): void {
	const [one, other] = [stable(actual), stable(expected)];
	if (one !== other) throw new Error(`expected ${other}, got ${one}`);
}

/** JSON with keys in order, so that objects compare by what they hold. */
function stable(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	);
}
