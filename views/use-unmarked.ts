import { useLayoutEffect, useState } from 'preact/hooks';
import { readUnmarked, type UnmarkedIds, watchUnmarked } from '../storage/knowledge/known';

/** The ids that pages don't mark, as they have them, without waking the background; null until they are read. */
export function useUnmarked(): UnmarkedIds | null {
	const [ids, setIds] = useState<UnmarkedIds | null>(null);
	useLayoutEffect(() => {
		const end = new AbortController();
		const read = async () => {
			const none = { known: '', faded: '' };
			const ids = await readUnmarked().catch(() => none);
			if (!end.signal.aborted) setIds(ids);
		};
		watchUnmarked(() => void read(), end.signal);
		void read();
		return () => end.abort();
	}, []);
	return ids;
}
