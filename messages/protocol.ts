import type { Answer, Occurrence } from '../matching/occurrence';
import type { AsideRecord } from '../model/aside';
import type { DictionaryEntry, ExplainedWord } from '../model/dictionary';
import type { Knowledge, KnowledgeRecord } from '../model/knowledge';
import type { Note } from '../model/note';
import type { BinnedOwnTerm, OwnTerm } from '../model/own-term';
import type { CompiledTerm, PackHead } from '../model/pack';
import type { Bilingual, InBothScripts } from '../model/shared';
import type { Snapshot } from '../model/snapshot';
import type { DocumentSource, Source } from '../model/source';
import type { Topic } from '../model/term';
import type { CallName } from './requests';

/** What the background answers to each call; what a call asks is in `requests.ts`. */
interface Replies {
	segment: Answer[][];
	lexicon: Record<string, unknown>;
	'terms.get': Entry[];
	'terms.labels': ListedTerm[];
	search: SearchReply;
	'words.search': DictionaryEntry[];
	'words.get': ExplainedWord;
	'words.at': Occurrence | null;
	'words.in': LookedUp;
	'words.terms': NamedTerm[];
	'note.get': Note | null;
	'note.save': { kind: 'saved'; note: Note } | { kind: 'conflict'; note: Note };
	'note.tag': Note;
	'note.delete': Note;
	'note.restore': Note;
	'note.erase': null;
	'notes.list': Note[];
	/** Of each id that was asked for. */
	'knowledge.get': Record<string, Knowledge>;
	/** Every term that is not new. */
	/** What it was before. */
	'knowledge.set': Knowledge;
	seen: null;
	'packs.list': PackSummary[];
	/** Of packs that are ready, by their ids. */
	'packs.badges': Record<string, Bilingual>;
	/** The shelf, by which it is known until it is there. */
	'pack.begin': string;
	'pack.put': null;
	'pack.finish': null;
	/** How much is done of having pages read with the pack, 0 to 1: it is to be asked until that is all. */
	'pack.prepare': number;
	'pack.remove': null;
	/** How much of it is ready for pages, 0 to 1. */
	'pack.restore': number;
	'pack.erase': null;
	'own.list': OwnTerm[];
	'own.bin': BinnedOwnTerm[];
	'own.add': OwnAdded;
	'own.save': OwnTerm;
	'own.delete': OwnTerm;
	'own.restore': OwnTerm;
	'own.erase': null;
	reading: null;
	'tab.host': string;
	keyboard: null;
	'card.vouch': boolean;
	'bin.empty': Snapshot | null;
	'snapshots.list': Snapshot[];
	/** The one that was taken before. */
	'snapshot.restore': Snapshot | null;
	'aside.list': AsideRecord[];
	'aside.clear': null;
	'aside.restore': null;
	'backup.export': Backup;
	'backup.import': ImportResult;
}

export * from './page-protocol';
export type { CallName, CheckedRequest, Request } from './requests';
export type Reply<N extends CallName> = Replies[N];

export type OwnTermDraft = Pick<OwnTerm, 'label' | 'altLabels' | 'definition'> & { id?: string | undefined };

/** A term or a word of the dictionary, which has a word's id, and its name. */
export interface NamedTerm extends TermName {
	id: string;
}

/** A term as lists show it, with the id of its pack. */
export interface ListedTerm extends NamedTerm {
	pack: string;
}

/** What a selected text is, or has. */
export interface LookedUp {
	/** The term or word that all of it is. */
	whole: string | null;
	/** Otherwise the terms and words in it, in order, or what the search finds for it. */
	parts: NamedTerm[];
}

/** What became of a term to be added: another has its label, one of the reader's own or of a pack. */
export type OwnAdded = { kind: 'added' | 'own' | 'pack'; id: string };

/** By what a term is named wherever it stands. */
export interface TermName {
	label: Bilingual;
	pinyin: string;
}

/** A relation as the card shows it. */
export interface EntryRelation extends TermName {
	type: string;
	target: string;
	source: string;
}

/** What tells the term from another, written on either side. */
export interface EntryContrast extends TermName {
	target: string;
	says: Bilingual;
}

/** A term with everything around it, in both scripts: the view shows the reader's. */
export interface Entry {
	term: Omit<CompiledTerm, 'topic' | 'syllables' | 'hiddenLabel' | 'contrasts' | 'supersededBy'>;
	topic: Topic | 'own';
	/** Of the pack that it belongs to; own terms have none. */
	badge: Bilingual | null;
	/** The sources that anything in it names, by id. */
	sources: Record<string, InBothScripts<Source>>;
	/** Relations written on either side. */
	relations: EntryRelation[];
	contrasts: EntryContrast[];
	/** The term that took its place. */
	supersededBy: ({ id: string } & TermName) | null;
	/** Names of the members, in order. */
	members: ({ id: string } & TermName)[];
	/** The note, unless it is in the bin. */
	note: Note | null;
}

/** A pack as lists show it. */
export interface PackSummary {
	id: string;
	origin: 'shipped' | 'imported' | 'own';
	title: Bilingual;
	badge: Bilingual;
	description: Bilingual;
	/** As its makers or the extension call it. */
	version?: string;
	/** How many terms it has. */
	size: number;
	position: number;
	/** `damaged`: its record can't be read, or terms are missing. `removed`: it lies in the bin. */
	state: 'ready' | 'installing' | 'interrupted' | 'damaged' | 'removed';
}

/** What is known of a pack before its terms come. */
export interface ImportHead {
	head: PackHead;
	edition?: string | undefined;
	sources: DocumentSource[];
	/** How many terms will come. */
	size: number;
}

/** An entry in a list. Texts are in both scripts where they differ; who shows them chooses. */
export interface SearchHit {
	id: string;
	/** Null, as the topic is: no pack has the term any more, but the reader has a note on it. */
	pack: string | null;
	topic: Topic | 'own' | null;
	prefLabel: Bilingual;
	pinyin: string;
	hasNote: boolean;
	/** What matched, and the matching part of it as `[start, end)` of `text`, UTF-16; null where nothing was asked for. */
	match: {
		field: 'label' | 'pinyin' | 'english' | 'definition' | 'note';
		text: string;
		/** `text` in Traditional characters; the offsets are the same. */
		hant?: string;
		start: number;
		end: number;
	} | null;
}

export interface SearchReply {
	hits: SearchHit[];
	/** How many match, those that are not among the hits included. */
	total: number;
	/** How many entries each topic has, whatever is looked for. */
	topics: Partial<Record<Topic | 'own', number>>;
	/** False while the index is still being built: more may be found by asking again. */
	isWhole: boolean;
}

export interface Backup {
	format: 'zhudu-backup';
	version: number;
	exported: string;
	notes: Note[];
	ownTerms: OwnTerm[];
	knowledge: KnowledgeRecord[];
	settings: unknown;
}

export interface ImportResult {
	notes: { added: number; updated: number; unchanged: number; conflicts: number };
	ownTerms: { added: number; updated: number; unchanged: number };
	knowledge: { added: number; updated: number; unchanged: number };
	/** The settings of the file could not be stored. */
	settingsFailed?: true;
}

/** Why a call failed, in words the interface can translate. */
export interface CallError {
	code:
		| 'bad-request'
		| 'storage-full'
		| 'storage-broken'
		| 'storage-newer'
		| 'not-found'
		| 'segmenter-failed'
		| 'no-background'
		| 'unexpected';
	/** English, for reports. */
	detail: string;
}
