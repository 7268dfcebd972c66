import type { ComponentChildren } from 'preact';
import { Glance } from '../../components/card/Glance';
import type { NoteDrafts } from '../../components/note-drafts';
import { useStrings } from '../../components/strings/context';
import type { TermLink } from '../../components/TermChips';
import type { Place } from '../../model/note';
import { OtherUnsaved } from '../OtherUnsaved';
import { useEntry } from '../use-entry';
import { useKnowledge } from '../use-knowledge';
import { WithoutEntry } from '../WithoutEntry';
import { useVoice } from './use-voice';

/** Reads an entry and shows it at a glance; where the glossary has it no more, the note is still there. */
export function GlanceView({
	id,
	drafts,
	place,
	form,
	onWriting,
	...glance
}: {
	id: string;
	drafts: NoteDrafts;
	/** Where the term was met. */
	place?: Place;
	/** The wording on the page, of the term that the card was opened for. */
	form?: string;
	nested?: TermLink[];
	isMore: boolean;
	refusal?: ComponentChildren;
	why?: ComponentChildren;
	onMore: (isMore: boolean) => void;
	onOpen: (id: string) => void;
	onWriting?: (writing: boolean) => void;
}) {
	const strings = useStrings();
	const { loaded, entry, draft } = useEntry(id, { drafts, ...(place && { place }) });
	const [knowledge, choose] = useKnowledge(id);
	const { speak, hasFailed } = useVoice(strings.code);

	if (!entry || !draft) return <WithoutEntry loaded={loaded} draft={draft} label={form} onWriting={onWriting} />;
	return (
		<>
			<Glance
				key={id}
				{...glance}
				{...(form !== undefined && { form })}
				entry={entry}
				draft={draft}
				knowledge={knowledge}
				onKnow={choose}
				onSpeak={speak}
				onWriting={onWriting}
			/>
			{hasFailed && (
				<p class="hint" role="status">
					{strings.card.speechFailed}
				</p>
			)}
			<OtherUnsaved drafts={drafts} id={id} />
		</>
	);
}
