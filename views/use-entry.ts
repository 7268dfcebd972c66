import { useLayoutEffect } from 'preact/hooks';
import type { NoteDraft } from '../components/note-draft';
import type { NoteDrafts } from '../components/note-drafts';
import { ask } from '../messages/call';
import { onChanged } from '../messages/changed';
import type { Change } from '../model/change';
import type { Place } from '../model/note';
import { useLeftDraft } from './use-left-draft';
import { useLoaded } from './use-loaded';

/** An entry with the draft of its note, which there is as soon as the answer has come, also where the glossary has no such term (any more: `name`). */
export function useEntry(id: string, { drafts, place }: { drafts: NoteDrafts; place?: Place | undefined }) {
	const { loaded, refresh } = useLoaded(id, async () => {
		// A note outlives its term.
		const [entry] = await ask('terms.get', { ids: [id] });
		if (entry) return { entry, note: entry.note, name: undefined };
		const [note, [named]] = await Promise.all([ask('note.get', { term: id }), ask('terms.labels', { ids: [id] })]);
		return { entry: null, note, name: named?.label };
	});
	useLayoutEffect(() => {
		const end = new AbortController();
		// Notes are followed by their drafts. A pack may hold terms that this one is related to.
		const concerns = ({ store, id: changed }: Change) => store === 'packs' || (store === 'ownTerms' && changed === id);
		onChanged((change) => concerns(change) && refresh(), end.signal);
		return () => end.abort();
	}, [id, refresh]);
	const { entry, note, name } = loaded.kind === 'ready' ? loaded.value : { entry: null, note: null };
	const draft: NoteDraft | null = loaded.kind === 'ready' ? drafts.open(id, { note, ...(place && { place }) }) : null;
	useLeftDraft(draft);
	return { loaded, entry, draft, name };
}
