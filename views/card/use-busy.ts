import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { NoteDrafts } from '../../components/note-drafts';

/** Tells when the reader is writing, or a text is not saved yet: the card must not close by itself then. */
export function useBusy(drafts: NoteDrafts, tell: (busy: boolean) => void): { onWriting: (writing: boolean) => void } {
	const writing = useRef(false);
	const told = useRef(false);
	const latest = useRef(tell);
	latest.current = tell;
	const look = useCallback(() => {
		const busy = writing.current || drafts.unsaved.length > 0;
		if (busy !== told.current) latest.current(busy);
		told.current = busy;
	}, [drafts]);
	useEffect(() => {
		const end = new AbortController();
		drafts.watch(look, end.signal);
		return () => end.abort();
	}, [drafts, look]);
	const onWriting = useCallback(
		(now: boolean) => {
			writing.current = now;
			look();
		},
		[look],
	);
	return { onWriting };
}
