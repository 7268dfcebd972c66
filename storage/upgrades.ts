import type { DBSchema, IDBPDatabase } from 'idb';
import type { CompiledTerm } from '../glossary/compile';
import type { Article } from '../glossary/term';
import type { Note, OwnTerm } from './records';

/** Which glossary the database holds. */
export interface GlossaryMeta {
	/** Content hash of the glossary, see `CompiledGlossary.version`. */
	version: string;
	/** Version of the extension that put it there. */
	extension: string;
	/** Ids in the order of the glossary, since stores keep the order of keys. */
	order: string[];
}

/** The database as the current version of the code knows it. */
export interface ZhuduSchema extends DBSchema {
	terms: { key: string; value: CompiledTerm };
	articles: { key: string; value: Article };
	notes: { key: string; value: Note };
	ownTerms: { key: string; value: OwnTerm };
	meta: { key: 'glossary'; value: GlossaryMeta };
}

/**
 * The steps that made the database what it is; its version is their number.
 * A step that was released is never changed: to alter the schema, append one.
 */
export const UPGRADES: ((database: IDBPDatabase<ZhuduSchema>) => void)[] = [
	(database) => {
		database.createObjectStore('terms', { keyPath: 'id' });
		database.createObjectStore('articles', { keyPath: 'id' });
		database.createObjectStore('notes', { keyPath: 'term' });
		database.createObjectStore('ownTerms', { keyPath: 'id' });
		database.createObjectStore('meta');
	},
];
