import * as v from 'valibot';
import { type Clock, STAMP_FORM, withinCalendar } from '../../model/clock';
import { KNOWLEDGE_RECORD, type KnowledgeRecord } from '../../model/knowledge';
import { LIMITS } from '../../model/limits';
import { NOTE, type Note } from '../../model/note';
import { OWN_TERM, OWN_TERM_FIELDS, type OwnTerm } from '../../model/own-term';
import { StorageFailed } from '../failure';

/**
 * The form that exports have. Before 2 there were no clocks, and own terms that were deleted were left out; before 3 nothing was
 * said of how well terms are known, and notes had no tags.
 */
export const BACKUP_VERSION = 3;

/** What an import file brings; settings are read field by field later. */
export interface ReadBackup {
	notes: Note[];
	ownTerms: OwnTerm[];
	knowledge: KnowledgeRecord[];
	settings: unknown;
}

/** Reads an import file; throws `StorageFailed` naming the first part that is wrong: `notes.3.text: …`. */
export function readBackup(document: unknown): ReadBackup {
	const head = v.safeParse(HEAD, document);
	if (!head.success) throw new StorageFailed('bad-request', 'not a Zhudu backup');
	if (head.output.version > BACKUP_VERSION) throw new StorageFailed('bad-request', 'made by a newer version of Zhudu');
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
const DATES = { created: PAST, updated: PAST, deleted: v.optional(PAST), erased: v.optional(PAST) };
const FILE_STAMP = v.pipe(STAMP_FORM, v.transform(withinCalendar));
const FILE_SEEN = v.pipe(v.array(FILE_STAMP), v.maxLength(LIMITS.nodes));

/** The clock of a record in a file. */
function clockOf<Field extends string>(...fields: Field[]) {
	const stamps = Object.fromEntries(fields.map((field) => [field, FILE_STAMP])) as Record<Field, typeof FILE_STAMP>;
	return v.optional(v.object({ ...stamps, seen: FILE_SEEN }) as unknown as v.GenericSchema<unknown, Clock<Field>>);
}

/**
 * A note as files have it, within the limits of what can be edited and exported again: of a text that is too long, what goes
 * beyond is kept among the earlier ones; a date of tomorrow's clock does not win over everything to come.
 */
const IMPORTED_NOTE = v.pipe(
	v.object({
		...NOTE.entries,
		...DATES,
		text: v.pipe(v.string(), v.maxLength(LIMITS.noteText + LIMITS.earlierText)),
		places: v.pipe(
			v.array(NOTE.entries.places.item),
			v.transform((places) => places.slice(0, LIMITS.places)),
		),
		revision: v.pipe(
			COUNT,
			v.transform((revision) => Math.min(revision, MOST_CHANGES)),
		),
		clock: v.optional(
			v.object({
				text: FILE_STAMP,
				places: FILE_STAMP,
				deleted: FILE_STAMP,
				tags: v.optional(FILE_STAMP),
				seen: FILE_SEEN,
			}),
		),
	}),
	v.transform((note) => splitLongText(note as Note)),
);

/** More changes than anybody makes. */
const MOST_CHANGES = 2 ** 32;

const IMPORTED_KNOWLEDGE = v.object({
	...KNOWLEDGE_RECORD.entries,
	clock: v.object({ knowledge: FILE_STAMP, seen: FILE_SEEN }),
});

const IMPORTED_OWN_TERM = v.pipe(
	v.object({
		...OWN_TERM_FIELDS.entries,
		...DATES,
		clock: clockOf('label', 'altLabels', 'definition', 'deleted'),
	}),
	v.check((term) => v.is(OWN_TERM, term), 'has no label'),
);

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
	ownTerms: v.pipe(v.array(IMPORTED_OWN_TERM), v.maxLength(100_000)),
	knowledge: v.optional(v.pipe(v.array(IMPORTED_KNOWLEDGE), v.maxLength(500_000)), []),
	settings: v.optional(v.unknown()),
});
