import { useMemo, useState } from 'preact/hooks';
import type { NoteDrafts } from '../../components/note-drafts';
import { Bin } from '../../components/notebook/Bin';
import { NoteHead } from '../../components/notebook/NoteItem';
import { NotesFilters } from '../../components/notebook/NotesFilters';
import { NotesList } from '../../components/notebook/NotesList';
import { arrangeNotes, type NamedNote, NOTE_SORTS, nameOfNote } from '../../components/notebook/note-order';
import { Failure, Loading, UndoBar } from '../../components/Status';
import { useStrings } from '../../components/strings/context';
import { call } from '../../messages/call';
import type { CallError } from '../../messages/protocol';
import { LIMITS } from '../../model/limits';
import type { Snapshot } from '../../model/snapshot';
import { explain } from '../explain';
import type { ToExport } from '../export/read-exported';
import { useFound } from '../use-found';
import { useNames } from '../use-names';
import { oneOf, useRemembered } from '../use-remembered';
import { AsideSection } from './AsideSection';
import { ExportSection } from './export/ExportSection';
import { useTicks } from './export/use-ticks';
import { useNoteEditing } from './use-note-editing';
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
	const { nameOf } = useNames(useMemo(() => notes.map(({ term }) => term), [loaded]));
	const [site, setSite] = useState('');
	const [tag, setTag] = useState('');
	const [sort, setSort] = useRemembered('sort of notes', 'changed', oneOf(NOTE_SORTS));
	const selection = useTicks();
	const editing = useNoteEditing(drafts, notes, setRemoved);
	const wanted = query.trim();
	const search = useFound(wanted ? { query: wanted, withNote: true } : null, LIMITS.hits);

	const [kept, binned] = useMemo(() => {
		const named = notes.map((note): NamedNote => {
			const { label, pinyin } = nameOf(note.term) ?? { label: null, pinyin: '' };
			return { note, label, pinyin };
		});
		return [named.filter(({ note }) => !note.deleted), named.filter(({ note }) => note.deleted)];
	}, [loaded, nameOf]);
	const shown = useMemo(
		() => arrangeNotes(kept, { site, tag, sort }, wanted ? search.list.hits.map(({ id }) => id) : null),
		[kept, site, tag, sort, wanted, search.list],
	);

	const change = async (name: 'note.delete' | 'note.restore', term: string) => {
		try {
			drafts.receive(await call(name, { term }));
			setFailed(null);
			setRemoved(name === 'note.delete' ? term : null);
		} catch (error) {
			setFailed(explain(error));
		}
	};

	const tagNote = async (term: string, tags: string[]) => {
		try {
			drafts.receive(await call('note.tag', { term, tags }));
			setFailed(null);
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
		return (
			<div class="column notes">
				<h1>{strings.notebook.notes}</h1>
				<Failure title={strings.notebook.listFailed} code={loaded.code} onRetry={loaded.retry} />
			</div>
		);
	}
	const toExport = (some: NamedNote[]) =>
		some.map((one): ToExport => ({ id: one.note.term, name: nameOfNote(one), note: one.note }));
	const ticked = new Set(selection.chosen.map(({ id }) => id));
	return (
		<div class="column notes">
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
			{kept.length === 0 ? (
				<p class="empty">{strings.notebook.noNotes}</p>
			) : (
				<>
					<NotesFilters
						notes={kept}
						query={query}
						view={{ site, tag, sort }}
						onQuery={setQuery}
						onView={(view) => {
							setSite(view.site);
							setTag(view.tag);
							setSort(view.sort);
						}}
					/>
					<ExportSection
						name="notes"
						title={strings.notebook.notes}
						count={shown.length}
						selection={selection}
						readAll={async () => toExport(shown)}
						readChosen={async () => toExport(kept.filter(({ note }) => ticked.has(note.term)))}
					/>
					{wanted && !search.isAnswered && search.loaded.kind !== 'failed' ? (
						<Loading />
					) : (
						<NotesList
							key={JSON.stringify([site, tag, sort, wanted])}
							notes={shown}
							draftOf={editing.draftOf}
							edited={editing.edited}
							ticks={selection.ticks}
							onEdit={editing.edit}
							onDone={(note) => void editing.done(note)}
							onRemove={({ term }) => void change('note.delete', term)}
							onTags={({ term }, tags) => void tagNote(term, tags)}
							onTag={setTag}
						/>
					)}
				</>
			)}
			<Bin
				items={binned.map((named) => ({
					id: named.note.term,
					name: nameOfNote(named),
					head: <NoteHead named={named} />,
					text: named.note.text,
					onRestore: () => void change('note.restore', named.note.term),
					onErase: () => void erase(named.note.term),
				}))}
				onEmptyBin={() => void emptyBin()}
			/>
		</div>
	);
}
