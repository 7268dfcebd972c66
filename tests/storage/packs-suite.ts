import { BIN_KEEPS } from '../../model/limits';
import { withDatabase } from '../../storage/database';
import { saveNote } from '../../storage/notes/notes';
import { readBadges, readEntries, readLabels } from '../../storage/packs/entries';
import { unlessImporting, whileImporting } from '../../storage/packs/import-lock';
import { beginImport, clearInterrupted, finishImport, putTerms } from '../../storage/packs/import-pack';
import { listPacks } from '../../storage/packs/list-packs';
import { ensurePacks, putPacks, switchOffAtFirst } from '../../storage/packs/pack-store';
import { erasePack, expirePacks, removePack, restorePack } from '../../storage/packs/remove-pack';
import { readSettings, writeSettings } from '../../storage/settings/settings';
import { packHead, packOf } from './make-pack';
import { check, equal, fails, scenario, searchAll, until } from './scenario';

const PACK = 'imported:chips';
const terms = (...keys: string[]) =>
	packOf(
		PACK,
		keys.map((key) => `${PACK}:${key}`),
	).terms;
const head = packHead(PACK);
const stateOf = async (id: string) => (await listPacks()).find((pack) => pack.id === id)?.state;

async function install(...keys: string[]): Promise<void> {
	await beginImport({ head, sources: [], size: keys.length });
	await putTerms({ pack: PACK, from: 0, terms: terms(...keys) });
	await finishImport(PACK);
}

/** Ids of the pack's terms as a list of them shows them. */
async function listed(): Promise<string[]> {
	const { hits } = await searchAll({ query: '', pack: PACK, limit: 10 });
	return hits.map(({ id }) => id);
}

scenario('an imported pack is seen once all of it is there, each step done twice', async () => {
	await ensurePacks();
	for (const _ of [1, 2]) await beginImport({ head, edition: '2026', sources: [], size: 3 });
	for (const _ of [1, 2]) await putTerms({ pack: PACK, from: 0, terms: terms('b', 'a') });
	equal(await readEntries([`${PACK}:a`]), []);
	equal(await listed(), []);
	check(!(PACK in (await readBadges())), 'it has a badge already');
	await fails(() => finishImport(PACK), 'bad-request');
	await putTerms({ pack: PACK, from: 2, terms: terms('c') });
	for (const _ of [1, 2]) await finishImport(PACK);
	equal((await readEntries([`${PACK}:a`]))[0]?.badge, head.badge);
	equal((await readBadges())[PACK], head.badge);
	equal(
		await listed(),
		terms('b', 'a', 'c').map(({ id }) => id),
	);
	const summary = (await listPacks()).find(({ id }) => id === PACK);
	equal([summary?.id, summary?.size, summary?.version, summary?.state], [PACK, 3, '2026', 'ready']);
	await fails(() => putTerms({ pack: PACK, from: 3, terms: terms('d') }), 'not-found');
});

scenario('a pack that is imported again takes the place of the old one, and notes stay', async () => {
	await install('a', 'b');
	await saveNote({ term: `${PACK}:b`, text: '注', based: 0 });
	await install('b', 'c');
	equal(
		(await withDatabase((database) => database.getAllKeys('terms'))).filter((id) => id.startsWith(PACK)),
		[`${PACK}:b`, `${PACK}:c`],
	);
	equal((await readEntries([`${PACK}:b`]))[0]?.note?.text, '注');
});

scenario('a pack that is deleted for good leaves nothing but notes, and its neighbours', async () => {
	await install('a');
	const neighbour = 'imported:chips-2';
	await beginImport({ head: packHead(neighbour), sources: [], size: 1 });
	await putTerms({ pack: neighbour, from: 0, terms: packOf(neighbour, [`${neighbour}:a`]).terms });
	await finishImport(neighbour);
	await saveNote({ term: `${PACK}:a`, text: '注', based: 0 });
	await erasePack(PACK);
	equal(await readEntries([`${PACK}:a`]), []);
	equal((await readEntries([`${neighbour}:a`])).length, 1);
	equal(await stateOf(PACK), undefined);
	for (const goes of [removePack, erasePack]) await fails(() => goes('seed-articles'), 'bad-request');
});

scenario(
	'a pack that is removed is seen nowhere, and all of it is there when it is put back; each step done twice',
	async () => {
		await install('a', 'b');
		await writeSettings({ packsOff: [PACK] });
		const seen = async () => [
			(await readEntries([`${PACK}:a`])).length,
			(await readLabels([`${PACK}:a`])).length,
			(await listed()).length,
			PACK in (await readBadges()),
			await stateOf(PACK),
		];
		const before = await seen();
		for (const _ of [1, 2]) await removePack(PACK);
		equal(await seen(), [0, 0, 0, false, 'removed']);
		for (const _ of [1, 2]) await restorePack(PACK);
		equal(await seen(), before);
		equal((await readSettings()).packsOff, [PACK]);
		await fails(() => restorePack('imported:never'), 'not-found');
	},
);

