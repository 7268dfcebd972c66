import * as v from 'valibot';
import { KNOWLEDGE } from '../model/knowledge';
import { LIMITS } from '../model/limits';
import { LINKABLE, TAG } from '../model/note';
import { OWN_ID } from '../model/own-term';
import type { CompiledTerm } from '../model/pack';
import type { DocumentSource } from '../model/source';
import { TOPICS } from '../model/term-kinds';

/** A request as it arrived, parsed: unknown fields dropped, sizes held. */
export type Parsed<N extends CallName> = { ok: true; request: CheckedRequest<N> } | { ok: false; detail: string };

/** Checks a request against the schema of its call. */
export function parseRequest<N extends CallName>(name: N, request: unknown): Parsed<N> {
	const result = v.safeParse(REQUESTS[name], request);
	if (result.success) return { ok: true, request: result.output as CheckedRequest<N> };
	const [issue] = result.issues;
	const path = v.getDotPath(issue);
	return { ok: false, detail: `${name}${path ? `.${path}` : ''}: ${issue.message}` };
}

/** Whether a name that came over the wire is a call of ours. */
export function isCallName(name: string): name is CallName {
	return Object.hasOwn(REQUESTS, name);
}

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
/** Its length is looked at first: the items of a list without end are not. */
const list = <S extends v.GenericSchema>(item: S, max: number) =>
	v.pipe(
		v.custom<v.InferInput<S>[]>((value) => Array.isArray(value) && value.length <= max, `not a list of at most ${max}`),
		v.array(item),
	);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LIMITS.id));
const label = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LIMITS.label));
const nothing = v.object({});

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
	v.check(({ text, spans }) => text.length * spans.length <= LIMITS.questionWork, 'Too many spans for so long a text'),
);

const said = v.object({ zh: v.string(), en: v.string() });
const compiledTerm = v.custom<CompiledTerm>((term) => v.is(v.looseObject({ id, pack: id }), term));
const documentSource = v.custom<DocumentSource>((source) =>
	v.is(v.looseObject({ kind: v.literal('document'), id }), source),
);
const PACK_HEAD_AS_SENT = v.object({ id, title: said, badge: said, description: said, isOnByDefault: v.boolean() });

