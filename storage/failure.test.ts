import { afterEach, expect, it, vi } from 'vitest';
import { asStorageFailure, orFull, StorageFailed } from './failure';

afterEach(() => vi.unstubAllGlobals());

const room = (estimate: StorageEstimate) => ({ storage: { estimate: async () => estimate } });

it.each<[what: string, error: unknown, navigator: object, code: string | undefined]>([
	['no room, said so', new DOMException('', 'QuotaExceededError'), {}, 'storage-full'],
	[
		'no room, not said',
		new DOMException('', 'UnknownError'),
		room({ quota: 5_000_000, usage: 5_000_000 }),
		'storage-full',
	],
	['room', new DOMException('', 'UnknownError'), room({ quota: 9_000_000, usage: 5_000_000 }), 'storage-broken'],
	['room that is not told', new DOMException('', 'UnknownError'), room({}), 'storage-broken'],
	['nobody to ask', new DOMException('', 'UnknownError'), {}, 'storage-broken'],
	[
		'nobody who answers',
		new DOMException('', 'UnknownError'),
		{ storage: { estimate: () => Promise.reject(new TypeError()) } },
		'storage-broken',
	],
	['a newer version', new DOMException('', 'VersionError'), room({ quota: 1, usage: 1 }), 'storage-newer'],
	['not the database’s', new Error('other'), room({ quota: 1, usage: 1 }), undefined],
])('%s', async (_, error, given, code) => {
	vi.stubGlobal('navigator', given);
	const failure = await orFull(asStorageFailure(error));
	expect(failure instanceof StorageFailed ? failure.code : undefined).toBe(code);
});
