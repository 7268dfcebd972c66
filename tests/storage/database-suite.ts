import { deleteDB, openDB } from 'idb';
import { exportBackup, importBackup } from '../../storage/backup/backup';
import { closeDatabase, DATABASE, withDatabase } from '../../storage/database';
import { follow } from '../../storage/feed';
import { readKnowledge, setKnowledge } from '../../storage/knowledge/knowledge';
import { KNOWN, watchUnmarked } from '../../storage/knowledge/known';
import { copyChangedKnown, copyKnown } from '../../storage/knowledge/known-copy';
import { readIds } from '../../storage/knowledge/stored-ids';
import { deleteNote, listNotes, saveNote, undeleteNote } from '../../storage/notes/notes';
import { readOwnLabels } from '../../storage/own/own-labels';
import { copyChangedLabels, copyOwnLabels } from '../../storage/own/own-labels-copy';
import { deleteOwnTerm, saveOwnTerm } from '../../storage/own/own-terms';
import { readEntries, readLabels } from '../../storage/packs/entries';
import { putPacks } from '../../storage/packs/pack-store';
import { watchAdded } from '../../storage/packs/stored-lexicon';
import { readSettings, watchSettings, writeSettings } from '../../storage/settings/settings';
import { packOf } from './make-pack';
import { check, empty, equal, fails, scenario, searchAll, until } from './scenario';

// As the background does.
follow(copyChangedLabels);
follow(copyChangedKnown);

const place = (url: string) => ({ url, title: 'T', sentence: 'S' });

scenario('the bundled glossary is put in when it is missing, and found', async () => {
	const { hits, total } = await searchAll({ query: '', limit: 5 });
	check(total > 0, 'the glossary is empty');
	const { id, pack, prefLabel, pinyin } = hits[0]!;
	const [entry] = await readEntries([id, 'no-such-term']);
	equal(entry?.term.prefLabel, prefLabel);
	equal(await readLabels([id, 'no-such-term']), [{ id, pack, label: prefLabel, pinyin }]);
	equal((await searchAll({ query: prefLabel.zh, limit: 5 })).hits[0]?.id, id);
});

scenario('a note is there after the database was closed', async () => {
	const saved = await saveNote({ term: 'kept', text: '注', based: 0, place: place('https://a.example/') });
	equal([saved.kind, saved.note.revision], ['saved', 1]);
	await closeDatabase();
	equal(await noteOn('kept'), saved.note);
});

scenario('of two writes over one revision the second is told of the conflict', async () => {
	await saveNote({ term: 'both', text: '零', based: 0 });
	const replies = await Promise.all([
		saveNote({ term: 'both', text: '一', based: 1 }),
		saveNote({ term: 'both', text: '二', based: 1 }),
	]);
	equal(
		replies.map(({ kind }) => kind),
		['saved', 'conflict'],
	);
	equal((await noteOn('both'))?.text, '一');
	equal(replies[1].note.text, '一');
});

scenario('a hundred writes at once: each is either stored or told of', async () => {
	const texts = Array.from({ length: 100 }, (_, index) => `文${index}`);
	const replies = await Promise.all(texts.map((text) => saveNote({ term: 'many', text, based: 0 })));
	equal(replies.filter(({ kind }) => kind === 'saved').length, 1);
	equal((await noteOn('many'))?.revision, 1);
});

scenario('a note goes to the bin and comes back', async () => {
	const { note } = await saveNote({ term: 'bin', text: '注', based: 0 });
	check((await deleteNote('bin')).deleted !== undefined, 'not in the bin');
	const restored = await undeleteNote('bin');
	equal([restored.deleted, restored.text, restored.revision], [undefined, note.text, 3]);
	await fails(() => deleteNote('never-written'), 'not-found');
});

scenario('a new version of a pack replaces the old one and leaves what the reader wrote', async () => {
	await saveNote({ term: 'old-term', text: '我的注', based: 0 });
	const own = await saveOwnTerm({ label: '算力券', altLabels: [], definition: '' });
	equal(await putPacks([packOf('pack', ['old-term', 'same-term'], '1')], '1'), ['pack']);
	equal(await putPacks([packOf('pack', ['old-term', 'same-term'], '1')], '1'), []);
	equal(await putPacks([packOf('pack', ['same-term', 'new-term'], '2')], '1'), ['pack']);
	equal((await withDatabase((database) => database.getAllKeys('terms'))).sort(), ['new-term', 'same-term']);
	equal((await noteOn('old-term'))?.text, '我的注');
	equal((await readEntries([own.id]))[0]?.term.prefLabel.zh, '算力券');
	equal(await readEntries(['old-term']), []);
});

