import type { KnowledgeRecord } from './knowledge';
import type { Note } from './note';
import type { OwnTerm } from './own-term';

/**
 * One record that was committed. `revision` tells two states of it apart; it comes with the record, unless that is a pack,
 * which is large: whoever needs its terms reads them.
 */
export type Change =
	| { store: 'notes'; id: string; revision: number; record: Note }
	/** `record` is null for a term that was removed; `revision` is when it was last changed. */
	| { store: 'ownTerms'; id: string; revision: number; record: OwnTerm | null }
	/** `revision` is the stamp of when it was said. */
	| { store: 'knowledge'; id: string; revision: string; record: KnowledgeRecord }
	/** `revision` is the pack's version; null: it was removed. */
	| { store: 'packs'; id: string; revision: string | null };
