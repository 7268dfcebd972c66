import { useState } from 'preact/hooks';
import { GlanceView } from '../card/GlanceView';
import { useDrafts } from '../use-drafts';

/** What the card of a page has, here within the page of our own. */
export function TryCard({ id }: { id: string }) {
	const drafts = useDrafts();
	const [shown, setShown] = useState(id);
	const [isMore, setMore] = useState(false);
	return <GlanceView key={shown} id={shown} drafts={drafts} isMore={isMore} onMore={setMore} onOpen={setShown} />;
}