scenario('an installation that fails half-way leaves the old pack', async () => {
	await putPacks([packOf('pack', ['old-term'], '1')], '1');
	const broken = packOf('pack', ['new-term'], '2');
	broken.terms.push({ ...broken.terms[0]!, id: (() => 1) as unknown as string });
	await fails(() => putPacks([broken], '1'));
	equal(await withDatabase((database) => database.getAllKeys('terms')), ['old-term']);
});

scenario('own terms reach content scripts, and are deleted and brought back', async () => {
	let heard = 0;
	const watch = new AbortController();
	watchAdded(() => heard++, watch.signal);
	const own = await saveOwnTerm({ label: ' 算力券 ', altLabels: ['券', '券', '算力券'], definition: '补贴' });
	equal(await readOwnLabels(), [{ id: own.id, labels: ['算力券', '券'] }]);
	await deleteOwnTerm(own.id);
	equal(await readOwnLabels(), []);
	await saveOwnTerm(own);
	equal((await readOwnLabels()).length, 1);
	await until(() => heard === 3);
	// A copy of the same, as it is made at each start, is no change: pages need not be read again.
	await copyOwnLabels();
	await deleteOwnTerm(own.id);
	await until(() => heard === 4);
	watch.abort();
});

scenario('terms that are known reach content scripts, and are new again', async () => {
	let heard = 0;
	const watch = new AbortController();
	watchUnmarked(() => heard++, watch.signal);
	equal(await setKnowledge('npf', 'known'), 'new');
	equal([...(await readIds(KNOWN))], ['npf']);
	equal(await setKnowledge('chip', 'learning'), 'new');
	equal([...(await readIds(KNOWN))], ['npf']);
	equal(await setKnowledge('chip', 'known'), 'learning');
	await until(() => heard === 2);
	// Said again, and copied again as at each start: no page need look at its marks.
	equal(await setKnowledge('chip', 'known'), 'known');
	await copyKnown();
	equal(await setKnowledge('npf', 'new'), 'known');
	await until(() => heard === 3);
	equal([...(await readIds(KNOWN))], ['chip']);
	equal(await readKnowledge(['npf', 'chip', 'other']), { npf: 'new', chip: 'known', other: 'new' });
	watch.abort();
});

scenario('an export brings all back into an empty database, twice without harm', async () => {
	await saveNote({ term: 'one', text: '一\n“引”\u2028𠮷', based: 0, place: place('https://a.example/') });
	await saveNote({ term: 'two', text: '二', based: 0 });
	await deleteNote('two');
	await saveOwnTerm({ label: '算力券', altLabels: ['券'], definition: '补贴' });
	await setKnowledge('one', 'known');
	await setKnowledge('two', 'learning');
	await setKnowledge('two', 'new');
	await writeSettings({ theme: 'dark', sitesOff: ['a.example'] });
	const backup = JSON.parse(JSON.stringify(await exportBackup()));
	await empty();
	const result = await importBackup(backup);
	equal(result.notes, { added: 2, updated: 0, unchanged: 0, conflicts: 0 });
	const again = await exportBackup();
	equal({ ...again, exported: '' }, { ...backup, exported: '' });
	equal((await importBackup(backup)).notes, { added: 0, updated: 0, unchanged: 2, conflicts: 0 });
	equal((await readOwnLabels())[0]?.labels, ['算力券', '券']);
	equal([...(await readIds(KNOWN))], ['one']);
});

scenario('an import with one wrong note changes nothing', async () => {
	const { note } = await saveNote({ term: 'one', text: '一', based: 0 });
	const backup = await exportBackup();
	const document = {
		...backup,
		notes: [
			{ ...note, text: '改', updated: note.updated + 1 },
			{ ...note, term: 5 },
		],
	};
	await fails(() => importBackup(document), 'bad-request');
	equal(await noteOn('one'), note);
});

scenario('the database steps aside for an upgrade in another context, and a newer one is no loss', async () => {
	await saveNote({ term: 'one', text: '一', based: 0 });
	const newer = await openDB(DATABASE, 99);
	newer.close();
	await fails(() => listNotes(), 'storage-newer');
	await deleteDB(DATABASE);
	equal(await listNotes(), []);
});

scenario('a database deleted under us is made anew', async () => {
	await saveNote({ term: 'one', text: '一', based: 0 });
	await deleteDB(DATABASE);
	equal(await listNotes(), []);
	equal((await saveNote({ term: 'one', text: '二', based: 0 })).kind, 'saved');
});

scenario('settings written close together are all kept, and heard of', async () => {
	const heard: string[][] = [];
	const watch = new AbortController();
	watchSettings(({ sitesOff }) => heard.push(sitesOff), watch.signal);
	const sites = Array.from({ length: 20 }, (_, index) => `${index}.example`);
	await Promise.all(sites.map((site) => writeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, site] }))));
	equal((await readSettings()).sitesOff, sites);
	await until(() => heard.at(-1)?.length === sites.length);
	watch.abort();
});

async function noteOn(term: string) {
	return (await listNotes()).find((note) => note.term === term);
}
