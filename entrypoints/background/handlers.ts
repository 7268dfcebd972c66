import { announce } from '../../messages/changed';
import type { Handlers } from '../../messages/serve';
import type { Note } from '../../model/note';
import { exportBackup, importBackup } from '../../storage/backup/backup';
import { deleteNote, listNotes, saveNote, undeleteNote } from '../../storage/notes/notes';
import { deleteOwnTerm, saveOwnTerm } from '../../storage/own/own-terms';
import { listEntries, readEntries, readPacksOf } from '../../storage/packs/entries';
import { beginImport, finishImport, putTerms, removePack } from '../../storage/packs/import-pack';
import { renewLexicon } from '../../storage/packs/lexicon-copy';
import { listPacks } from '../../storage/packs/list-packs';
import { dropSearchIndex, searchStored } from '../../storage/search/search-service';
import { inReadersScript } from './in-script';
import { packInstalled, packRemoved } from './pack-installed';
import { segment } from './segment';

/** What the background answers. Each write is committed before anybody hears of it. */
export const handlers: Handlers = {
	segment: ({ questions }) => segment(questions),
	lexicon: () => renewLexicon(),
	'terms.get': async ({ ids }) => inReadersScript(await readEntries(ids)),
	'terms.list': async () => inReadersScript(await listEntries()),
	search: async ({ query, limit }) => inReadersScript(await searchStored(query, limit)),
	'note.save': async (request) => {
		const reply = await saveNote(request);
		if (reply.kind === 'saved') noteChanged(reply.note);
		return reply;
	},
	'note.delete': async ({ term }) => noteChanged(await deleteNote(term)),
	'note.restore': async ({ term }) => noteChanged(await undeleteNote(term)),
	'notes.list': () => listNotes(),
	'own.save': async ({ term }) => ownChanged(await saveOwnTerm(term)),
	'own.delete': async ({ id }) => ownChanged(await deleteOwnTerm(id)),
	'packs.list': async () => inReadersScript(await listPacks()),
	'packs.of': ({ ids }) => readPacksOf(ids),
	'pack.begin': async (request) => {
		await beginImport(request);
		return packsChanged();
	},
	'pack.put': async (request) => {
		await putTerms(request);
		return null;
	},
	'pack.finish': async ({ pack }) => {
		await finishImport(pack);
		await packInstalled(pack);
		return packsChanged();
	},
	'pack.remove': async ({ pack }) => {
		await removePack(pack);
		await packRemoved(pack);
		return packsChanged();
	},
	'backup.export': () => exportBackup(),
	'backup.import': async ({ backup }) => {
		const result = await importBackup(backup);
		dropSearchIndex();
		void announce({ changed: 'all' });
		return result;
	},
};

function packsChanged(): null {
	dropSearchIndex();
	void announce({ changed: 'all' });
	return null;
}

function noteChanged(note: Note): Note {
	dropSearchIndex();
	void announce({ changed: 'note', note });
	return note;
}

function ownChanged<T>(term: T): T {
	dropSearchIndex();
	void announce({ changed: 'own' });
	return term;
}
