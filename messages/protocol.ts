import type { LexiconData } from '../matching/lexicon/lexicon-data';
import type { Answer, Occurrence, Question } from '../matching/occurrence';
import type { Note, Place } from '../model/note';
import type { OwnTerm } from '../model/own-term';
import type { CompiledTerm, PackHead } from '../model/pack';
import type { NotHere } from '../model/settings';
import type { DocumentSource, Source } from '../model/source';
import type { Topic } from '../model/term';

/** Every call to the background: request and reply. Validated in `requests.ts`, answered in `entrypoints/background/handlers.ts`. */
export interface Calls {
	/** Cuts each question's text with jieba. From content scripts. */
	segment: { request: { questions: Question[] }; reply: Answer[][] };
	/** What pages are read with, if there is no copy of it in the storage yet; then there is. From content scripts. */
	lexicon: { request: Record<string, never>; reply: LexiconData };
	/** Everything a card shows of some terms, in the order asked; unknown ids are left out. */
	'terms.get': { request: { ids: string[] }; reply: Entry[] };
	/** Every entry of the glossary, own terms included, without evidence: for lists and the map. */
	'terms.list': { request: Record<string, never>; reply: EntrySummary[] };
	/** Search over labels, pinyin, initials, English, definitions and notes; best first. */
	search: { request: { query: string; limit: number }; reply: SearchHit[] };
	/** Writes a note. `based` is the revision the text was typed over, 0 for a new note. */
	'note.save': {
		request: { term: string; text: string; based: number; place?: Place };
		reply: { kind: 'saved'; note: Note } | { kind: 'conflict'; note: Note };
	};
	/** Every pack, in the order in which lists show them. */
	'packs.list': { request: Record<string, never>; reply: PackSummary[] };
	/** The pack of each of these terms, by term id; own terms and unknown ids are left out. */
	'packs.of': { request: { ids: string[] }; reply: Record<string, string> };
	/**
	 * The import of a pack: first what is known of it, then its terms slice by slice (`from`: place of the first within the
	 * pack), then the end. Each may be asked again. Until it has ended, the pack is not there for anybody else.
	 */
	'pack.begin': { request: ImportHead; reply: null };
	'pack.put': { request: { pack: string; from: number; terms: CompiledTerm[] }; reply: null };
	'pack.finish': { request: { pack: string }; reply: null };
	/** Takes an imported pack away, in whatever state it is; notes on its terms stay. */
	'pack.remove': { request: { pack: string }; reply: null };
	/** Moves a note to the bin, or takes it out again. */
	'note.delete': { request: { term: string }; reply: Note };
	'note.restore': { request: { term: string }; reply: Note };
	/** All notes, those in the bin included, last changed first. */
	'notes.list': { request: Record<string, never>; reply: Note[] };
	'own.save': { request: { term: OwnTermDraft }; reply: OwnTerm };
	'own.delete': { request: { id: string }; reply: OwnTerm };
	/** Everything the reader wrote and chose, as one document; and its way back (merges, never deletes). */
	'backup.export': { request: Record<string, never>; reply: Backup };
	'backup.import': { request: { backup: unknown }; reply: ImportResult };
}

export type CallName = keyof Calls;
export type Request<N extends CallName> = Calls[N]['request'];
export type Reply<N extends CallName> = Calls[N]['reply'];

export type OwnTermDraft = Pick<OwnTerm, 'label' | 'altLabels' | 'definition'> & { id?: string };

/** A relation as the card shows it. */
export interface EntryRelation {
	type: string;
	target: string;
	label: { zh: string; en: string };
	source: string;
}

/** A term with everything around it. */
export interface Entry {
	term: Omit<CompiledTerm, 'topic' | 'syllables'>;
	topic: Topic | 'own';
	/** Of the pack that it belongs to; own terms have none. */
	badge: { zh: string; en: string } | null;
	/** The sources its evidence names, by id. */
	sources: Record<string, Source>;
	/** Relations written on either side. */
	relations: EntryRelation[];
	/** Labels of the members, in order. */
	members: { id: string; label: { zh: string; en: string } }[];
	/** The note, unless it is in the bin. */
	note: Note | null;
}

