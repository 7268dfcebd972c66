import type { Moment } from '../../model/clock';
import type { KnowledgeRecord } from '../../model/knowledge';
import { mendAll, mendKnowledge, mendNote, mendOwnTerm } from '../../model/mend';
import type { Note } from '../../model/note';
import type { OwnTerm } from '../../model/own-term';
import { setAsideDamaged } from '../aside/aside';
import type { ReadBackup } from '../backup/backup-schema';
import { allOrNothing, withDatabase } from '../database';
import { publish } from '../feed';
import { knowledgeChange } from '../knowledge/knowledge';
import { reviseKnowledge } from '../knowledge/revise-knowledge';
import { momentOf } from '../moment';
import { noteChange } from '../notes/notes';
import { binNote, replaceNote } from '../notes/revise-note';
import { ownTermChange } from '../own/own-terms';
import { binOwnTerm, replaceOwnTerm } from '../own/revise-own-term';

/** Makes notes, own terms and what is known say what a backup says, in one transaction; what it does not have goes to the bin. */
export async function returnTo(backup: ReadBackup): Promise<void> {
	await setAsideDamaged(); // What is written over is what can be read of it.
	const changes = await withDatabase(async (database) => {
		const moment = await momentOf(database);
		const stores = ['notes', 'ownTerms', 'ownBin', 'knowledge'] as const;
		const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
		const [notes, own, bin, knowledge] = [
			transaction.objectStore('notes'),
			transaction.objectStore('ownTerms'),
			transaction.objectStore('ownBin'),
			transaction.objectStore('knowledge'),
		];
		return allOrNothing(transaction, async () => {
			const [storedNotes, storedKnowledge, ...storedOwn] = await Promise.all([
				notes.getAll(),
				knowledge.getAll(),
				own.getAll(),
				bin.getAll(),
			]);
			const changedNotes = changed(
				mendAll(mendNote, storedNotes),
				backup.notes,
				({ term }) => term,
				returnNote(moment),
			);
			const changedOwn = changed(
				mendAll(mendOwnTerm, storedOwn.flat()),
				backup.ownTerms,
				({ id }) => id,
				returnOwn(moment),
			);
			const changedKnowledge = changed(
				mendAll(mendKnowledge, storedKnowledge),
				backup.knowledge,
				({ term }) => term,
				returnKnowledge(moment),
			);
			await Promise.all([
				...changedNotes.map((note) => notes.put(note)),
				...changedOwn.flatMap((term) => {
					const [to, from] = term.deleted === undefined ? [own, bin] : [bin, own];
					return [to.put(term), from.delete(term.id)] as const;
				}),
				...changedKnowledge.map((record) => knowledge.put(record)),
				transaction.done,
			]);
			return [
				...changedNotes.map(noteChange),
				...changedOwn.map(ownTermChange),
				...changedKnowledge.map(knowledgeChange),
			];
		});
	});
	await publish(changes);
}

/** What is to be written so that each stored record becomes what it was; `undefined` stands for one that is or was not there. */
function changed<T>(
	stored: T[],
	wanted: T[],
	keyOf: (record: T) => string,
	returned: (stored: T | undefined, wanted: T | undefined) => T | undefined,
): T[] {
	const [now, then] = [stored, wanted].map((list) => new Map(list.map((record) => [keyOf(record), record])));
	return [...new Set([...now!.keys(), ...then!.keys()])].flatMap((key) => {
		const before = now!.get(key);
		const after = returned(before, then!.get(key));
		return after === undefined || after === before ? [] : [after];
	});
}

function returnNote(moment: Moment) {
	return (stored: Note | undefined, wanted: Note | undefined): Note | undefined => {
		if (!stored) return wanted;
		if (!wanted || wanted.erased !== undefined) return binNote(stored, moment).note;
		return replaceNote(stored, wanted, moment);
	};
}

function returnOwn(moment: Moment) {
	return (stored: OwnTerm | undefined, wanted: OwnTerm | undefined): OwnTerm | undefined => {
		if (!stored) return wanted;
		if (!wanted || wanted.erased !== undefined)
			return stored.deleted === undefined ? binOwnTerm(stored, moment) : stored;
		return replaceOwnTerm(stored, wanted, moment);
	};
}

function returnKnowledge(moment: Moment) {
	return (stored: KnowledgeRecord | undefined, wanted: KnowledgeRecord | undefined): KnowledgeRecord | undefined => {
		if (!stored) return wanted;
		return reviseKnowledge(stored, { term: stored.term, knowledge: wanted?.knowledge ?? 'new' }, moment);
	};
}
