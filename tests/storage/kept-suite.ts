import { BIN_KEEPS, LIMITS } from '../../model/limits';
import type { Note } from '../../model/note';
import type { OwnTerm } from '../../model/own-term';
import { exportBackup, importBackup } from '../../storage/backup/backup';
import { withDatabase } from '../../storage/database';
import { eraseNote, expireBin } from '../../storage/notes/bin';
import { draftsOn, dropDraft, keepDraft, leftDrafts, saveLeftDrafts, viewLock } from '../../storage/notes/drafts';
import { deleteNote, listNotes, saveNote } from '../../storage/notes/notes';
import { addOwnTerm } from '../../storage/own/add-own-term';
import { deleteOwnTerm, eraseOwnTerm, listOwnBin, saveOwnTerm } from '../../storage/own/own-terms';
import { readEntries, readLabels } from '../../storage/packs/entries';
import { searchIndex } from '../../storage/search/search-service';
import { equal, scenario, searchAll, until } from './scenario';

const noteOn = async (term: string) => (await listNotes()).find((note) => note.term === term);

scenario('writing over what lies in the bin keeps it among the earlier texts', async () => {
	await saveNote({ term: 'over', text: '旧', based: 0 });
	await deleteNote('over');
	const { kind, note } = await saveNote({ term: 'over', text: '新', based: 0 });
	equal([kind, note.text, note.deleted, note.earlier?.map(({ text }) => text)], ['saved', '新', undefined, ['旧']]);
});

scenario('what a view that is gone left unsaved is saved, unless something else was written since', async () => {
	const left = { view: 'gone', text: '未存', typed: Date.now() - 60_000 };
	await saveNote({ term: 'since', text: '别处', based: 0 });
	await keepDraft({ ...left, term: 'fresh', based: 0 });
	await keepDraft({ ...left, term: 'since', based: 0 });
	await keepDraft({ ...left, term: 'young', based: 0, typed: Date.now() });
	// The clock was wrong then.
	await keepDraft({ ...left, term: 'ahead', based: 0, typed: Date.UTC(2190, 0) });
	const tooLong = 'x'.repeat(LIMITS.noteText + 1);
	await keepDraft({ ...left, term: 'too long', based: 0, text: tooLong });
	await saveLeftDrafts();
	for (const term of ['fresh', 'ahead']) equal((await noteOn(term))?.text, '未存');
	equal((await noteOn('since'))?.text, '别处');
	equal((await leftDrafts()).map(({ term }) => term).sort(), ['since', 'too long', 'young']);
	equal((await draftsOn('since'))[0]?.text, '未存');
	equal((await draftsOn('too long'))[0]?.text, tooLong);
	const end = new AbortController();
	const held = new Promise((resolve) => end.signal.addEventListener('abort', resolve));
	void navigator.locks.request(viewLock('gone'), () => held);
	await until(async () => (await leftDrafts()).length === 0);
	end.abort();
	for (const term of ['since', 'too long', 'young']) await dropDraft(term, 'gone');
});

scenario('what is deleted for good is gone, and an old backup does not bring it back', async () => {
	await saveNote({ term: 'erased', text: '注', based: 0 });
	const backup = await exportBackup();
	equal(await eraseNote('erased'), []);
	await deleteNote('erased');
	equal((await expireBin()).length, 0);
	equal(
		(await eraseNote('erased')).map(({ text }) => text),
		[''],
	);
	equal(await noteOn('erased'), undefined);
	await importBackup(backup);
	equal(await noteOn('erased'), undefined);
	const again = await saveNote({ term: 'erased', text: '又', based: 0 });
	equal([again.kind, again.note.erased], ['saved', undefined]);
	await deleteNote('erased');
	equal(
		(await expireBin(Date.now() + BIN_KEEPS + 1000)).some(({ term }) => term === 'erased'),
		true,
	);
});

scenario('an own term goes to the bin, comes back as it was, and can be deleted for good', async () => {
	const own = await saveOwnTerm({ label: '一带一路', altLabels: ['Belt and Road'], definition: '' });
	await deleteOwnTerm(own.id);
	equal(
		(await listOwnBin()).map(({ id }) => id),
		[own.id],
	);
	// Notes on it are still listed.
	equal(
		(await readLabels([own.id])).map(({ label }) => label.zh),
		['一带一路'],
	);
	equal((await saveOwnTerm(own)).altLabels, ['Belt and Road']);
	equal(await listOwnBin(), []);
	await deleteOwnTerm(own.id);
	await eraseOwnTerm(own.id);
	equal(await listOwnBin(), []);
});

scenario('one damaged record blinds no view', async () => {
	await saveNote({ term: 'whole', text: '注', based: 0 });
	const own = await saveOwnTerm({ label: '算力券', altLabels: [], definition: '' });
	const damaged = [
		{ term: 'no-places', text: '注' },
		{ term: 'no-text', text: null },
		{ term: 'late', text: '注', updated: 9e15 },
	];
	await withDatabase(async (database) => {
		for (const note of damaged) await database.put('notes', note as unknown as Note);
		await database.put('ownTerms', { id: 'own-odd', label: '券' } as unknown as OwnTerm);
	});
	equal((await listNotes()).map(({ term }) => term).sort(), ['late', 'no-places', 'whole']);
	equal(
		(await readEntries([own.id, 'own-odd'])).map(({ term }) => term.prefLabel.zh),
		['算力券', '券'],
	);
	equal((await searchAll({ query: '注', limit: 10, withNote: true })).total, 3);
	const { kind, note } = await saveNote({ term: 'late', text: '改', based: 1 });
	equal([kind, note.text], ['saved', '改']);
	await importBackup(await exportBackup());
});

scenario(
	'a term that is added where it was met takes the sentence with it; one of that label is told instead',
	async () => {
		const met = {
			label: '机械臂试',
			definition: '义',
			place: { url: 'https://a.example/', title: '题', sentence: '句。' },
		};
		const { kind, id } = await addOwnTerm(met);
		equal(kind, 'added');
		const note = await noteOn(id);
		equal([note?.text, note?.places], ['句。', [met.place]]);
		equal(await addOwnTerm(met), { kind: 'own', id });
		// The index that is asked may still be being built.
		const { prefLabel, id: term } = (await searchAll({ query: '', limit: 1 })).hits[0]!;
		await until(async () => (await searchIndex.search({ query: prefLabel.zh, limit: 1 })).isWhole);
		equal(await addOwnTerm({ ...met, label: prefLabel.zh }), { kind: 'pack', id: term });
	},
);
