import type { DraftLog } from '../components/draft-state';
import type { Draft } from '../model/note';
import { dropDraft, keepDraft, viewLock } from '../storage/notes/drafts';

/**
 * Keeps this view's drafts where they outlive it: in the database, which a view writes to by itself since the background may
 * be asleep or busy; where the database takes nothing, in the origin's local storage. One write for each term at a time, the
 * last text wins.
 */
export function createDraftLog(view: string, signal: AbortSignal): DraftLog {
	const waiting = new Map<string, Draft | null>();
	const writing = new Set<string>();

	void navigator.locks
		.request(viewLock(view), () => new Promise((end) => signal.addEventListener('abort', end)))
		.catch(() => {});

	async function write(term: string): Promise<void> {
		if (writing.has(term)) return;
		writing.add(term);
		for (let draft = waiting.get(term); draft !== undefined; draft = waiting.get(term)) {
			waiting.delete(term);
			try {
				if (draft) await keepDraft(draft);
				else await dropDraft(term, view);
				dropLocally(term, view);
			} catch {
				if (draft) keepLocally(draft);
			}
		}
		writing.delete(term);
	}

	return {
		keep(draft) {
			waiting.set(draft.term, { ...draft, view, typed: Date.now() });
			void write(draft.term);
		},
		drop(term) {
			waiting.set(term, null);
			void write(term);
		},
	};
}

const PREFIX = 'draft ';

function keepLocally(draft: Draft): void {
	try {
		localStorage.setItem(`${PREFIX}${draft.view} ${draft.term}`, JSON.stringify(draft));
	} catch {
		// No room anywhere: the text stays in the field, and the reader is told that it is not saved.
	}
}

function dropLocally(term: string, view: string): void {
	try {
		localStorage.removeItem(`${PREFIX}${view} ${term}`);
	} catch {}
}

/** Drafts that found no room in the database, put into it now; those that still find none stay. */
export async function moveLocalDrafts(): Promise<void> {
	for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
		const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
		if (draft) await keepDraft(draft);
		localStorage.removeItem(key);
	}
}
