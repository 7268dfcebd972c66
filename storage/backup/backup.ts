import type { Backup, ImportResult } from '../../messages/protocol';
import { mendAll, mendKnowledge, mendNote, mendOwnTerm } from '../../model/mend';
import { parseSettings } from '../../model/settings';
import { setAsideDamaged } from '../aside/aside';
import { withDatabase } from '../database';
import { publish } from '../feed';
import { knowledgeChange } from '../knowledge/knowledge';
import { momentOf } from '../moment';
import { noteChange } from '../notes/notes';
import { ownTermChange } from '../own/own-terms';
import { readSettings, writeSettings } from '../settings/settings';
import { BACKUP_VERSION, readBackup } from './backup-schema';
import type { Merge } from './merge-field';
import { mergeKnowledge } from './merge-knowledge';
import { mergeNote } from './merge-note';
import { mergeOwnTerm } from './merge-own-term';
import { mergeSettings } from './merge-settings';

/** Everything the reader wrote and chose, what lies in the bin included. */
export async function exportBackup(): Promise<Backup> {
	const [stored, settings] = await Promise.all([
		withDatabase(async (database) => {
			const transaction = database.transaction(['notes', 'ownTerms', 'ownBin', 'knowledge']);
			const [notes, ownTerms, binned, knowledge] = await Promise.all([
				transaction.objectStore('notes').getAll(),
				transaction.objectStore('ownTerms').getAll(),
				transaction.objectStore('ownBin').getAll(),
				transaction.objectStore('knowledge').getAll(),
				transaction.done,
			]);
			return {
				notes: mendAll(mendNote, notes),
				ownTerms: mendAll(mendOwnTerm, [...ownTerms, ...binned]),
				knowledge: mendAll(mendKnowledge, knowledge),
			};
		}),
		readSettings().catch(() => undefined), // without them, too, what was written is exported
	]);
	return { format: 'zhudu-backup', version: BACKUP_VERSION, exported: new Date().toISOString(), ...stored, settings };
}

/** Joins an export with what is here: all of it or, when anything goes wrong, nothing. Nothing is ever deleted. */
export async function importBackup(document: unknown): Promise<ImportResult> {
	const backup = readBackup(document);
	await setAsideDamaged(); // What is merged with is what can be read of it.
	const { changes, result } = await withDatabase(async (database) => {
		const moment = await momentOf(database);
		const stores = ['notes', 'ownTerms', 'ownBin', 'knowledge'] as const;
		const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
		const noteStore = transaction.objectStore('notes');
		const ownStore = transaction.objectStore('ownTerms');
		const binStore = transaction.objectStore('ownBin');
		const knowledgeStore = transaction.objectStore('knowledge');
		const [storedNotes, storedKnowledge, ...storedOwn] = await Promise.all([
			noteStore.getAll(),
			knowledgeStore.getAll(),
			ownStore.getAll(),
			binStore.getAll(),
		]);
		const notes = mergeAll({
			stored: mendAll(mendNote, storedNotes),
			brought: backup.notes,
			keyOf: ({ term }) => term,
			merge: (stored, brought) => mergeNote(stored, brought, moment),
		});
		const ownTerms = mergeAll({
			stored: mendAll(mendOwnTerm, storedOwn.flat()),
			brought: backup.ownTerms,
			keyOf: ({ id }) => id,
			merge: (stored, brought) => mergeOwnTerm(stored, brought, moment),
		});
		const knowledge = mergeAll({
			stored: mendAll(mendKnowledge, storedKnowledge),
			brought: backup.knowledge,
			keyOf: ({ term }) => term,
			merge: (stored, brought) => mergeKnowledge(stored, brought, moment),
		});
		await Promise.all([
			...notes.written.map((note) => noteStore.put(note)),
			...ownTerms.written.flatMap((term) => {
				const [to, from] = term.deleted === undefined ? [ownStore, binStore] : [binStore, ownStore];
				return [to.put(term), from.delete(term.id)] as const;
			}),
			...knowledge.written.map((record) => knowledgeStore.put(record)),
			transaction.done,
		]);
		const changes = [
			...notes.changed.map(noteChange),
			...ownTerms.changed.map(ownTermChange),
			...knowledge.changed.map(knowledgeChange),
		];
		const result = {
			notes: { ...notes.counts, conflicts: notes.conflicts },
			ownTerms: ownTerms.counts,
			knowledge: knowledge.counts,
		};
		return { changes, result };
	});
	await publish(changes);
	if (backup.settings !== undefined) {
		// What was written is here by now, whatever becomes of them.
		const isKept = await writeSettings((settings) => mergeSettings(settings, parseSettings(backup.settings))).then(
			() => true,
			() => false,
		);
		if (!isKept) return { ...result, settingsFailed: true };
	}
	return result;
}

/** Merges record by record; a record that the file has twice is merged twice. */
function mergeAll<T>(parts: {
	stored: T[];
	brought: T[];
	keyOf: (record: T) => string;
	merge: (stored: T | undefined, brought: T) => Merge<T>;
}) {
	const before = new Map(parts.stored.map((record) => [parts.keyOf(record), record]));
	const after = new Map(before);
	const counts = { added: 0, updated: 0, unchanged: 0 };
	const said = new Set<string>();
	let conflicts = 0;
	for (const brought of parts.brought) {
		const key = parts.keyOf(brought);
		const { kind, record, conflict } = parts.merge(after.get(key), brought);
		after.set(key, record);
		counts[kind]++;
		if (kind !== 'unchanged') said.add(key);
		if (conflict) conflicts++;
	}
	const written = [...after].filter(([key, record]) => before.get(key) !== record);
	return {
		/** What is to be stored; of that, what says something new. */
		written: written.map(([, record]) => record),
		changed: written.filter(([key]) => said.has(key)).map(([, record]) => record),
		counts,
		conflicts,
	};
}