export interface EntrySummary {
	id: string;
	/** Id of the pack; `OWN_PACK` for the reader's own. */
	pack: string;
	topic: Topic | 'own';
	prefLabel: { zh: string; en: string };
	pinyin: string;
	definition: { zh: string; en: string };
	relations: { type: string; target: string }[];
	hasNote: boolean;
}

/** A pack as lists show it. */
export interface PackSummary {
	id: string;
	origin: 'shipped' | 'imported' | 'own';
	title: { zh: string; en: string };
	badge: { zh: string; en: string };
	description: { zh: string; en: string };
	/** As its makers or the extension call it. */
	version?: string;
	/** How many terms it has. */
	size: number;
	position: number;
	/** `damaged`: its record can't be read, or terms are missing. */
	state: 'ready' | 'installing' | 'interrupted' | 'damaged';
}

/** What is known of a pack before its terms come. */
export interface ImportHead {
	head: PackHead;
	edition?: string | undefined;
	sources: DocumentSource[];
	/** How many terms will come. */
	size: number;
}

export interface SearchHit {
	id: string;
	/** Id of the pack; `OWN_PACK` for the reader's own. */
	pack: string;
	topic: Topic | 'own';
	prefLabel: { zh: string; en: string };
	pinyin: string;
	/** What matched, and the matching part of it as `[start, end)` of `text`. */
	match: {
		field: 'label' | 'pinyin' | 'english' | 'definition' | 'note';
		text: string;
		start: number;
		end: number;
		/** `text` in Traditional characters; the background puts it in the place of `text` for those who read them. */
		hant?: string;
	};
}

export interface Backup {
	format: 'zhudu-backup';
	version: 1;
	exported: string;
	notes: Note[];
	ownTerms: OwnTerm[];
	settings: unknown;
}

export interface ImportResult {
	notes: { added: number; updated: number; unchanged: number; conflicts: number };
	ownTerms: { added: number; updated: number; unchanged: number };
}

/** Why a call failed, in words the interface can translate. */
export interface CallError {
	code:
		| 'bad-request'
		| 'storage-full'
		| 'storage-broken'
		| 'not-found'
		| 'segmenter-failed'
		| 'no-background'
		| 'unexpected';
	/** English, for reports. */
	detail: string;
}

/* ---- Between our own views and the content scripts of a tab: no background in between. ---- */

/*
 * The card is spoken to through a MessagePort that the content script hands to its frame with a token that both know
 * (in Firefox, a frame within a web page has no `tabs`).
 */

/** Port opened by the popup or the side panel to a tab: every frame answers. */
export const PAGE_PORT = 'page';

/** Content script → card. */
export type ToCard =
	| { show: CardSubject }
	/** The pointer rests where this would be shown soon: it is made ready out of sight. */
	| { ahead: CardSubject }
	/** The card went away: flush what is being typed. */
	| { hide: true };

/** What a card is about. */
export interface CardSubject {
	/** Term ids, the likelier first. */
	terms: string[];
	/** The occurrence as it stands on the page, nested ones included. */
	occurrence: Occurrence & { text: string };
	place: Place;
	pinned: boolean;
	/** Opened from the keyboard: take the focus. */
	focus: boolean;
}

/** Card → content script. */
export type FromCard =
	| { size: { width: number; height: number } } // CSS px the content wants
	| { pin: boolean }
	| { close: true }
	| { busy: boolean } // text is being typed: do not close on leave
	| { notHere: NotHere };

/** Content script of a frame → popup or side panel. */
export interface FrameReport {
	/** Random, for telling frames apart. */
	frame: string;
	top: boolean;
	url: string;
	host: string;
	title: string;
	/** What the extension did here. */
	state: 'on' | 'off' | 'paused';
	/** There is more to read: the terms are not all yet. */
	isReading: boolean;
	/** Terms of this frame in reading order. */
	terms: { id: string; label: string; count: number }[];
	/** Own time spent, milliseconds; characters read; candidates left out because the segmenter did not answer. */
	cost: { milliseconds: number; characters: number; unanswered: number };
}

/** Popup or side panel → content scripts of the tab. `nth` counts from 0 within the frame named. */
export type ToPage = { reveal: { term: string; nth: number; frame?: string } };
