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
import { head, install, listed, PACK, SOURCE, stateOf, stored, terms } from './imported-pack';
import { packHead, packOf } from './make-pack';
import { check, equal, fails, scenario, until } from './scenario';

scenario('an imported pack is seen once all of it is there, each step done twice', async () => {
	await ensurePacks();
	let shelf = '';
	for (const _ of [1, 2]) shelf = await beginImport({ head, edition: '2026', sources: [], size: 3 });
	for (const _ of [1, 2]) await putTerms({ shelf, from: 0, terms: terms('b', 'a') });
	equal(await readEntries([`${PACK}:a`]), []);
	equal(await listed(), []);
	check(!(PACK in (await readBadges())), 'it has a badge already');
	await fails(() => finishImport(shelf), 'bad-request');
	await putTerms({ shelf, from: 2, terms: terms('c') });
	for (const _ of [1, 2]) await finishImport(shelf);
	equal((await readEntries([`${PACK}:a`]))[0]?.badge, head.badge);
	equal((await readBadges())[PACK], head.badge);
	equal(
		await listed(),
		terms('b', 'a', 'c').map(({ id }) => id),
	);
	const summary = (await listPacks()).find(({ id }) => id === PACK);
	equal([summary?.id, summary?.size, summary?.version, summary?.state], [PACK, 3, '2026', 'ready']);
	await fails(() => putTerms({ shelf, from: 3, terms: terms('d') }), 'not-found');
});

scenario('a pack that is imported again takes the place of the old one, and notes stay', async () => {
	await install('a', 'b');
	await saveNote({ term: `${PACK}:b`, text: '注', based: 0 });
	await install('b', 'c');
	equal(await stored(), [`${PACK}:b`, `${PACK}:c`]);
	equal(await listed(), [`${PACK}:b`, `${PACK}:c`]);
	equal((await readEntries([`${PACK}:b`]))[0]?.note?.text, '注');
});

scenario('a pack that is deleted for good leaves nothing but notes, and its neighbours', async () => {
	await install('a');
	const neighbour = 'imported:chips-2';
	const shelf = await beginImport({ head: packHead(neighbour), sources: [], size: 1 });
	await putTerms({ shelf, from: 0, terms: packOf(neighbour, [`${neighbour}:a`]).terms });
	await finishImport(shelf);
	await saveNote({ term: `${PACK}:a`, text: '注', based: 0 });
	await erasePack(PACK);
	equal(await readEntries([`${PACK}:a`]), []);
	equal(await stored(), [`${neighbour}:a`]);
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

scenario('a pack that is removed while the page that installs it still asks for its end stays in the bin', async () => {
	const shelf = await beginImport({ head, sources: [], size: 1 });
	await putTerms({ shelf, from: 0, terms: terms('a') });
	await finishImport(shelf);
	await removePack(PACK);
	await fails(() => finishImport(shelf), 'not-found');
	equal(await stateOf(PACK), 'removed');
	await restorePack(PACK);
	await finishImport(shelf);
	equal(await listed(), [`${PACK}:a`]);
});

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
	equal(await stored(), []);
});

scenario('an import that its page left half-way is cleared and told of; one that goes on is let be', async () => {
	const shelf = await whileImporting(async () => {
		const coming = await beginImport({ head, sources: [{ ...SOURCE }], size: 2 });
		await putTerms({ shelf: coming, from: 0, terms: terms('a') });
		equal(await clearInterrupted(), []);
		equal(await stateOf(coming), 'installing');
		equal(await stored(), [`${PACK}:a`, `${PACK}:gb`]);
		return coming;
	});
	equal(await stateOf(shelf!), 'interrupted');
	equal(await stored(), []);
	await fails(() => putTerms({ shelf: shelf!, from: 1, terms: terms('b') }), 'not-found');
	await removePack(shelf!);
	equal(await stateOf(shelf!), undefined);
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
	const shelf = await beginImport({ head, sources: [], size: 1 });
	await fails(() => putTerms({ shelf, from: 0, terms: packOf(PACK, ['other']).terms }), 'bad-request');
	await fails(() => beginImport({ head: packHead('seed-articles'), sources: [], size: 1 }), 'bad-request');
});

scenario('a damaged record says so, and nothing else is lost', async () => {
	await install('a', 'b');
	await withDatabase(async (database) => {
		const all = await database.getAllKeys('terms');
		await database.delete('terms', all.find((id) => id.startsWith(PACK) && id.endsWith(':b'))!);
	});
	await withDatabase((database) => database.put('packs', { id: 'imported:odd', title: 5 } as never));
	equal(
		[await stateOf(PACK), await stateOf('imported:odd'), await stateOf('seed-articles')],
		['damaged', 'damaged', 'ready'],
	);
	equal((await readEntries([`${PACK}:a`])).length, 1);
	await install('a', 'b');
	equal(await stateOf(PACK), 'ready');
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
