import type { Entry } from '../../messages/protocol';
import { useStrings } from '../strings/context';
import { TermChips, type TermLink } from '../TermChips';
import { Contrasts } from './Contrasts';
import { Learner } from './Learner';
import { isOurPack } from './official-english';
import { Relations } from './Relations';
import { Sources } from './Sources';
import { Timeline } from './Timeline';

/** What there is to read about a term beyond its meaning: what it is made of, how it came about, who says so, what it is related to. */
export function Details({
	entry,
	nested,
	onOpen,
}: {
	entry: Entry;
	/** Terms inside this occurrence. */
	nested: TermLink[];
	onOpen: (id: string) => void;
}) {
	const strings = useStrings();
	const { term } = entry;
	return (
		<>
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
		</>
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
