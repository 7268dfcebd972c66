import type { ComponentChildren } from 'preact';
import type { Entry as EntryData } from '../../messages/protocol';
import { NoteEditor } from '../note/NoteEditor';
import type { NoteDraft } from '../note-draft';
import { Badge } from '../PackBadge';
import { useStrings } from '../strings/context';
import { Chip } from '../TermChips';
import { Definition } from './Definition';
import { Details } from './Details';
import { EntryHead } from './EntryHead';

/** Everything about a term at once, as the popup, the side panel and the notebook show it; the card shows it on demand. */
export function Entry({
	entry,
	draft,
	children,
	onOpen,
}: {
	entry: EntryData;
	draft: NoteDraft;
	/** What the view adds at the end. */
	children?: ComponentChildren;
	onOpen: (id: string) => void;
}) {
	const strings = useStrings();
	const { term } = entry;
	return (
		<article class="entry" key={term.id}>
			<EntryHead entry={entry} />
			{entry.topic === 'own' && <p class="badge">{strings.entry.own}</p>}
			{entry.badge && <Badge text={entry.badge} />}
			<Definition text={term.definition} asOf={term.asOf} />
			{entry.supersededBy && (
				<p class="superseded">
					<small>{strings.entry.now}</small> <Chip term={entry.supersededBy} onOpen={onOpen} />
				</p>
			)}
			<NoteEditor draft={draft} />
			<Details entry={entry} nested={[]} onOpen={onOpen} />
			{children}
		</article>
	);
}
