import { browser } from 'wxt/browser';
import type { Handlers } from '../../messages/serve';
import { clearAside, listAside, restoreAside, setAsideDamaged } from '../../storage/aside/aside';
import { exportBackup, importBackup } from '../../storage/backup/backup';
import { lookUpText, occurrenceAt } from '../../storage/dictionary/look-up-text';
import { readWord } from '../../storage/dictionary/read-word';
import { searchDictionary } from '../../storage/dictionary/search-dictionary';
import { readKnowledge, setKnowledge } from '../../storage/knowledge/knowledge';
import { emptyBin, eraseNote } from '../../storage/notes/bin';
import { saveLeftDrafts } from '../../storage/notes/drafts';
import { deleteNote, listNotes, readNote, retagNote, saveNote, undeleteNote } from '../../storage/notes/notes';
import { addOwnTerm } from '../../storage/own/add-own-term';
import {
	deleteOwnTerm,
	emptyOwnBin,
	eraseOwnTerm,
	listOwnBin,
	listOwnTerms,
	restoreOwnTerm,
	saveOwnTerm,
} from '../../storage/own/own-terms';
import { readBadges, readEntries, readLabels } from '../../storage/packs/entries';
import { beginImport, finishImport, putTerms } from '../../storage/packs/import-pack';
import { lexiconParts } from '../../storage/packs/lexicon-copy';
import { listPacks } from '../../storage/packs/list-packs';
import { erasePack, removePack, restorePack } from '../../storage/packs/remove-pack';
import { PATIENCE } from '../../storage/search/live-index';
import { searchIndex } from '../../storage/search/search-service';
import { termsWith } from '../../storage/search/terms-like';
import { forgetSighting, sightTerms } from '../../storage/sightings/sightings';
import { listSnapshots, restoreSnapshot, takeSnapshot } from '../../storage/snapshots/snapshots';
import { packErased, packInstalled, packRemoved, preparePack } from './pack-installed';
import { putReading } from './put-reading';
import { segment, withSegmenter } from './segment';

/** What the background answers. Who hears of a write: see the feed. */
export const handlers: Handlers = {
	segment: ({ questions }) => segment(questions),
	lexicon: ({ names }) => lexiconParts(names),
	reading: (_nothing, sender) => putReading(sender),
	'tab.host': async (_nothing, { tab }) => URL.parse(tab?.url ?? '')?.hostname ?? '',
	keyboard: async (news, { tab }) => {
		if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, { keyboard: news });
		return null;
	},
	'card.vouch': async ({ token }, { tab }) => {
		if (tab?.id === undefined) return false;
		return (await browser.tabs.sendMessage(tab.id, { vouch: token }).catch(() => false)) === true;
	},
	'terms.get': ({ ids }) => {
		// One term is asked for where it is opened.
		if (ids.length === 1) void forgetSighting(ids[0]!).catch(() => {});
		return readEntries(ids);
	},
	'terms.labels': ({ ids }) => readLabels(ids),
	search: (request) => searchIndex.search(request, PATIENCE.again),
	'words.search': ({ query, limit }) => searchDictionary(query, limit),
	'words.get': ({ word }) => readWord(word),
	'words.at': (place) => withSegmenter((segmenter) => occurrenceAt(place, segmenter)),
	'words.in': ({ text }) => withSegmenter((segmenter) => lookUpText(text, segmenter)),
	'words.terms': ({ word }) => termsWith(word),
	'note.get': ({ term }) => readNote(term),
	'note.save': (request) => saveNote(request),
	'note.tag': (request) => retagNote(request),
	'note.delete': ({ term }) => deleteNote(term),
	'note.restore': ({ term }) => undeleteNote(term),
	'note.erase': async ({ term }) => {
		await eraseNote(term);
		return null;
	},
	'notes.list': async () => {
		await saveLeftDrafts();
		return listNotes();
	},
	'knowledge.get': ({ ids }) => readKnowledge(ids),
	'knowledge.set': ({ term, knowledge }) => setKnowledge(term, knowledge),
	seen: async ({ ids }) => {
		await sightTerms(ids);
		return null;
	},
	'own.list': () => listOwnTerms(),
	'own.bin': () => listOwnBin(),
	'own.add': (request) => addOwnTerm(request),
	'own.save': ({ term }) => saveOwnTerm(term),
	'own.delete': ({ id }) => deleteOwnTerm(id),
	'own.restore': ({ id }) => restoreOwnTerm(id),
	'own.erase': async ({ id }) => {
		await eraseOwnTerm(id);
		return null;
	},
	'packs.list': () => listPacks(),
	'packs.badges': () => readBadges(),
	'pack.begin': (request) => beginImport(request),
	'pack.put': async (request) => {
		await putTerms(request);
		return null;
	},
	'pack.finish': async ({ shelf }) => {
		await packInstalled((await finishImport(shelf)).id);
		return null;
	},
	'pack.prepare': ({ pack }) => preparePack(pack),
	'pack.remove': async ({ pack }) => {
		await takeSnapshot('remove-pack').catch(() => null);
		await removePack(pack);
		await packRemoved(pack);
		return null;
	},
	'pack.restore': async ({ pack }) => {
		await restorePack(pack);
		return preparePack(pack);
	},
	'pack.erase': async ({ pack }) => {
		await erasePack(pack);
		await packErased(pack);
		return null;
	},
	'bin.empty': async ({ bin }) => {
		// Emptying makes room: it is not held up by a snapshot that finds none.
		const before = await takeSnapshot('empty-bin').catch(() => null);
		await (bin === 'notes' ? emptyBin() : emptyOwnBin());
		return before;
	},
	'snapshots.list': () => listSnapshots(),
	'snapshot.restore': ({ id }) => restoreSnapshot(id),
	'aside.list': () => listAside(),
	'aside.clear': async () => {
		await clearAside();
		return null;
	},
	'aside.restore': async () => {
		await restoreAside();
		return null;
	},
	'backup.export': () => exportBackup(),
	'backup.import': async ({ backup }) => {
		await setAsideDamaged();
		await takeSnapshot('import');
		return importBackup(backup);
	},
};