/** Every call to the background: what it asks. The answers are in `protocol.ts`, the handlers in `entrypoints/background/`. */
export const REQUESTS = {
	/** Cuts each question's text with jieba. From content scripts. */
	segment: v.pipe(
		v.object({ questions: list(question, LIMITS.questions) }),
		v.check(
			({ questions }) => questions.reduce((sum, { text }) => sum + text.length, 0) <= LIMITS.questionTotal,
			`More than ${LIMITS.questionTotal} code units in one call`,
		),
		v.check(
			({ questions }) =>
				questions.reduce((sum, { text, spans }) => sum + text.length * spans.length, 0) <= LIMITS.questionTotalWork,
			'Too many spans for so much text',
		),
	),
	/** Parts of what pages are read with, by the names that they are stored under; then they are there. From content scripts. */
	lexicon: v.object({ names: list(text(LIMITS.id), LIMITS.chunks) }),
	/** Puts the script that reads into the frame that asks. From content scripts, where they can't load it themselves. */
	reading: nothing,
	/** The host of the tab's page, or nothing where the browser does not tell. From the content scripts of frames that can't see it. */
	'tab.host': nothing,
	/** Tells all frames of the tab where the keyboard is, so that none of them gets the keys of a note. From content scripts. */
	keyboard: v.object({ kind: v.picklist(['held', 'freed', 'taken']), by: id }),
	/** Whether a content script of this tab has handed out the token that came with a port. From the card. */
	'card.vouch': v.object({ token: id }),
	/** Everything a card shows of some terms, in the order asked; unknown ids are left out. */
	'terms.get': v.object({ ids: list(id, LIMITS.ids) }),
	/** The names of some terms, and their packs; unknown ids are left out. */
	'terms.labels': v.object({ ids: list(id, LIMITS.ids) }),
	/**
	 * The one search, over labels, pinyin, initials, English, definitions and notes: best first. Without a query the list of
	 * what there is, by topic. `withNote`: only what has a note; `knowledge`: only what is known so. Packs that are switched off are left out.
	 */
	search: v.object({
		query: text(LIMITS.query),
		offset: v.optional(offset),
		limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.hits)),
		topic: v.optional(v.picklist([...TOPICS, 'own'])),
		pack: v.optional(id),
		withNote: v.optional(v.boolean()),
		knowledge: v.optional(v.picklist(KNOWLEDGE)),
	}),
	/** What the dictionary has that is written, read or meant so; see `searchDictionary`. */
	'words.search': v.object({
		query: text(LIMITS.query),
		limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.hits)),
	}),
	/** What the dictionary has of a word, and of its characters. */
	'words.get': v.object({ word: text(LIMITS.label) }),
	/** The term or word that stands at an offset of a line, as an occurrence in it. From content scripts. */
	'words.at': v.pipe(
		v.object({ text: text(LIMITS.line), offset }),
		v.check(({ text, offset }) => offset < text.length, 'The offset lies outside of the text'),
	),
	/** What a selected text is, or the words in it. */
	'words.in': v.object({ text: text(LIMITS.selection) }),
	/** The terms of whose labels a word is a part. */
	'words.terms': v.object({ word: text(LIMITS.label) }),
	/** The note on a term that is in no pack any more; null where there is none, or it is in the bin. */
	'note.get': v.object({ term: id }),
	/** Writes a note. `based` is the revision the text was typed over, 0 for a new note. */
	'note.save': v.object({
		term: id,
		text: text(LIMITS.noteText),
		based: offset,
		over: v.optional(text(LIMITS.noteText)),
		place: v.optional(place),
	}),
	/** Gives a note other tags. */
	'note.tag': v.object({ term: id, tags: list(TAG, LIMITS.tags) }),
	/** Moves a note to the bin, or takes it out again. */
	'note.delete': v.object({ term: id }),
	'note.restore': v.object({ term: id }),
	/** Takes a note that lies in the bin away for good. */
	'note.erase': v.object({ term: id }),
	/** All notes, those in the bin included, last changed first. */
	'notes.list': nothing,
	/** How well the reader knows some terms, or all that are not new; and saying so of one. */
	'knowledge.get': v.object({ ids: list(id, LIMITS.ids) }),
	'knowledge.set': v.object({ term: id, knowledge: v.picklist(KNOWLEDGE) }),
	/** Which terms stood on a page that the reader leaves; kept only where marks are to fade. From content scripts. */
	seen: v.object({ ids: list(id, LIMITS.ids) }),
	/** Every pack, in the order in which lists show them. */
	'packs.list': nothing,
	/** What tells the terms of one pack from another's: asked wherever terms stand, so nothing is counted for it. */
	'packs.badges': nothing,
	/**
	 * The import of a pack: first what is known of it, then its terms slice by slice (`from`: place of the first within the
	 * pack), then the end; its words for pages come after that. Each may be asked again. Until it has ended, the pack is not
	 * there for anybody, and one of its id that is here stays as it is: it is known by its shelf, and erased by it. It comes from
	 * a view of ours, which has read and checked the file; what has to hold here is that it stays within its pack.
	 */
	'pack.begin': v.object({
		head: PACK_HEAD_AS_SENT,
		edition: v.optional(text(LIMITS.title)),
		sources: list(documentSource, LIMITS.packSources),
		size: v.pipe(offset, v.minValue(1), v.maxValue(LIMITS.packTerms)),
	}),
	'pack.put': v.object({
		shelf: id,
		from: offset,
		terms: list(compiledTerm, LIMITS.packSlice),
	}),
	'pack.finish': v.object({ shelf: id }),
	'pack.prepare': v.object({ pack: id }),
	/** Takes an imported pack away, in whatever state it is; notes on its terms stay. */
	'pack.remove': v.object({ pack: id }),
	'pack.restore': v.object({ pack: id }),
	'pack.erase': v.object({ pack: id }),
	/** All terms of the reader's own, the newest first. */
	'own.list': nothing,
	/** Those that lie in the bin, the last deleted first. */
	'own.bin': nothing,
	/** Adds a term where it was met, unless there is one of that label. */
	'own.add': v.object({ label, definition: text(LIMITS.definition), place: v.optional(place) }),
	'own.save': v.object({
		term: v.object({
			id: v.optional(OWN_ID),
			label,
			altLabels: list(label, LIMITS.altLabels),
			definition: text(LIMITS.definition),
		}),
	}),
	/** Moves an own term to the bin, or takes it out again. */
	'own.delete': v.object({ id: OWN_ID }),
	'own.restore': v.object({ id: OWN_ID }),
	/** Takes one that lies in the bin away for good. */
	'own.erase': v.object({ id: OWN_ID }),
	/** Takes all that lies in a bin away for good; answered with the snapshot that was taken before. */
	'bin.empty': v.object({ bin: v.picklist(['notes', 'own']) }),
	/** Snapshots, the newest first; and going back to one. */
	'snapshots.list': nothing,
	'snapshot.restore': v.object({ id: offset }),
	/** Damaged records that were set aside. */
	'aside.list': nothing,
	'aside.clear': nothing,
	'aside.restore': nothing,
	/** Everything the reader wrote and chose, as one document; and its way back (merges, never deletes). */
	'backup.export': nothing,
	// Read field by field in `storage/backup/`, which tells what is wrong and where.
	'backup.import': v.object({ backup: v.unknown() }),
};

export type CallName = keyof typeof REQUESTS;
/** A request as it is sent, and as the handler gets it: checked, cut to size. */
export type Request<N extends CallName> = v.InferInput<(typeof REQUESTS)[N]>;
export type CheckedRequest<N extends CallName> = v.InferOutput<(typeof REQUESTS)[N]>;
