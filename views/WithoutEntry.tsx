import { NoteEditor } from '../components/note/NoteEditor';
import type { NoteDraft } from '../components/note-draft';
import { Coming, Failure } from '../components/Status';
import { useStrings } from '../components/strings/context';
import type { Loaded } from './use-loaded';

/** In the place of an entry: that it is on its way, can't be read, or is in no pack any more, where its note is there still. */
export function WithoutEntry({
	loaded,
	draft,
	label,
	onWriting,
}: {
	loaded: Loaded<unknown>;
	draft: NoteDraft | null;
	/** What is known already is shown at once. */
	label?: string | undefined;
	onWriting?: ((writing: boolean) => void) | undefined;
}) {
	const { entry } = useStrings();
	const name = label !== undefined && <h1 class="label">{label}</h1>;
	if (loaded.kind === 'failed') {
		return (
			<div class="entry">
				{name}
				<Failure title={entry.failed} code={loaded.code} onRetry={loaded.retry} />
			</div>
		);
	}
	if (!draft) return <Coming>{name}</Coming>;
	return (
		<div class="entry">
			{name}
			<p class="empty">{entry.missing(draft.text !== '')}</p>
			<NoteEditor draft={draft} {...(onWriting && { onWriting })} />
		</div>
	);
}
