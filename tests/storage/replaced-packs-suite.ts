import { withDatabase } from '../../storage/database';
import { saveNote } from '../../storage/notes/notes';
import { readEntries, readLabels } from '../../storage/packs/entries';
import { whileImporting } from '../../storage/packs/import-lock';
import { beginImport, clearInterrupted, finishImport, putTerms } from '../../storage/packs/import-pack';
import { listPacks } from '../../storage/packs/list-packs';
import { erasePack, removePack, restorePack } from '../../storage/packs/remove-pack';
import { cite, head, install, listed, PACK, SOURCE, stateOf, stored, terms } from './imported-pack';
import { packHead, packOf } from './make-pack';
import { equal, fails, scenario } from './scenario';

/** How an import over a pack that is here may end before its time; each gives what lists then say of it. */
const BROKEN_OFF: [name: string, end: (shelf: string) => Promise<unknown>, state: string | undefined][] = [
	['is cancelled', (shelf) => erasePack(shelf), undefined],
	['is left by its page', () => clearInterrupted(), 'interrupted'],
	['lacks terms', (shelf) => fails(() => finishImport(shelf), 'bad-request').then(() => erasePack(shelf)), undefined],
	['is begun anew and left', () => beginImport({ head, sources: [], size: 1 }).then(clearInterrupted), undefined],
];
for (const [name, end, state] of BROKEN_OFF) {
	scenario(`an import over a pack that ${name} leaves the old one as it was, in use all the time`, async () => {
		const old = await beginImport({ head, sources: [{ ...SOURCE }], size: 2 });
		await putTerms({ shelf: old, from: 0, terms: cite(terms('a', 'b')) });
		await finishImport(old);
		await saveNote({ term: `${PACK}:b`, text: '注', based: 0 });
		const seen = async () => [
			(await readEntries([`${PACK}:a`, `${PACK}:b`])).map((entry) => [
				entry.term.pack,
				entry.sources,
				entry.note?.text,
			]),
			(await readLabels([`${PACK}:b`, `${PACK}:c`])).map(({ id }) => id),
			await listed(),
			(await listPacks()).find(({ id }) => id === PACK),
		];
		const before = await seen();
		const shelf = (await whileImporting(async () => {
			const coming = await beginImport({ head: { ...head, title: { zh: '新', en: 'New' } }, sources: [], size: 3 });
			equal(await seen(), before);
			await putTerms({ shelf: coming, from: 0, terms: terms('b', 'c') });
			equal(await seen(), before);
			return coming;
		}))!;
		await end(shelf);
		equal(await seen(), before);
		equal(await stateOf(shelf), state);
		equal(await stored(), [`${PACK}:a`, `${PACK}:b`, `${PACK}:gb`]);
		await install('c');
		equal([await listed(), await stored()], [[`${PACK}:c`], [`${PACK}:c`]]);
		equal((await listPacks()).filter(({ origin }) => origin === 'imported').length, 1);
	});
}

scenario('an import over a pack in the bin leaves it there until all has come', async () => {
	await install('a');
	await removePack(PACK);
	const shelf = await beginImport({ head, sources: [], size: 1 });
	equal(await stateOf(PACK), 'removed');
	await erasePack(shelf);
	await restorePack(PACK);
	equal(await listed(), [`${PACK}:a`]);
});

scenario(
	'what packs of an older database left, without shelves, is in use, replaced and cleared as any other',
	async () => {
		await withDatabase(async (database) => {
			const old = { ...head, origin: 'imported', version: '1', extension: '', size: 1, position: 1000 } as const;
			await database.put('packs', { ...old, state: 'ready' });
			for (const [position, term] of terms('a').entries()) await database.put('terms', { ...term, position });
			await database.put('packs', { ...old, id: 'imported:odd', state: 'installing' });
			await database.put('terms', { ...packOf('imported:odd', ['imported:odd:x']).terms[0]!, position: 0 });
			await database.put('sources', { ...SOURCE, pack: 'imported:gone' });
		});
		equal([await listed(), await stateOf('imported:odd')], [[`${PACK}:a`], 'interrupted']);
		equal(await stored(), [`${PACK}:a`]);
		await install('b');
		equal([await listed(), await stored()], [[`${PACK}:b`], [`${PACK}:b`]]);
	},
);

scenario('two packs may call different sources by one name: each term has its own', async () => {
	const other = 'imported:other';
	for (const [id, zh] of [
		[PACK, '甲'],
		[other, '乙'],
	] as const) {
		const source = { ...SOURCE, title: { zh, en: zh } };
		const shelf = await beginImport({ head: packHead(id), sources: [source], size: 1 });
		await putTerms({ shelf, from: 0, terms: cite(packOf(id, [`${id}:a`]).terms) });
		await finishImport(shelf);
	}
	equal(
		(await readEntries([`${PACK}:a`, `${other}:a`])).map(({ sources }) => sources.gb?.title.zh),
		['甲', '乙'],
	);
});
