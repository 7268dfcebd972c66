import type { Change } from '../../model/change';
import type { Moment } from '../../model/clock';
import { mendNote } from '../../model/mend';
import type { Note } from '../../model/note';
import { asideOf, readKept } from '../aside/aside';
import { withDatabase } from '../database';
import { StorageFailed } from '../failure';
import { publish } from '../feed';
import { momentOf } from '../moment';
import { binNote, type Revision, restoreNote, reviseNote, type Typed, tagNote } from './revise-note';

/** Writes a note; resolves once it is committed. */
export async function saveNote(typed: Typed): Promise<{ kind: 'saved' | 'conflict'; note: Note }> {
	const { kind, note } = await change(typed.term, (stored, moment) => reviseNote(stored, typed, moment));
	return { kind: kind === 'conflict' ? 'conflict' : 'saved', note };
}

/** Moves a note to the bin. */
export async function deleteNote(term: string): Promise<Note> {
	return (await change(term, (stored, moment) => binNote(present(stored, term), moment))).note;
}

/** Takes a note out of the bin. */
export async function undeleteNote(term: string): Promise<Note> {
	return (await change(term, (stored, moment) => restoreNote(present(stored, term), moment))).note;
}

/** Gives a note other tags. */
export async function retagNote({ term, tags }: { term: string; tags: string[] }): Promise<Note> {
	return (await change(term, (stored, moment) => tagNote(present(stored, term), tags, moment))).note;
}

/** A note, unless it is in the bin. */
export async function readNote(term: string): Promise<Note | null> {
	const note = mendNote(await withDatabase((database) => database.get('notes', term)));
	return note && note.deleted === undefined ? note : null;
}

/** All notes, those in the bin included, last changed first. */
export async function listNotes(): Promise<Note[]> {
	const notes = await readKept('notes');
	return notes.filter(({ erased }) => erased === undefined).sort((a, b) => b.updated - a.updated);
}

type Decide = (stored: Note | undefined, moment: Moment) => Revision;

/** Reads, decides and writes in one transaction, so that two views can't overwrite each other unseen. */
async function change(term: string, decide: Decide): Promise<Revision> {
	const revision = await withDatabase(async (database) => {
		const moment = await momentOf(database);
		// `strict`: what is reported as saved survives a crash of the machine too.
		const transaction = database.transaction(['notes', 'aside'], 'readwrite', { durability: 'strict' });
		const store = transaction.objectStore('notes');
		const record: unknown = await store.get(term);
		const stored = mendNote(record) ?? undefined;
		const revision = decideOrAbort(transaction, () => decide(stored, moment));
		if (revision.kind !== 'changed') {
			await transaction.done;
			return revision;
		}
		// What is written over is damaged: it is kept as it was.
		const damaged = record === stored ? [] : [transaction.objectStore('aside').put(asideOf('notes', record))];
		await Promise.all([store.put(revision.note), ...damaged, transaction.done]);
		return revision;
	});
	if (revision.kind === 'changed') await publish([noteChange(revision.note)]);
	return revision;
}

/** A note in the feed of changes. */
export function noteChange(record: Note): Change {
	return { store: 'notes', id: record.term, revision: record.revision, record };
}

function decideOrAbort(transaction: { abort(): void; done: Promise<void> }, decide: () => Revision): Revision {
	try {
		return decide();
	} catch (error) {
		transaction.done.catch(() => {}); // Rejects because we abort it.
		transaction.abort();
		throw error;
	}
}

function present(note: Note | undefined, term: string): Note {
	if (!note) throw new StorageFailed('not-found', `no note on ${term}`);
	return note;
}
