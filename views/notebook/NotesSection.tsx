import { useEffect, useState } from 'preact/hooks';
import type { NoteDrafts } from '../../components/note-drafts';
import { NotesList } from '../../components/notebook/NotesList';
import { Failure, Loading, UndoBar } from '../../components/Status';
import { useStrings } from '../../components/strings/context';
import { ask, call } from '../../messages/call';
import { onChanged } from '../../messages/changed';
import type { CallError } from '../../messages/protocol';
import { explain } from '../explain';
import { useLoaded } from '../use-loaded';
import type { Glossary } from './use-glossary';

/** All notes, with search and the bin. */
export function NotesSection({ glossary, drafts }: { glossary: Glossary; drafts: NoteDrafts }) {
	const strings = useStrings();
	const [query, setQuery] = useState('');
	const [removed, setRemoved] = useState<string | null>(null);
	const [failed, setFailed] = useState<CallError['code'] | null>(null);
	const { loaded, refresh } = useLoaded('notes', () => ask('notes.list', {}));
	useEffect(() => {
		const end = new AbortController();
		onChanged(refresh, end.signal);
		return () => end.abort();
	}, [refresh]);

	const change = async (name: 'note.delete' | 'note.restore', term: string) => {
		try {
			drafts.receive(await call(name, { term }));
			setFailed(null);
			setRemoved(name === 'note.delete' ? term : null);
			refresh();
		} catch (error) {
			setFailed(explain(error));
		}
	};

	if (loaded.kind === 'loading') return <Loading />;
	if (loaded.kind === 'failed') {
		return <Failure title={strings.notebook.listFailed} code={loaded.code} onRetry={loaded.retry} />;
	}
	return (
		<div class="column">
			<h1>{strings.notebook.notes}</h1>
			{removed && <UndoBar onUndo={() => void change('note.restore', removed)}>{strings.notebook.noteGone}</UndoBar>}
			{failed && <Failure title={strings.note.title} code={failed} />}
			<NotesList
				notes={loaded.value.map((note) => ({ note, label: glossary.labelOf(note.term) }))}
				query={query}
				onQuery={setQuery}
				onRemove={({ term }) => void change('note.delete', term)}
				onRestore={({ term }) => void change('note.restore', term)}
			/>
		</div>
	);
}
