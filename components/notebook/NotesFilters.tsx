import { useMemo } from 'preact/hooks';
import { Select } from '../Select';
import { useStrings } from '../strings/context';
import { ListSearch } from './ListSearch';
import { countEach, hostsOf, type NamedNote, NOTE_SORTS, type NoteView } from './note-order';

/** What is looked for in the notes, of which site and with which tag, and in which order they come. */
export function NotesFilters({
	notes,
	query,
	view,
	onQuery,
	onView,
}: {
	/** All of them: they tell which sites and tags there are. */
	notes: NamedNote[];
	query: string;
	view: NoteView;
	onQuery: (query: string) => void;
	onView: (view: NoteView) => void;
}) {
	const { notebook, arranging } = useStrings();
	const sites = useMemo(() => countEach(notes.flatMap(({ note }) => hostsOf(note))), [notes]);
	const tags = useMemo(() => countEach(notes.flatMap(({ note }) => note.tags ?? [])), [notes]);
	const withCount = ([text, count]: [string, number]): [string, string] => [text, `${text} ${count}`];
	return (
		<div class="filters">
			<ListSearch label={notebook.noteSearch} query={query} onQuery={onQuery} />
			{sites.length > 0 && (
				<Select
					label={arranging.site}
					value={view.site}
					options={[['', arranging.allSites], ...sites.map(withCount)]}
					onChange={(site) => onView({ ...view, site })}
				/>
			)}
			{tags.length > 0 && (
				<Select
					label={arranging.tags}
					value={view.tag}
					options={[['', arranging.allTags], ...tags.map(withCount)]}
					onChange={(tag) => onView({ ...view, tag })}
				/>
			)}
			<Select
				label={arranging.sort}
				value={view.sort}
				options={NOTE_SORTS.map((sort) => [sort, arranging.sorts[sort]])}
				onChange={(sort) => onView({ ...view, sort })}
			/>
		</div>
	);
}
