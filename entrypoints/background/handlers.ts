import type { Handlers } from '../../messages/serve';
import { exportBackup, importBackup } from '../../storage/backup/backup';
import { deleteNote, listNotes, saveNote, undeleteNote } from '../../storage/notes/notes';
import { deleteOwnTerm, saveOwnTerm } from '../../storage/own/own-terms';
import { listEntries, readEntries } from '../../storage/packs/entries';
import { renewLexicon } from '../../storage/packs/lexicon-copy';
import { searchStored } from '../../storage/search/search-service';
import { inReadersScript } from './in-script';
import { segment } from './segment';

/** What the background answers. Who hears of a write: see the feed. */
export const handlers: Handlers = {
	segment: ({ questions }) => segment(questions),
	lexicon: () => renewLexicon(),
	'terms.get': async ({ ids }) => inReadersScript(await readEntries(ids)),
	'terms.list': async () => inReadersScript(await listEntries()),
	search: async ({ query, limit }) => inReadersScript(await searchStored(query, limit)),
	'note.save': (request) => saveNote(request),
	'note.delete': ({ term }) => deleteNote(term),
	'note.restore': ({ term }) => undeleteNote(term),
	'notes.list': () => listNotes(),
	'own.save': ({ term }) => saveOwnTerm(term),
	'own.delete': ({ id }) => deleteOwnTerm(id),
	'backup.export': () => exportBackup(),
	'backup.import': ({ backup }) => importBackup(backup),
};
