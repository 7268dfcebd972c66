import type { DBSchema, IDBPDatabase } from 'idb';
import type { Aside } from '../model/aside';
import type { KnowledgeRecord } from '../model/knowledge';
import type { Draft, Note } from '../model/note';
import type { OwnTerm } from '../model/own-term';
import type { CompiledTerm, PackHead } from '../model/pack';
import type { InBothScripts } from '../model/shared';
import type { Sighting } from '../model/sighting';
import type { Snapshot } from '../model/snapshot';
import type { Source } from '../model/source';

/** A pack that the database holds. */
export interface StoredPack extends InBothScripts<PackHead> {
	/** Content hash, see `CompiledPack.version`. */
	version: string;
	/** `shipped`: it comes with the extension and is renewed with it. */
	origin: 'shipped' | 'imported';
	/** What the makers of an imported pack call this state of it. */
	edition?: string;
	/** Version of the extension that put it there. */
	extension: string;
	/** How many terms it has. */
	size: number;
	/** Place among the packs, from 0. */
	position: number;
	/** Where its terms and sources stand; without one, under its id. */
	shelf?: string;
	/**
	 * `ready`: all of it is there. While it is `installing`, nobody sees its terms, and it is known by its shelf; `interrupted`:
	 * that never ended, the terms are gone, and the reader is to be told. `removed`: it lies in the bin, and nobody sees its terms.
	 */
	state: 'ready' | 'installing' | 'interrupted' | 'removed';
	/** When it was moved to the bin, milliseconds since the epoch. */
	removed?: number;
}

/** A term, and its place within its pack, from 0: stores keep the order of keys, not of the pack. */
export type StoredTerm = CompiledTerm & { position: number };

/** A source in one pack; another pack may cite it, too. */
export type StoredSource = InBothScripts<Source> & { pack: string };

/** The database as the current version of the code knows it. */
export interface ZhuduSchema extends DBSchema {
	packs: { key: string; value: StoredPack };
	terms: { key: string; value: StoredTerm; indexes: { byPack: [string, number] } };
	sources: { key: [string, string]; value: StoredSource };
	notes: { key: string; value: Note };
	ownTerms: { key: string; value: OwnTerm };
	drafts: { key: [string, string]; value: Draft };
	/** Own terms in the bin, and what is left of those that are gone for good. */
	ownBin: { key: string; value: OwnTerm };
	/** What the reader said of how well they know terms. */
	knowledge: { key: string; value: KnowledgeRecord };
	/** How often terms stood on pages, where marks are to fade. */
	sightings: { key: string; value: Sighting };
	/** What the storage notes for itself, by name. */
	meta: { key: string; value: unknown };
	aside: { key: number; value: Aside };
	snapshots: { key: number; value: Snapshot };
	/** The backups of the snapshots, packed, by the same key. */
	snapshotTexts: { key: number; value: ArrayBuffer };
}

/**
 * The steps that made the database what it is; its version is their number.
 * A step that was released is never changed: to alter the schema, append one.
 */
export const UPGRADES: ((database: IDBPDatabase<ZhuduSchema>) => void)[] = [
	(database) => {
		const first = database as unknown as IDBPDatabase;
		first.createObjectStore('terms', { keyPath: 'id' });
		first.createObjectStore('articles', { keyPath: 'id' });
		first.createObjectStore('notes', { keyPath: 'term' });
		first.createObjectStore('ownTerms', { keyPath: 'id' });
		first.createObjectStore('meta');
	},
	// Packs in place of the one glossary, which the next start puts in anew; what the reader made is not touched.
	(database) => {
		const before = database as unknown as IDBPDatabase;
		for (const name of ['terms', 'articles', 'meta']) before.deleteObjectStore(name);
		database.createObjectStore('packs', { keyPath: 'id' });
		database.createObjectStore('terms', { keyPath: 'id' }).createIndex('byPack', ['pack', 'position']);
		database.createObjectStore('sources', { keyPath: ['pack', 'id'] });
	},
	// What is typed and not saved yet; own terms that were deleted.
	(database) => {
		database.createObjectStore('ownBin', { keyPath: 'id' });
		database.createObjectStore('drafts', { keyPath: ['term', 'view'] });
	},
	// The name of this installation, for the clocks; what is damaged; snapshots. No record is rewritten.
	(database) => {
		database.createObjectStore('meta');
		database.createObjectStore('aside', { keyPath: 'id', autoIncrement: true });
		database.createObjectStore('snapshots', { keyPath: 'id', autoIncrement: true });
		database.createObjectStore('snapshotTexts');
	},
	// How well the reader knows terms, and how often they were seen.
	(database) => {
		database.createObjectStore('knowledge', { keyPath: 'term' });
		database.createObjectStore('sightings', { keyPath: 'term' });
	},
];
