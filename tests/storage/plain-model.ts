import type { Knowledge } from '../../model/knowledge';

/** What the store should hold, said as plainly as can be: the property test compares the two after each step. */
export interface PlainNote {
	text: string;
	state: 'there' | 'binned' | 'erased';
	/** Of notes. */
	tag?: string | undefined;
}

/** The reader's notes and own terms by id, and how well terms are known. */
export interface PlainStore {
	notes: Map<string, PlainNote>;
	own: Map<string, PlainNote>;
	knowledge: Map<string, Knowledge>;
}

export function emptyStore(): PlainStore {
	return { notes: new Map(), own: new Map(), knowledge: new Map() };
}

/** Both take and give back an independent copy: an export must not change with the store. */
export function copyStore({ notes, own, knowledge }: PlainStore): PlainStore {
	const copy = (from: Map<string, PlainNote>) => new Map([...from].map(([id, one]) => [id, { ...one }]));
	return { notes: copy(notes), own: copy(own), knowledge: new Map(knowledge) };
}

/** What is there and what lies in the bin, as lists show it. */
export function shownOf(store: Map<string, PlainNote>): Record<string, string> {
	const shown = [...store].filter(([, { state }]) => state !== 'erased');
	return Object.fromEntries(
		shown
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([id, { text, state, tag }]) => [id, `${state} ${text}${tag ? ` #${tag}` : ''}`]),
	);
}