scenario(
	'a pack that is removed while the page that installs it still asks whether all is ready stays in the bin',
	async () => {
		await install('a');
		await removePack(PACK);
		await fails(() => finishImport(PACK), 'not-found');
		equal(await stateOf(PACK), 'removed');
		await restorePack(PACK);
		await finishImport(PACK);
		equal(await listed(), [`${PACK}:a`]);
	},
);

scenario('a pack goes from the bin when its time is over, and makes way for one of its name', async () => {
	await install('a');
	await removePack(PACK);
	await install('b');
	equal([await stateOf(PACK), await listed()], ['ready', [`${PACK}:b`]]);
	await removePack(PACK);
	await expirePacks(Date.now() + BIN_KEEPS - 60_000);
	equal(await stateOf(PACK), 'removed');
	await expirePacks(Date.now() + BIN_KEEPS + 60_000);
	equal(await stateOf(PACK), undefined);
	equal(
		(await withDatabase((database) => database.getAllKeys('terms'))).filter((id) => id.startsWith(PACK)),
		[],
	);
});

scenario('an import that its page left half-way is cleared and told of; one that goes on is let be', async () => {
	await whileImporting(async () => {
		await beginImport({ head, sources: [{ ...SOURCE }], size: 2 });
		await putTerms({ pack: PACK, from: 0, terms: terms('a') });
		equal(await clearInterrupted(), []);
		equal(await stateOf(PACK), 'installing');
	});
	equal(await stateOf(PACK), 'interrupted');
	const left = await withDatabase(async (database) => [
		(await database.getAllKeys('terms')).filter((id) => id.startsWith(PACK)),
		(await database.getAllKeys('sources')).filter(([pack]) => pack === PACK),
	]);
	equal(left, [[], []]);
	await fails(() => putTerms({ pack: PACK, from: 1, terms: terms('b') }), 'not-found');
	await removePack(PACK);
	equal(await stateOf(PACK), undefined);
});

scenario('an import begins also while ruins are cleared, once that is done; a second is refused', async () => {
	const order: string[] = [];
	let clear: (() => void) | undefined;
	const clearing = unlessImporting(async () => {
		await new Promise<void>((resolve) => {
			clear = resolve;
		});
		order.push('cleared');
	});
	await until(() => clear !== undefined);
	const importing = whileImporting(async () => order.push('imported'));
	equal(await whileImporting(async () => order.push('twice')), undefined);
	clear?.();
	await Promise.all([clearing, importing]);
	equal(order, ['cleared', 'imported']);
});

scenario('terms of another pack are refused', async () => {
	await beginImport({ head, sources: [], size: 1 });
	await fails(() => putTerms({ pack: PACK, from: 0, terms: packOf(PACK, ['other']).terms }), 'bad-request');
	await fails(() => beginImport({ head: packHead('seed-articles'), sources: [], size: 1 }), 'bad-request');
});

scenario('a damaged record says so, and nothing else is lost', async () => {
	await install('a', 'b');
	await withDatabase((database) => database.delete('terms', `${PACK}:b`));
	await withDatabase((database) => database.put('packs', { id: 'imported:odd', title: 5 } as never));
	equal(
		[await stateOf(PACK), await stateOf('imported:odd'), await stateOf('seed-articles')],
		['damaged', 'damaged', 'ready'],
	);
	equal((await readEntries([`${PACK}:a`])).length, 1);
	await removePack('imported:odd');
	equal(await stateOf('imported:odd'), undefined);
	// What could not be shown in the bin does not lie there for ever, unseen.
	for (const state of ['ready', 'removed'] as const) {
		await withDatabase(async (database) =>
			database.put('packs', { ...(await database.get('packs', PACK))!, state, title: 5 } as never),
		);
		equal(await stateOf(PACK), 'damaged');
		await removePack(PACK);
		equal(await stateOf(PACK), undefined);
		await install('a', 'b');
	}
});

scenario('a pack that is off by default is switched off once', async () => {
	const off = { ...packOf('quiet', ['quiet-term']), isOnByDefault: false };
	await switchOffAtFirst([off]);
	await putPacks([off], '1');
	equal((await readSettings()).packsOff, ['quiet']);
	await writeSettings({ packsOff: [] });
	await switchOffAtFirst([off]);
	equal((await readSettings()).packsOff, []);
});

scenario('a new version of the extension leaves imported packs', async () => {
	await install('a');
	await putPacks([packOf('pack', ['one'])], '2');
	equal(
		(await withDatabase((database) => database.getAllKeys('packs'))).filter((id) => id !== 'pack'),
		[PACK],
	);
	check((await readEntries([`${PACK}:a`])).length === 1, 'the imported term is gone');
});

const SOURCE = {
	kind: 'document',
	id: 'gb',
	title: { zh: '标准', en: 'Standard' },
	publisher: { zh: '委', en: 'C' },
	date: '2020',
} as const;
