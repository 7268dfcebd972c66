import { useEffect, useState } from 'preact/hooks';
import type { NoteDrafts } from '../components/note-drafts';
import { useStrings } from '../components/strings/context';

/** Says that notes on other terms than this one could not be saved. */
export function OtherUnsaved({ drafts, id }: { drafts: NoteDrafts; id: string }) {
	const { note } = useStrings();
	const [count, setCount] = useState(0);
	useEffect(() => {
		const end = new AbortController();
		const look = () => setCount(drafts.failed.filter((other) => other !== id).length);
		drafts.watch(look, end.signal);
		look();
		return () => end.abort();
	}, [drafts, id]);
	if (count === 0) return null;
	return (
		<p class="failed" role="status">
			{note.otherUnsaved(count)}
		</p>
	);
}
