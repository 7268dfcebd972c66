import { useMemo, useState } from 'preact/hooks';
import type { NoteDrafts } from '../../components/note-drafts';
import { NotesList } from '../../components/notebook/NotesList';
import { Failure, Loading, UndoBar } from '../../components/Status';
import { useStrings } from '../../components/strings/context';
import { call } from '../../messages/call';
import type { CallError } from '../../messages/protocol';
import { LIMITS } from '../../model/limits';
import type { Snapshot } from '../../model/snapshot';
import { explain } from '../explain';
import { useFound } from '../use-found';
import { useLabels } from '../use-labels';
import { AsideSection } from './AsideSection';
import { useNotes } from './use-notes';

/** All notes, with search and the bin. */
export function NotesSection({ drafts }: { drafts: NoteDrafts }) {
	const strings = useStrings();
	const [query, setQuery] = useState('');
	const [removed, setRemoved] = useState<string | null>(null);
	const [failed, setFailed] = useState<CallError['code'] | null>(null);
	const [emptied, setEmptied] = useState<Snapshot | null>(null);
	const { loaded, refresh } = useNotes();
	const notes = loaded.kind === 'ready' ? loaded.value : [];
	const labelOf = useLabels(useMemo(() => notes.map(({ term }) => term), [loaded]));
	const wanted = query.trim();
	const search = useFound(wanted ? { query: wanted, withNote: true } : null, LIMITS.hits);

	const change = async (name: 'note.delete' | 'note.restore', term: string) => {
		try {
			drafts.receive(await call(name, { term }));
			setFailed(null);
			setRemoved(name === 'note.delete' ? term : null);
		} catch (error) {
			setFailed(explain(error));
		}
	};

	const erase = async (term: string) => {
		try {
			await call('note.erase', { term });
			setFailed(null);
		} catch (error) {
			setFailed(explain(error));
		}
	};

	const emptyBin = async () => {
		try {
			setEmptied(await call('bin.empty', { bin: 'notes' }));
			setFailed(null);
		} catch (error) {
			setFailed(explain(error));
		}
	};

	const undoEmpty = async ({ id }: Snapshot) => {
		try {
			await call('snapshot.restore', { id });
			setEmptied(null);
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
			{removed && (
				<UndoBar key={removed} onUndo={() => void change('note.restore', removed)}>
					{strings.notebook.noteGone}
				</UndoBar>
			)}
			{emptied && <UndoBar onUndo={() => void undoEmpty(emptied)}>{strings.kept.binEmptied}</UndoBar>}
			{failed && <Failure title={strings.note.title} code={failed} />}
			<AsideSection list={loaded} />
			{search.loaded.kind === 'failed' && (
				<Failure title={strings.panel.searchFailed} code={search.loaded.code} onRetry={search.loaded.retry} />
			)}
			<NotesList
				notes={notes.map((note) => ({ note, label: labelOf(note.term) }))}
				query={query}
				found={wanted ? search.list.hits.map(({ id }) => id) : null}
				onQuery={setQuery}
				onRemove={({ term }) => void change('note.delete', term)}
				onRestore={({ term }) => void change('note.restore', term)}
				onErase={({ term }) => void erase(term)}
				onEmptyBin={() => void emptyBin()}
			/>
		</div>
	);
}
