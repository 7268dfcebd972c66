import { BIN_KEEPS } from '../../model/limits';
import { mendAll, mendNote } from '../../model/mend';
import type { Note } from '../../model/note';
import { withDatabase } from '../database';
import { publish } from '../feed';
import { noteChange } from './notes';

/** Takes a note away for good: what stays is that and when it went, so that an old backup does not bring it back. */
export function eraseNote(term: string): Promise<Note[]> {
	return erase((note) => note.term === term && note.deleted !== undefined);
}

/** Empties the bin of what has lain in it long enough; `now` in milliseconds since the epoch. */
export function expireBin(now = Date.now()): Promise<Note[]> {
	return erase(({ deleted }) => deleted !== undefined && now - deleted > BIN_KEEPS);
}

async function erase(isDue: (note: Note) => boolean): Promise<Note[]> {
	const erased = await withDatabase(async (database) => {
		const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
		const due = mendAll(mendNote, await transaction.store.getAll()).filter(
			(note) => note.erased === undefined && isDue(note),
		);
		const gone = due.map((note) => blank(note, Date.now()));
		await Promise.all([...gone.map((note) => transaction.store.put(note)), transaction.done]);
		return gone;
	});
	await publish(erased.map(noteChange));
	return erased;
}

function blank({ term, created, updated, revision, deleted }: Note, now: number): Note {
	const erased = Math.max(now, updated + 1);
	return {
		term,
		text: '',
		places: [],
		created,
		updated: erased,
		revision: revision + 1,
		...(deleted !== undefined && { deleted }),
		erased,
	};
}
