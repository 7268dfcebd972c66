import type { CallError } from '../messages/protocol';

/** Why something could not be stored or read, with the code that the interface translates. */
export class StorageFailed extends Error {
	override readonly name = 'StorageFailed';

	constructor(
		readonly code: CallError['code'] &
			('storage-full' | 'storage-broken' | 'storage-newer' | 'not-found' | 'bad-request'),
		readonly detail: string,
	) {
		super(`${code}: ${detail}`);
	}
}

const CODES = new Map<string, StorageFailed['code']>([
	['QuotaExceededError', 'storage-full'],
	// Another version of the extension was here that was newer.
	['VersionError', 'storage-newer'],
]);

/** Gives a database's error the code it deserves; other errors stay what they are. */
export function asStorageFailure(error: unknown): unknown {
	if (error instanceof StorageFailed || !(error instanceof DOMException)) return error;
	const detail = `${error.name}: ${error.message}`;
	return new StorageFailed(CODES.get(error.name) ?? 'storage-broken', detail);
}

/** Less room than any write may need, bytes. */
const NO_ROOM = 65_536;

/**
 * A failure as it is, or that there is no room. Chromium says of a disk that is really full only that the database can't be
 * opened, and to restart would not help; so the room is asked for.
 */
export async function orFull(failure: unknown): Promise<unknown> {
	if (!(failure instanceof StorageFailed) || failure.code !== 'storage-broken') return failure;
	const { storage } = navigator as Partial<Navigator>;
	const { quota = NO_ROOM, usage = 0 } = (await storage?.estimate().catch(() => null)) ?? {};
	return quota - usage < NO_ROOM ? new StorageFailed('storage-full', failure.detail) : failure;
}
