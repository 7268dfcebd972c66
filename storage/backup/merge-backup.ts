import { LIMITS } from '../../model/limits';
import type { Earlier, Note } from '../../model/note';
import type { OwnTerm } from '../../model/own-term';
import { DEFAULT_SETTINGS, type NotHere, type Settings } from '../../model/settings';
import { mergeEarlier } from '../notes/earlier';
import { mergePlaces } from '../notes/places';

/** What an import does to one record. */
export type Merge<T> = { kind: 'added' | 'updated' | 'unchanged'; record: T; conflict: boolean };

/**
 * Joins a stored note with one of an import file. The later change wins; where the earlier one says something that the
 * winner does not contain, it is kept below a line in the winner. Importing the same file again changes nothing.
 */
export function mergeNote(stored: Note | undefined, brought: Note): Merge<Note> {
	if (!stored) return { kind: 'added', record: brought, conflict: false };
	const [winner, loser] = brought.updated > stored.updated ? [brought, stored] : [stored, brought];
	const { text, conflict, aside } = joinTexts(winner, loser);
	const earlier = mergeEarlier(aside ? [aside] : [], winner.earlier ?? [], winner.erased ? [] : (loser.earlier ?? []));
	const record: Note = {
		term: stored.term,
		text,
		places: winner.erased ? [] : mergePlaces(winner.places, loser.places),
		created: Math.min(stored.created, brought.created),
		updated: winner.updated,
		revision: stored.revision,
		...(winner.deleted !== undefined && { deleted: winner.deleted }),
		...(winner.erased !== undefined && { erased: winner.erased }),
		...(earlier.length > 0 && { earlier }),
	};
	if (sameNote(record, stored)) return { kind: 'unchanged', record: stored, conflict: false };
	// A new revision: a view that is typing over the old one must hear of it.
	record.revision = Math.max(stored.revision, brought.revision) + 1;
	return { kind: 'updated', record, conflict };
}

/** `aside`: what there is no room for below the winner's text, to be kept as an earlier one. */
function joinTexts(winner: Note, loser: Note): { text: string; conflict: boolean; aside?: Earlier } {
	// What the reader took away for good later than the other was written stays away.
	if (winner.erased !== undefined) return { text: '', conflict: false };
	const older = loser.text.trim();
	if (older === '' || winner.text.includes(older)) return { text: winner.text, conflict: false };
	// Of two notes of the same moment one may be the other with something joined to it already.
	const sameMoment = winner.updated === loser.updated && loser.text.includes(winner.text.trim());
	if (sameMoment) return { text: loser.text, conflict: false };
	if (winner.text.trim() === '') return { text: loser.text, conflict: false };
	if ((winner.earlier ?? []).some(({ text }) => text === loser.text)) return { text: winner.text, conflict: false };
	const day = new Date(loser.updated).toISOString().slice(0, 10);
	const joined = `${winner.text.trimEnd()}\n\n———— ${day} ————\n\n${loser.text}`;
	if (joined.length <= LIMITS.noteText) return { text: joined, conflict: true };
	return { text: winner.text, conflict: true, aside: { text: loser.text, written: loser.updated } };
}

function sameNote(a: Note, b: Note): boolean {
	return (
		a.text === b.text &&
		a.updated === b.updated &&
		a.created === b.created &&
		a.deleted === b.deleted &&
		a.erased === b.erased &&
		JSON.stringify(a.earlier ?? []) === JSON.stringify(b.earlier ?? []) &&
		JSON.stringify(a.places) === JSON.stringify(b.places)
	);
}

/**
 * Joins a stored own term with one of an import file. The later change wins; where that is the file's, labels that only the
 * stored one has become alternative ones, and what its definition says besides stands below a line. Importing the same file
 * again changes nothing.
 */
export function mergeOwnTerm(stored: OwnTerm | undefined, brought: OwnTerm): Merge<OwnTerm> {
	if (!stored) return { kind: 'added', record: brought, conflict: false };
	if (brought.updated <= stored.updated) return { kind: 'unchanged', record: stored, conflict: false };
	const ours = [stored.label, ...stored.altLabels];
	const labels = [...new Set([brought.label, ...brought.altLabels, ...ours])].slice(0, 1 + LIMITS.altLabels);
	const { definition, conflict } = joinDefinitions(brought, stored);
	const record = {
		...brought,
		altLabels: labels.slice(1),
		definition,
		created: Math.min(stored.created, brought.created),
	};
	return { kind: 'updated', record, conflict: conflict || labels.length > 1 + brought.altLabels.length };
}

function joinDefinitions(winner: OwnTerm, loser: OwnTerm): { definition: string; conflict: boolean } {
	const older = loser.definition.trim();
	if (older === '' || winner.definition.includes(older)) return { definition: winner.definition, conflict: false };
	if (loser.definition.includes(winner.definition.trim())) return { definition: loser.definition, conflict: false };
	const joined = `${winner.definition.trimEnd()}\n\n————\n\n${loser.definition}`;
	return joined.length <= LIMITS.definition
		? { definition: joined, conflict: true }
		: { definition: winner.definition, conflict: true };
}

/** Joins settings: lists are united; a single choice is taken over only where none was made here yet. */
export function mergeSettings(stored: Settings, brought: Settings): Settings {
	const merged = { ...brought };
	for (const name of Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]) keepChoice(merged, stored, name);
	const notHere = new Map<string, NotHere>();
	for (const entry of [...stored.notHere, ...brought.notHere]) {
		notHere.set(JSON.stringify([entry.term, entry.host, entry.page]), entry);
	}
	merged.sitesOff = [...new Set([...stored.sitesOff, ...brought.sitesOff])];
	merged.topicsOff = [...new Set([...stored.topicsOff, ...brought.topicsOff])];
	merged.packsOff = [...new Set([...stored.packsOff, ...brought.packsOff])];
	merged.notHere = [...notHere.values()];
	return merged;
}

function keepChoice<K extends keyof Settings>(merged: Settings, stored: Settings, name: K): void {
	if (stored[name] !== DEFAULT_SETTINGS[name]) merged[name] = stored[name];
}
