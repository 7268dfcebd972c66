import { mendAll, mendNote } from '../../model/mend';
import type { Note } from '../../model/note';
import { setAsideDamaged } from '../aside/aside';
import { isExpired } from '../bin-keeps';
import { withDatabase } from '../database';
import { publish } from '../feed';
import { momentOf } from '../moment';
import { noteChange } from './notes';
import { eraseForGood } from './revise-note';

/** Takes a note away for good: what stays is that and when it went, so that an old backup does not bring it back. */
export function eraseNote(term: string): Promise<Note[]> {
	return erase((note) => note.term === term && note.deleted !== undefined);
}

/** Takes all that lies in the bin away for good. */
export function emptyBin(): Promise<Note[]> {
	return erase(({ deleted }) => deleted !== undefined);
}

/** Empties the bin of what has lain in it long enough; `now` in milliseconds since the epoch. */
export function expireBin(now = Date.now()): Promise<Note[]> {
	return erase((note) => isExpired(note, now));
}

async function erase(isDue: (note: Note) => boolean): Promise<Note[]> {
	await setAsideDamaged(); // Of a damaged note only what could be read of it is meant to go.
	const erased = await withDatabase(async (database) => {
		const moment = await momentOf(database);
		const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
		const due = mendAll(mendNote, await transaction.store.getAll()).filter(
			(note) => note.erased === undefined && isDue(note),
		);
		const gone = due.map((note) => eraseForGood(note, moment));
		await Promise.all([...gone.map((note) => transaction.store.put(note)), transaction.done]);
		return gone;
	});
	await publish(erased.map(noteChange));
	return erased;
}
