import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Entry } from '../components/entry/Entry';
import { NoteEditor } from '../components/note/NoteEditor';
import type { NoteDrafts } from '../components/note-drafts';
import { Failure, Loading } from '../components/Status';
import { useStrings } from '../components/strings/context';
import type { TermLink } from '../components/TermChips';
import { ask } from '../messages/call';
import { onChanged } from '../messages/changed';
import type { Change } from '../model/change';
import type { Place } from '../model/note';
import { useLeftDraft } from './use-left-draft';
import { useLoaded } from './use-loaded';
import { useOtherUnsaved } from './use-unsaved';

/** Reads an entry and shows it; where the glossary has it no more, the note is still there to be read and written. */
export function EntryView({
	id,
	drafts,
	form,
	place,
	nested,
	children,
	onOpen,
	onWriting,
}: {
	id: string;
	drafts: NoteDrafts;
	form?: string;
	place?: Place;
	nested?: TermLink[];
	children?: ComponentChildren;
	onOpen: (id: string) => void;
	onWriting?: (writing: boolean) => void;
}) {
	const strings = useStrings();
	const others = useOtherUnsaved(drafts, id);
	const { loaded, refresh } = useLoaded(id, async () => (await ask('terms.get', { ids: [id] }))[0] ?? null);
	useLayoutEffect(() => {
		const end = new AbortController();
		// Notes are followed by their drafts. A pack may hold terms that this one is related to.
		const concerns = ({ store, id: changed }: Change) => store === 'packs' || (store === 'ownTerms' && changed === id);
		onChanged((change) => concerns(change) && refresh(), end.signal);
		return () => end.abort();
	}, [id, refresh]);

	const entry = loaded.kind === 'ready' ? loaded.value : null;
	const isReady = loaded.kind === 'ready';
	const draft = isReady ? drafts.open(id, { note: entry?.note ?? null, ...(place && { place }) }) : null;
	useLeftDraft(draft);

	if (loaded.kind === 'failed') {
		return <Failure title={strings.entry.failed} code={loaded.code} onRetry={loaded.retry} />;
	}
	if (!draft) {
		// What is known already is shown at once.
		return form === undefined ? (
			<Loading />
		) : (
			<div class="entry" aria-busy="true">
				<h1 class="label">{form}</h1>
				<Loading />
			</div>
		);
	}
	if (!entry) {
		return (
			<div class="entry">
				<p class="empty">{strings.entry.missing}</p>
				<NoteEditor draft={draft} />
			</div>
		);
	}
	return (
		<Entry
			entry={entry}
			draft={draft}
			onOpen={onOpen}
			{...(form !== undefined && { form })}
			{...(nested && { nested })}
			{...(onWriting && { onWriting })}
		>
			{others > 0 && (
				<p class="failed" role="status">
					{strings.note.otherUnsaved(others)}
				</p>
			)}
			{children}
		</Entry>
	);
}
