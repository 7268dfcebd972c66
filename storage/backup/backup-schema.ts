import * as v from 'valibot';
import type { Note } from '../../model/note';
import type { OwnTerm } from '../../model/own-term';
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

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const key = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
// Beyond what the calendar can say, a date can't be shown.
const time = v.pipe(count, v.maxValue(8.64e15));

const place = v.object({
	url: v.pipe(text(8192), v.regex(/^(?:https?|file|ftp):\/\//i, 'not an address that can be linked to')),
	title: text(1000),
	sentence: text(2000),
});

const note = v.object({
	term: key,
	// Room for several notes joined by earlier imports.
	text: text(1_000_000),
	places: v.pipe(v.array(place), v.maxLength(1000)),
	created: time,
	updated: time,
	revision: count,
	deleted: v.optional(time),
});

const ownTerm = v.object({
	id: v.pipe(v.string(), v.regex(/^own-[\w-]{1,64}$/)),
	label: v.pipe(text(100), v.trim(), v.nonEmpty()),
	altLabels: v.pipe(v.array(v.pipe(text(100), v.nonEmpty())), v.maxLength(50)),
	definition: text(10_000),
	created: time,
	updated: time,
});

const HEAD = v.object({ format: v.literal('zhudu-backup'), version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

const BACKUP = v.object({
	notes: v.pipe(v.array(note), v.maxLength(100_000)),
	ownTerms: v.pipe(v.array(ownTerm), v.maxLength(100_000)),
	settings: v.unknown(),
});
