import { type Moment, wallOf } from '../../model/clock';
import { LIMITS } from '../../model/limits';
import { clockOfNote, type Earlier, type Note, type Place } from '../../model/note';
import { mergeEarlier } from '../notes/earlier';
import { mergePlaces } from '../notes/places';
import { joinTexts } from './join-texts';
import { compareField, knewOf, later, type Merge, mergeClocks, type Side } from './merge-field';

/**
 * Joins a stored note with one of an import file, field by field. What was changed knowing the other takes its place, and what
 * that replaces is kept among the earlier texts; of two texts written beside each other the later one comes first, the other
 * below a line. Importing the same file again changes nothing.
 */
export function mergeNote(stored: Note | undefined, brought: Note, moment: Moment): Merge<Note> {
	if (!stored) return { kind: 'added', record: brought, conflict: false };
	const [ours, theirs] = [clockOfNote(stored), clockOfNote(brought)];
	const state = mergeState(stored, brought);
	const { text, side, conflict, aside } = state.erased === undefined ? mergeText(stored, brought) : NOTHING(state.side);
	const isGone = state.erased !== undefined;
	const { list: places, side: placesSide } = isGone ? NONE(state.side) : joinPlaces(stored, brought);
	const { list: tags, side: tagsSide } = isGone ? NONE(state.side) : mergeTags(stored, brought);
	const earlier = mergeEarlier(
		aside ? [aside] : [],
		...[stored, brought].map((note) => ((state.erased ?? note.erased) === note.erased ? (note.earlier ?? []) : [])),
	);
	const record: Note = {
		term: stored.term,
		text,
		places,
		...(tags.length > 0 && { tags }),
		created: Math.min(stored.created, brought.created),
		updated: Math.max(stored.updated, brought.updated),
		revision: stored.revision,
		...(state.deleted !== undefined && { deleted: state.deleted }),
		...(state.erased !== undefined && { erased: state.erased }),
		...(earlier.length > 0 && { earlier }),
		clock: mergeClocks(ours, theirs, { text: side, places: placesSide, deleted: state.side, tags: tagsSide }, moment),
	};
	if (saysTheSame(record, stored)) {
		const { created, updated, clock } = record;
		const dated = { ...stored, created, updated, clock };
		const knowsMore = JSON.stringify(dated) !== JSON.stringify({ ...stored, clock: ours });
		return { kind: 'unchanged', record: knowsMore ? dated : stored, conflict: false };
	}
	// A new revision: a view that is typing over the old one must hear of it.
	record.revision = Math.min(Math.max(stored.revision, brought.revision) + 1, LIMITS.revision);
	return { kind: 'updated', record, conflict };
}

/** Whether the note is there, in the bin or gone. What was deleted without knowing the other's text does not take it along. */
function mergeState(stored: Note, brought: Note): { side: Side; deleted?: number; erased?: number } {
	const [ours, theirs] = [clockOfNote(stored), clockOfNote(brought)];
	const compared = compareField(ours, theirs, 'deleted');
	const side = compared === 'both' ? later(ours, theirs, 'deleted') : compared;
	const [winner, other] = side === 'ours' ? [stored, brought] : [brought, stored];
	const { deleted, erased } = winner;
	if (deleted !== undefined && other.text.trim() !== '' && !winner.text.includes(other.text.trim())) {
		const isUnknown = !knewOf(side === 'ours' ? ours : theirs, (side === 'ours' ? theirs : ours).text);
		if (isUnknown) return { side: 'mixed', ...pickState(other) };
	}
	return { side, ...pickState({ deleted, erased }) };
}

function pickState({ deleted, erased }: { deleted?: number | undefined; erased?: number | undefined }) {
	return { ...(deleted !== undefined && { deleted }), ...(erased !== undefined && { erased }) };
}

interface MergedText {
	text: string;
	side: Side;
	conflict: boolean;
	/** To be kept as an earlier text. */
	aside?: Earlier;
}

const NOTHING = (side: Side): MergedText => ({ text: '', side, conflict: false });

function mergeText(stored: Note, brought: Note): MergedText {
	const [ours, theirs] = [clockOfNote(stored), clockOfNote(brought)];
	const side = later(ours, theirs, 'text', [stored.text, brought.text]);
	if (stored.text === brought.text) return { text: stored.text, side, conflict: false };
	const compared = compareField(ours, theirs, 'text');
	if (compared === 'ours') return { text: stored.text, side: 'ours', conflict: false };
	if (compared === 'theirs') {
		const isKnown = [brought, ...(brought.earlier ?? [])].some(({ text }) => text.includes(stored.text.trim()));
		const aside = { text: stored.text, written: stored.updated };
		return { text: brought.text, side: 'theirs', conflict: false, ...(!isKnown && { aside }) };
	}
	const [winner, loser] = side === 'ours' ? [stored, brought] : [brought, stored];
	const isKept = (winner.earlier ?? []).some(({ text }) => text === loser.text);
	if (isKept) return { text: winner.text, side, conflict: false };
	// Of the clock: the date of a record may be another there, and both sides are to say the same.
	const day = new Date(wallOf((side === 'ours' ? theirs : ours).text)).toISOString().slice(0, 10);
	const joined = joinTexts(winner.text, loser.text, { line: `———— ${day} ————`, room: LIMITS.noteText });
	const other: Side = side === 'ours' ? 'theirs' : 'ours';
	switch (joined.kind) {
		case 'first':
			return { text: winner.text, side, conflict: false };
		case 'second':
			return { text: loser.text, side: other, conflict: false };
		case 'joined':
			return { text: joined.text, side: 'mixed', conflict: true };
		case 'too-long':
			return { text: winner.text, side, conflict: true, aside: { text: loser.text, written: loser.updated } };
	}
}

const NONE = (side: Side) => ({ list: [], side });

/** Places that were added beside each other stay all of them; one that somebody has taken away who knew it stays away. */
function joinPlaces(stored: Note, brought: Note): { list: Place[]; side: Side } {
	const [ours, theirs] = [clockOfNote(stored), clockOfNote(brought)];
	const compared = compareField(ours, theirs, 'places');
	if (compared !== 'both') return { list: (compared === 'ours' ? stored : brought).places, side: compared };
	const side = later(ours, theirs, 'places');
	const [first, second] = side === 'ours' ? [stored.places, brought.places] : [brought.places, stored.places];
	const list = mergePlaces(first, second);
	return { list, side: list.length === first.length ? side : 'mixed' };
}

/** Tags likewise. */
function mergeTags(stored: Note, brought: Note): { list: string[]; side: Side } {
	const [ours, theirs] = [clockOfNote(stored), clockOfNote(brought)];
	const [our, their] = [stored.tags ?? [], brought.tags ?? []];
	const compared = compareField(ours, theirs, 'tags');
	if (compared !== 'both') return { list: compared === 'ours' ? our : their, side: compared };
	const side = later(ours, theirs, 'tags', [our.join(), their.join()]);
	const [first, second] = side === 'ours' ? [our, their] : [their, our];
	const list = [...new Set([...first, ...second])].slice(0, LIMITS.tags);
	return { list, side: list.length === first.length ? side : 'mixed' };
}

/** Dates say nothing new: one that is ahead is brought back to the present each time it is read of a file. */
function saysTheSame(a: Note, b: Note): boolean {
	const content = ({ clock: _, revision: __, created: ___, updated: ____, earlier = [], ...rest }: Note) => ({
		...rest,
		earlier,
	});
	return sorted(content(a)) === sorted(content(b));
}

function sorted(fields: object): string {
	return JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}
