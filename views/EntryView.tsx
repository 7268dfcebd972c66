import type { ComponentChildren } from 'preact';
import { Entry } from '../components/entry/Entry';
import { NoteEditor } from '../components/note/NoteEditor';
import type { NoteDrafts } from '../components/note-drafts';
import { Failure, Loading } from '../components/Status';
import { useStrings } from '../components/strings/context';
import { useEntry } from './use-entry';
import { useOtherUnsaved } from './use-unsaved';

/** Reads an entry and shows it; where the glossary has it no more, the note is still there to be read and written. */
export function EntryView({
	id,
	drafts,
	children,
	onOpen,
}: {
	id: string;
	drafts: NoteDrafts;
	children?: ComponentChildren;
	onOpen: (id: string) => void;
}) {
	const strings = useStrings();
	const others = useOtherUnsaved(drafts, id);
	const { loaded, entry, draft } = useEntry(id, { drafts });

	if (loaded.kind === 'failed') {
		return <Failure title={strings.entry.failed} code={loaded.code} onRetry={loaded.retry} />;
	}
	if (!draft) return <Loading />;
	if (!entry) {
		return (
			<div class="entry">
				<p class="empty">{strings.entry.missing}</p>
				<NoteEditor draft={draft} />
			</div>
		);
	}
	return (
		<Entry entry={entry} draft={draft} onOpen={onOpen}>
			{others > 0 && (
				<p class="failed" role="status">
					{strings.note.otherUnsaved(others)}
				</p>
			)}
			{children}
		</Entry>
	);
}
