import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { BIN_KEEPS } from '../../model/limits';
import { closeDatabase, DATABASE, withDatabase } from '../database';
import { asideOf, clearAside, expireAside, listAside, restoreAside } from './aside';

vi.mock('wxt/browser', async () => (await import('../../tests/storage/browser-of-tests')).browserOfTests());

async function empty(): Promise<void> {
	await closeDatabase();
	await deleteDB(DATABASE);
}
beforeEach(empty);
afterAll(empty);

const put = (record: unknown) => withDatabase((database) => database.put('aside', record as never));
const texts = async () => (await listAside()).map(({ text }) => text);
const count = () => withDatabase((database) => database.count('aside'));

it('what is deleted of it comes back, and goes for good when its time is over; what came meanwhile stays', async () => {
	await put(asideOf('notes', 1));
	await put({ ...asideOf('notes', 2), cleared: 'odd' });
	await clearAside();
	await put(asideOf('notes', 3));
	expect(await texts()).toEqual(['3']);
	await restoreAside();
	expect(await texts()).toEqual(['1', '2', '3']);
	await clearAside(1_000);
	await expireAside(1_000 + BIN_KEEPS);
	expect(await count()).toBe(3);
	await put(asideOf('notes', 4));
	await expireAside(1_001 + BIN_KEEPS);
	expect([await texts(), await count()]).toEqual([['4'], 1]);
});
