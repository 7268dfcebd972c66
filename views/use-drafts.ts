import { useEffect, useMemo } from 'preact/hooks';
import { NoteDrafts } from '../components/note-drafts';
import { onChanged } from '../messages/changed';
import { noteStore } from './note-store';

/** The drafts of this view: kept up with other views, and saved when the page is hidden or left. */
export function useDrafts(): NoteDrafts {
	const { drafts, end } = useMemo(() => {
		const end = new AbortController();
		return { drafts: new NoteDrafts(noteStore, end.signal), end };
	}, []);
	useEffect(() => {
		const { signal } = end;
		onChanged((change) => {
			if (change.store === 'notes') drafts.receive(change.record);
		}, signal);
		const flush = () => void drafts.flush();
		addEventListener('pagehide', () => drafts.lastWord(), { signal });
		document.addEventListener('visibilitychange', flush, { signal });
		addEventListener(
			'beforeunload',
			(event) => {
				// Only where the browser asks anyway: a whole page of ours, with text that could not be saved.
				if (drafts.unsaved.length > 0) event.preventDefault();
			},
			{ signal },
		);
		return () => end.abort();
	}, [drafts, end]);
	return drafts;
}
