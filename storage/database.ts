import { type IDBPDatabase, openDB } from 'idb';
import { asStorageFailure, orFull, StorageFailed } from './failure';
import { UPGRADES, type ZhuduSchema } from './upgrades';

/** Name of the database in the extension's origin. */
export const DATABASE = 'zhudu';

export type ZhuduDatabase = IDBPDatabase<ZhuduSchema>;

/**
 * How long opening may take, milliseconds: another context may hold an older version, or hold up a deletion, of which nobody is
 * told. An upgrade that has begun takes its time.
 */
const OPENING = 5000;

let connection: Promise<ZhuduDatabase> | undefined;

/**
 * Runs a task on the open database. Errors come out as `StorageFailed` where they are the database's.
 * A connection that was closed under us (another context upgrades or deletes the database, the browser cleans up)
 * is opened anew once. So a task may run twice, and must put all its writes into one transaction.
 */
export async function withDatabase<T>(task: (database: ZhuduDatabase) => Promise<T>): Promise<T> {
	try {
		try {
			return await task(await connect());
		} catch (error) {
			if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
			forget();
			return await task(await connect());
		}
	} catch (error) {
		throw await orFull(asStorageFailure(error));
	}
}

/** Runs work on a transaction that is aborted when it fails: by itself one commits what was asked for before the error. */
export async function allOrNothing<T>(
	transaction: { abort(): void; done: Promise<void> },
	work: () => Promise<T>,
): Promise<T> {
	try {
		return await work();
	} catch (error) {
		transaction.done.catch(() => {}); // Rejects because it is aborted.
		try {
			transaction.abort();
		} catch {
			// The error was the transaction's own, and ended it.
		}
		throw error;
	}
}

/** Closes the connection; the next task opens it again. */
export async function closeDatabase(): Promise<void> {
	const open = connection;
	forget();
	(await open?.catch(() => undefined))?.close();
}

function connect(): Promise<ZhuduDatabase> {
	if (connection) return connection;
	const opening = open();
	connection = opening;
	// A failure is not kept: the next call tries again.
	opening.catch(() => {
		if (connection === opening) forget();
	});
	return opening;
}

function forget(): void {
	connection = undefined;
}

async function open(): Promise<ZhuduDatabase> {
	const blockedTooLong = Promise.withResolvers<never>();
	const waiting = setTimeout(() => {
		blockedTooLong.reject(new StorageFailed('storage-broken', 'another part of the extension holds the database'));
	}, OPENING);
	const opening = openDB<ZhuduSchema>(DATABASE, UPGRADES.length, {
		upgrade(database, oldVersion) {
			clearTimeout(waiting);
			for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(database);
		},
		blocking(_current, _blocked, event) {
			// Another context wants to upgrade or delete: step aside at once, or it waits for ever.
			(event.target as IDBDatabase).close();
			forget();
		},
		terminated: forget,
	});
	try {
		return await Promise.race([opening, blockedTooLong.promise]);
	} catch (error) {
		// If it opens after all, nobody uses it.
		opening.then((late) => late.close()).catch(() => {});
		throw error;
	} finally {
		clearTimeout(waiting);
	}
}
