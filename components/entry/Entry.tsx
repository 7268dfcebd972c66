import type { ComponentChildren } from 'preact';
import type { Entry as EntryData } from '../../messages/protocol';
import { NoteEditor } from '../note/NoteEditor';
import type { NoteDraft } from '../note-draft';
import { Badge } from '../PackBadge';
import { useStrings } from '../strings/context';
import { Chip, TermChips, type TermLink } from '../TermChips';
import { Contrasts } from './Contrasts';
import { Definition } from './Definition';
import { EntryHead } from './EntryHead';
import { Learner } from './Learner';
import { isOurPack } from './official-english';
import { Relations } from './Relations';
import { Sources } from './Sources';
import { Timeline } from './Timeline';

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
			<EntryHead entry={entry} {...(form !== undefined && { form })} />
			{entry.topic === 'own' && <p class="badge">{strings.entry.own}</p>}
			{entry.badge && <Badge text={entry.badge} />}
			<Definition text={term.definition} asOf={term.asOf} />
			{entry.supersededBy && (
				<p class="superseded">
					<small>{strings.entry.now}</small> <Chip term={entry.supersededBy} onOpen={onOpen} />
				</p>
			)}
			<NoteEditor draft={draft} {...(onWriting && { onWriting })} />
			<Links title={strings.entry.members} terms={entry.members} onOpen={onOpen} />
			<Links title={strings.entry.nested} terms={nested} onOpen={onOpen} />
			<div class="more">
				<Learner learner={term.learner} sources={entry.sources} />
				<Contrasts contrasts={entry.contrasts} onOpen={onOpen} />
				<Timeline steps={term.timeline} sources={entry.sources} />
			</div>
			{term.evidence.length > 0 ? (
				<Sources evidence={term.evidence} sources={entry.sources} />
			) : (
				isOurPack({ pack: term.pack, topic: entry.topic }) && <p class="no-source">{strings.entry.noSource}</p>
			)}
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
