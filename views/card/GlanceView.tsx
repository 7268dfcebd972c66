import type { ComponentChildren } from 'preact';
import { Glance } from '../../components/card/Glance';
import { NoteEditor } from '../../components/note/NoteEditor';
import type { NoteDrafts } from '../../components/note-drafts';
import { Failure, Loading } from '../../components/Status';
import { useStrings } from '../../components/strings/context';
import type { TermLink } from '../../components/TermChips';
import type { Place } from '../../model/note';
import { useEntry } from '../use-entry';
import { useKnowledge } from '../use-knowledge';
import { useOtherUnsaved } from '../use-unsaved';
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
	const others = useOtherUnsaved(drafts, id);
	const { loaded, entry, draft } = useEntry(id, { drafts, ...(place && { place }) });
	const [knowledge, choose] = useKnowledge(id);
	const { speak, hasFailed } = useVoice(strings.code);

	if (loaded.kind === 'failed') {
		return <Failure title={strings.entry.failed} code={loaded.code} onRetry={loaded.retry} />;
	}
	if (!draft) {
		return (
			<div class="entry" aria-busy="true">
				{/* What is known already is shown at once. */}
				{form !== undefined && <h1 class="label">{form}</h1>}
				<Loading />
			</div>
		);
	}
	if (!entry) {
		return (
			<div class="entry">
				<p class="empty">{strings.entry.missing}</p>
				<NoteEditor draft={draft} onWriting={onWriting} />
			</div>
		);
	}
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
			{others > 0 && (
				<p class="failed" role="status">
					{strings.note.otherUnsaved(others)}
				</p>
			)}
		</>
	);
}
