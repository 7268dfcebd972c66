import { useState } from 'preact/hooks';
import { EntryView } from '../EntryView';
import { useDrafts } from '../use-drafts';

/** What the card of a page has, here within the page of our own. */
export function TryCard({ id }: { id: string }) {
	const drafts = useDrafts();
	const [shown, setShown] = useState(id);
	return <EntryView key={shown} id={shown} drafts={drafts} onOpen={setShown} />;
}
