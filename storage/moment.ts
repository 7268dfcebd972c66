import type { Moment } from '../model/clock';
import { asMoment, newNode } from '../model/clock';
import type { ZhuduDatabase } from './database';

/** This moment as changes are stamped with it; to be asked for before the transaction begins. */
export async function momentOf(database: ZhuduDatabase, now = Date.now()): Promise<Moment> {
	const known = nodes.get(database) ?? readNode(database);
	nodes.set(database, known);
	known.catch(() => nodes.delete(database));
	return { now: asMoment(now), node: await known };
}

/** A database that was deleted is another installation. */
const nodes = new WeakMap<ZhuduDatabase, Promise<string>>();

async function readNode(database: ZhuduDatabase): Promise<string> {
	const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
	const stored = await transaction.store.get('node');
	const node = typeof stored === 'string' && /^[0-9a-z]{16}$/.test(stored) ? stored : newNode();
	await Promise.all([node !== stored && transaction.store.put(node, 'node'), transaction.done]);
	return node;
}
