import * as v from 'valibot';
import { LIMITS } from '../model/limits';
import type { CallName, Request } from './protocol';

/** A request as it arrived, parsed: unknown fields dropped, sizes held. */
export type Parsed<N extends CallName> = { ok: true; request: Request<N> } | { ok: false; detail: string };

/** Checks a request against the schema of its call. */
export function parseRequest<N extends CallName>(name: N, request: unknown): Parsed<N> {
	const result = v.safeParse(SCHEMAS[name], request);
	if (result.success) return { ok: true, request: result.output as Request<N> };
	const [issue] = result.issues;
	const path = v.getDotPath(issue);
	return { ok: false, detail: `${name}${path ? `.${path}` : ''}: ${issue.message}` };
}

/** Whether a name that came over the wire is a call of ours. */
export function isCallName(name: string): name is CallName {
	return Object.hasOwn(SCHEMAS, name);
}

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const list = <S extends v.GenericSchema>(item: S, max: number) => v.pipe(v.array(item), v.maxLength(max));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LIMITS.id));
const label = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LIMITS.label));
const nothing = v.object({});

/** The protocols that a stored address may have: the notebook shows it as a link. */
const LINKABLE = /^(?:https?|file|ftp):\/\//i;

// A page decides its own title and address. What is too long there must not cost the reader the note:
// titles and sentences are cut, an address that can't be linked to is left out together with its place.
const place = v.pipe(
	v.object({ url: v.string(), title: v.string(), sentence: v.string() }),
	v.transform(({ url, title, sentence }) =>
		url.length <= LIMITS.url && LINKABLE.test(url)
			? { url, title: title.slice(0, LIMITS.title), sentence: sentence.slice(0, LIMITS.sentence) }
			: undefined,
	),
);

const question = v.pipe(
	v.object({
		text: text(LIMITS.questionText),
		spans: list(v.strictTuple([offset, offset]), LIMITS.questionSpans),
	}),
	v.check(
		({ text, spans }) => spans.every(([start, end]) => start < end && end <= text.length),
		'A span lies outside of its text',
	),
);

const said = v.object({ zh: v.string(), en: v.string() });
const PACK_HEAD_AS_SENT = v.object({ id, title: said, badge: said, description: said, isOnByDefault: v.boolean() });

const SCHEMAS = {
	segment: v.pipe(
		v.object({ questions: list(question, LIMITS.questions) }),
		v.check(
			({ questions }) => questions.reduce((sum, { text }) => sum + text.length, 0) <= LIMITS.questionTotal,
			`More than ${LIMITS.questionTotal} code units in one call`,
		),
	),
	lexicon: nothing,
	'terms.get': v.object({ ids: list(id, LIMITS.ids) }),
	'terms.list': nothing,
	search: v.object({
		query: text(LIMITS.query),
		limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.hits)),
	}),
	'note.save': v.object({ term: id, text: text(LIMITS.noteText), based: offset, place: v.optional(place) }),
	'note.delete': v.object({ term: id }),
	'note.restore': v.object({ term: id }),
	'notes.list': nothing,
	'packs.list': nothing,
	'packs.of': v.object({ ids: list(id, LIMITS.ids) }),
	// From a view of ours, which has read and checked the file; what has to hold here is that it stays within its pack.
	'pack.begin': v.object({
		head: PACK_HEAD_AS_SENT,
		edition: v.optional(text(LIMITS.title)),
		sources: list(v.looseObject({ kind: v.literal('document'), id }), LIMITS.packSources),
		size: v.pipe(offset, v.minValue(1), v.maxValue(LIMITS.packTerms)),
	}),
	'pack.put': v.object({
		pack: id,
		from: offset,
		terms: list(v.looseObject({ id, pack: id }), LIMITS.packSlice),
	}),
	'pack.finish': v.object({ pack: id }),
	'pack.remove': v.object({ pack: id }),
	'own.save': v.object({
		term: v.object({
			id: v.optional(v.pipe(v.string(), v.regex(/^own-[\w-]{1,64}$/))),
			label,
			altLabels: list(label, LIMITS.altLabels),
			definition: text(LIMITS.definition),
		}),
	}),
	'own.delete': v.object({ id: v.pipe(v.string(), v.regex(/^own-[\w-]{1,64}$/)) }),
	'backup.export': nothing,
	// Read field by field in `storage/backup.ts`, which tells what is wrong and where.
	'backup.import': v.object({ backup: v.unknown() }),
} satisfies Record<CallName, v.GenericSchema>;
