import { useLayoutEffect, useMemo } from 'preact/hooks';
import { NoteDrafts } from '../components/note-drafts';
import { onChanged } from '../messages/changed';
import { createDraftLog, moveLocalDrafts } from './draft-log';
import { noteStore } from './note-store';

/**
 * The drafts of this view: kept up with other views, logged at each key, and saved when the page is hidden or left. Nobody is
 * asked to stay: what could not be saved in time is taken up later.
 */
export function useDrafts(): NoteDrafts {
	const { drafts, end } = useMemo(() => {
		const end = new AbortController();
		const log = createDraftLog(crypto.randomUUID(), end.signal);
		return { drafts: new NoteDrafts(noteStore, end.signal, log), end };
	}, []);
	useLayoutEffect(() => {
		const { signal } = end;
		void moveLocalDrafts().catch(() => {});
		onChanged((change) => {
			if (change.store === 'notes') drafts.receive(change.record);
		}, signal);
		addEventListener('pagehide', () => drafts.lastWord(), { signal });
		document.addEventListener('visibilitychange', () => void drafts.flush(), { signal });
		return () => end.abort();
	}, [drafts, end]);
	return drafts;
}
