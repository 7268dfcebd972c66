import type { Backup, ImportResult } from '../../messages/protocol';
import { mendAll, mendNote, mendOwnTerm } from '../../model/mend';
import type { Note } from '../../model/note';
import type { OwnTerm } from '../../model/own-term';
import { parseSettings } from '../../model/settings';
import { withDatabase } from '../database';
import { publish } from '../feed';
import { noteChange } from '../notes/notes';
import { ownTermChange } from '../own/own-terms';
import { readSettings, writeSettings } from '../settings/settings';
import { readBackup } from './backup-schema';
import { type Merge, mergeNote, mergeOwnTerm, mergeSettings } from './merge-backup';

/** Everything the reader wrote and chose, notes in the bin included. */
export async function exportBackup(): Promise<Backup> {
	const [stored, settings] = await Promise.all([
		withDatabase(async (database) => {
			const transaction = database.transaction(['notes', 'ownTerms']);
			const [notes, ownTerms] = await Promise.all([
				transaction.objectStore('notes').getAll(),
				transaction.objectStore('ownTerms').getAll(),
				transaction.done,
			]);
			return { notes: mendAll(mendNote, notes), ownTerms: mendAll(mendOwnTerm, ownTerms) };
		}),
		readSettings(),
	]);
	return { format: 'zhudu-backup', version: 1, exported: new Date().toISOString(), ...stored, settings };
}

/** Joins an export with what is here: all of it or, when anything goes wrong, nothing. Nothing is ever deleted. */
export async function importBackup(document: unknown): Promise<ImportResult> {
	const backup = readBackup(document);
	const { changes, result } = await withDatabase(async (database) => {
		const transaction = database.transaction(['notes', 'ownTerms'], 'readwrite', { durability: 'strict' });
		const noteStore = transaction.objectStore('notes');
		const ownStore = transaction.objectStore('ownTerms');
		const [storedNotes, storedOwn] = await Promise.all([noteStore.getAll(), ownStore.getAll()]);
		const [notes, ownTerms] = [mendAll(mendNote, storedNotes), mendAll(mendOwnTerm, storedOwn)];
		const noteMerges = mergeAll({ stored: notes, brought: backup.notes, keyOf: noteKey, merge: mergeNote });
		const ownMerges = mergeAll({ stored: ownTerms, brought: backup.ownTerms, keyOf: ownKey, merge: mergeOwnTerm });
		const [changedNotes, changedOwn] = [changed(noteMerges), changed(ownMerges)];
		await Promise.all([
			...changedNotes.map((note) => noteStore.put(note)),
			...changedOwn.map((term) => ownStore.put(term)),
			transaction.done,
		]);
		return {
			changes: [...changedNotes.map(noteChange), ...changedOwn.map(ownTermChange)],
			result: {
				notes: { ...count(noteMerges), conflicts: noteMerges.filter(({ conflict }) => conflict).length },
				ownTerms: count(ownMerges),
			},
		};
	});
	await publish(changes);
	if (backup.settings !== undefined) {
		await writeSettings((settings) => mergeSettings(settings, parseSettings(backup.settings)));
	}
	return result;
}

const noteKey = ({ term }: Note) => term;
const ownKey = ({ id }: OwnTerm) => id;

/** Merges record by record; a record that the file has twice is merged twice. */
function mergeAll<T>(parts: {
	stored: T[];
	brought: T[];
	keyOf: (record: T) => string;
	merge: (stored: T | undefined, brought: T) => Merge<T>;
}): Merge<T>[] {
	const current = new Map(parts.stored.map((record) => [parts.keyOf(record), record]));
	return parts.brought.map((record) => {
		const merge = parts.merge(current.get(parts.keyOf(record)), record);
		current.set(parts.keyOf(record), merge.record);
		return merge;
	});
}

function changed<T>(merges: Merge<T>[]): T[] {
	return merges.filter(({ kind }) => kind !== 'unchanged').map(({ record }) => record);
}

function count(merges: Merge<unknown>[]): { added: number; updated: number; unchanged: number } {
	const of = (kind: Merge<unknown>['kind']) => merges.filter((merge) => merge.kind === kind).length;
	return { added: of('added'), updated: of('updated'), unchanged: of('unchanged') };
}
