import { is } from 'valibot';
import type { DraftLog } from '../components/draft-state';
import { asMoment } from '../model/clock';
import { DRAFT, type Draft } from '../model/note';
import { putAside } from '../storage/aside/aside';
import { dropDraft, keepDraft, keepFoundDraft, leftOf, viewLock } from '../storage/notes/drafts';

/** A database that has not answered by then (milliseconds) may take seconds: it is held up, or has much to do. */
const LATE = 200;

/**
 * Keeps this view's drafts where they outlive it: in the database, which a view writes to by itself since the background may
 * be asleep or busy; where the database takes nothing, or not at once, in the origin's local storage. One write for each term
 * at a time, the last text wins.
 */
export function createDraftLog(view: string, signal: AbortSignal): DraftLog {
	const latest = new Map<string, Draft | null>();
	const writing = new Map<string, Promise<void>>();

	void navigator.locks
		.request(viewLock(view), () => new Promise((end) => signal.addEventListener('abort', end)))
		.catch(() => {});

	function write(term: string): void {
		if (!writing.has(term)) writing.set(term, writeLatest(term));
	}

	async function writeLatest(term: string): Promise<void> {
		const late = setInterval(() => keepLocally(latest.get(term)), LATE);
		let draft: Draft | null | undefined;
		do {
			draft = latest.get(term);
			try {
				if (draft) await keepDraft(draft);
				else await dropDraft(term, view);
				dropLocally(term, view);
			} catch {
				if (draft) keepLocally(draft);
				else dropLocally(term, view);
			}
		} while (latest.get(term) !== draft);
		clearInterval(late);
		writing.delete(term);
		latest.delete(term);
	}

	return {
		keep(draft) {
			latest.set(draft.term, { ...draft, view, typed: asMoment(Date.now()) });
			write(draft.term);
		},
		drop(term) {
			latest.set(term, null);
			write(term);
		},
		written: async (term) => writing.get(term),
	};
}

const PREFIX = 'draft ';

function keepLocally(draft: Draft | null | undefined): void {
	if (!draft) return;
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

/**
 * Drafts that views which are gone left there, put into the database now; those that it still does not take stay, and hold up no
 * others. What can't be read is set aside.
 */
export async function moveLocalDrafts(): Promise<void> {
	const keys = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
	const found = keys.map((key) => ({ key, view: key.split(' ')[1] ?? '', draft: readLocally(key) }));
	for (const { key, draft } of await leftOf(found)) {
		// It may have been written or taken up meanwhile.
		const text = localStorage.getItem(key);
		if (text === null) continue;
		await (draft ? keepFoundDraft(draft) : putAside('drafts', text))
			.then(() => localStorage.removeItem(key))
			.catch(() => {});
	}
}

/** The draft under a key; null where something else stands there. */
function readLocally(key: string): Draft | null {
	try {
		const draft: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
		return is(DRAFT, draft) ? draft : null;
	} catch {
		return null;
	}
}
