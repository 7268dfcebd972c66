import type { Backup } from '../../messages/protocol';
import { withDatabase } from '../../storage/database';
import { eraseNote } from '../../storage/notes/bin';
import { deleteNote, listNotes, saveNote, undeleteNote } from '../../storage/notes/notes';
import { reviseNote } from '../../storage/notes/revise-note';
import {
	deleteOwnTerm,
	eraseOwnTerm,
	listOwnBin,
	listOwnTerms,
	restoreOwnTerm,
	saveOwnTerm,
} from '../../storage/own/own-terms';
import { reviseOwnTerm } from '../../storage/own/revise-own-term';

/** Notes and own terms behind the same words. */
export interface Side {
	write(id: string, text: string): Promise<unknown>;
	bin(id: string): Promise<unknown>;
	back(id: string): Promise<unknown>;
	erase(id: string): Promise<unknown>;
	shown(): Promise<Record<string, string>>;
	/** All that can be read of one, earlier texts included. */
	readable(id: string): Promise<string>;
	editFile(backup: Backup, id: string, text: string, at: { now: number; node: string }): Backup;
}

const byId = (pairs: [string, string][]) => Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));

export const NOTES: Side = {
	async write(term, text) {
		const stored = await withDatabase((database) => database.get('notes', term));
		return saveNote({ term, text, based: stored?.revision ?? 0 });
	},
	bin: deleteNote,
	back: undeleteNote,
	erase: eraseNote,
	async shown() {
		const notes = await listNotes();
		return byId(
			notes.map(({ term, text, deleted, tags = [] }) => [
				term,
				[deleted === undefined ? 'there' : 'binned', text, ...tags.map((tag) => `#${tag}`)].join(' '),
			]),
		);
	},
	async readable(term) {
		const note = (await listNotes()).find((one) => one.term === term);
		return [note?.text, ...(note?.earlier ?? []).map(({ text }) => text)].join('\n');
	},
	editFile(backup, term, text, at) {
		const stored = backup.notes.find((note) => note.term === term);
		const { note } = reviseNote(stored, { term, text, based: stored?.revision ?? 0 }, at);
		return { ...backup, notes: [...backup.notes.filter((one) => one.term !== term), note] };
	},
};

export const OWN: Side = {
	write: (id, text) => saveOwnTerm({ id, label: `词${text}`, altLabels: [], definition: text }),
	bin: deleteOwnTerm,
	back: restoreOwnTerm,
	erase: eraseOwnTerm,
	async shown() {
		const there = (await listOwnTerms()).map(({ id, definition }): [string, string] => [id, `there ${definition}`]);
		const binned = (await listOwnBin()).map(({ id, definition }): [string, string] => [id, `binned ${definition}`]);
		return byId([...there, ...binned]);
	},
	async readable(wanted) {
		const term = [...(await listOwnTerms()), ...(await listOwnBin())].find(({ id }) => id === wanted);
		return [
			term?.label,
			...(term?.altLabels ?? []),
			term?.definition,
			...(term?.earlier ?? []).map(({ text }) => text),
		].join('\n');
	},
	editFile(backup, id, text, at) {
		const stored = backup.ownTerms.find((term) => term.id === id);
		const term = reviseOwnTerm(stored, { id, label: `词${text}`, altLabels: [], definition: text }, at);
		return { ...backup, ownTerms: [...backup.ownTerms.filter((one) => one.id !== id), term] };
	},
};
