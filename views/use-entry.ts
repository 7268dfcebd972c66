import { useLayoutEffect } from 'preact/hooks';
import type { NoteDraft } from '../components/note-draft';
import type { NoteDrafts } from '../components/note-drafts';
import { ask } from '../messages/call';
import { onChanged } from '../messages/changed';
import type { Change } from '../model/change';
import type { Place } from '../model/note';
import { useLeftDraft } from './use-left-draft';
import { useLoaded } from './use-loaded';

/** An entry with the draft of its note, which there is as soon as the answer has come, also where the glossary has no such term. */
export function useEntry(id: string, { drafts, place }: { drafts: NoteDrafts; place?: Place | undefined }) {
	const { loaded, refresh } = useLoaded(id, async () => (await ask('terms.get', { ids: [id] }))[0] ?? null);
	useLayoutEffect(() => {
		const end = new AbortController();
		// Notes are followed by their drafts. A pack may hold terms that this one is related to.
		const concerns = ({ store, id: changed }: Change) => store === 'packs' || (store === 'ownTerms' && changed === id);
		onChanged((change) => concerns(change) && refresh(), end.signal);
		return () => end.abort();
	}, [id, refresh]);
	const entry = loaded.kind === 'ready' ? loaded.value : null;
	const draft: NoteDraft | null =
		loaded.kind === 'ready' ? drafts.open(id, { note: entry?.note ?? null, ...(place && { place }) }) : null;
	useLeftDraft(draft);
	return { loaded, entry, draft };
}
