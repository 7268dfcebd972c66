import type { ComponentChildren } from 'preact';
import type { Entry as EntryData } from '../../messages/protocol';
import { NoteEditor } from '../note/NoteEditor';
import type { NoteDraft } from '../note-draft';
import { Badge } from '../PackBadge';
import { useStrings } from '../strings/context';
import { TermChips, type TermLink } from '../TermChips';
import { Definition } from './Definition';
import { EntryHead } from './EntryHead';
import { Relations } from './Relations';
import { Sources } from './Sources';

/** Everything about a term; the same in the card, the popup, the side panel and the notebook. */
export function Entry({
	entry,
	draft,
	form,
	nested = [],
	children,
	onOpen,
	onWriting,
}: {
	entry: EntryData;
	draft: NoteDraft;
	/** The wording on the page. */
	form?: string;
	/** Terms inside this occurrence. */
	nested?: TermLink[];
	/** What the page adds at the end: why it was marked, not here. */
	children?: ComponentChildren;
	onOpen: (id: string) => void;
	onWriting?: (writing: boolean) => void;
}) {
	const strings = useStrings();
	const { term } = entry;
	return (
		<article class="entry" key={term.id}>
			<EntryHead term={term} {...(form !== undefined && { form })} />
			{entry.topic === 'own' && <p class="badge">{strings.entry.own}</p>}
			{entry.badge && <Badge text={entry.badge} />}
			<Definition text={term.definition} />
			<NoteEditor draft={draft} {...(onWriting && { onWriting })} />
			<Links title={strings.entry.members} terms={entry.members} onOpen={onOpen} />
			<Links title={strings.entry.nested} terms={nested} onOpen={onOpen} />
			<Sources evidence={term.evidence} sources={entry.sources} />
			<Relations relations={entry.relations} onOpen={onOpen} />
			{children}
		</article>
	);
}

function Links({ title, terms, onOpen }: { title: string; terms: TermLink[]; onOpen: (id: string) => void }) {
	if (terms.length === 0) return null;
	return (
		<section class="relation" aria-label={title}>
			<h2>{title}</h2>
			<TermChips terms={terms} onOpen={onOpen} />
		</section>
	);
}
