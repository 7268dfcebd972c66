import * as v from 'valibot';
import { LIMITS } from '../../model/limits';
import { NOTE, type Note } from '../../model/note';
import { OWN_TERM, type OwnTerm } from '../../model/own-term';
import { StorageFailed } from '../failure';

/** What an import file brings; settings are read field by field later. */
export interface ReadBackup {
	notes: Note[];
	ownTerms: OwnTerm[];
	settings: unknown;
}

/** Reads an import file; throws `StorageFailed` naming the first part that is wrong: `notes.3.text: …`. */
export function readBackup(document: unknown): ReadBackup {
	const head = v.safeParse(HEAD, document);
	if (!head.success) throw new StorageFailed('bad-request', 'not a Zhudu backup');
	if (head.output.version > 1) throw new StorageFailed('bad-request', 'made by a newer version of Zhudu');
	const result = v.safeParse(BACKUP, document);
	if (result.success) return result.output as ReadBackup;
	const [issue] = result.issues;
	throw new StorageFailed('bad-request', `${v.getDotPath(issue) ?? 'backup'}: ${issue.message}`);
}

const COUNT = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const PAST = v.pipe(
	COUNT,
	v.transform((moment) => Math.min(moment, Date.now())),
);

/**
 * A note as files have it, within the limits of what can be edited and exported again: of a text that is too long, what goes
 * beyond is kept among the earlier ones; a date of tomorrow's clock does not win over everything to come.
 */
const IMPORTED_NOTE = v.pipe(
	v.object({
		...NOTE.entries,
		text: v.pipe(v.string(), v.maxLength(LIMITS.noteText + LIMITS.earlierText)),
		places: v.pipe(
			v.array(NOTE.entries.places.item),
			v.transform((places) => places.slice(0, LIMITS.places)),
		),
		created: PAST,
		updated: PAST,
		deleted: v.optional(PAST),
		revision: v.pipe(
			COUNT,
			v.transform((revision) => Math.min(revision, MOST_CHANGES)),
		),
	}),
	v.transform(splitLongText),
);

/** More changes than anybody makes. */
const MOST_CHANGES = 2 ** 32;

function splitLongText(note: Note): Note {
	const { text, updated: written, earlier = [] } = note;
	if (text.length <= LIMITS.noteText) return note;
	const rest: Note['earlier'] = [];
	for (let at = LIMITS.noteText; at < text.length; at += LIMITS.noteText) {
		rest.push({ text: text.slice(at, at + LIMITS.noteText), written });
	}
	return { ...note, text: text.slice(0, LIMITS.noteText), earlier: [...rest, ...earlier].slice(0, LIMITS.earlier) };
}

const HEAD = v.object({ format: v.literal('zhudu-backup'), version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

const BACKUP = v.object({
	notes: v.pipe(v.array(IMPORTED_NOTE), v.maxLength(100_000)),
	ownTerms: v.pipe(v.array(OWN_TERM), v.maxLength(100_000)),
	settings: v.unknown(),
});
