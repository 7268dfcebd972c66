import { useEffect, useState } from 'preact/hooks';
import { Bin } from '../../components/notebook/Bin';
import { MarkAdded } from '../../components/notebook/MarkAdded';
import { OwnFilters } from '../../components/notebook/OwnFilters';
import { OwnTermForm } from '../../components/notebook/OwnTermForm';
import { OwnTermsList } from '../../components/notebook/OwnTermsList';
import { arrangeOwn, OWN_SORTS } from '../../components/notebook/own-order';
import { Failure, UndoBar } from '../../components/Status';
import { useStrings } from '../../components/strings/context';
import { call } from '../../messages/call';
import type { CallError, OwnTermDraft } from '../../messages/protocol';
import type { OwnTerm } from '../../model/own-term';
import type { Snapshot } from '../../model/snapshot';
import { writeSettings } from '../../storage/settings/settings';
import { explain } from '../explain';
import { oneOf, useRemembered } from '../use-remembered';
import { AsideSection } from './AsideSection';
import { ExportSection } from './export/ExportSection';
import { useTicks } from './export/use-ticks';
import { useExisting } from './use-existing';
import { useOwnForm } from './use-own-form';
import { useOwnBin, useOwnTerms } from './use-own-terms';

/** The reader's own terms: add, change, delete, take back. */
export function OwnSection({ begin, markAdded }: { begin: string; markAdded: boolean }) {
	const { own, notebook, common, kept } = useStrings();
	const loaded = useOwnTerms();
	const ownTerms = loaded.kind === 'ready' ? loaded.value : [];
	const { bin, refreshBin } = useOwnBin();
	const form = useOwnForm(begin, loaded);
	const editing = form.editing?.term;
	const [busy, setBusy] = useState(false);
	const [removed, setRemoved] = useState<OwnTerm | null>(null);
	const [emptied, setEmptied] = useState<Snapshot | null>(null);
	const [failed, setFailed] = useState<CallError['code'] | null>(null);
	const { existing, setLabel } = useExisting(ownTerms, editing?.id);
	const selection = useTicks();
	const [query, setQuery] = useState('');
	const [sort, setSort] = useRemembered('sort of own terms', 'created', oneOf(OWN_SORTS));
	useEffect(() => setRemoved(null), [editing]);

	const attempt = async (work: () => Promise<unknown>, after: () => void) => {
		setBusy(true);
		try {
			await work();
			setFailed(null);
			after();
		} catch (error) {
			setFailed(explain(error));
		} finally {
			setBusy(false);
		}
	};
	const save = (term: OwnTermDraft, after: () => void) => void attempt(() => call('own.save', { term }), after);

	const restore = ({ id }: OwnTerm) =>
		void attempt(
			() => call('own.restore', { id }),
			() => setRemoved(null),
		);

	/** Takes something out of the bin for good. */
	const empty = (work: () => Promise<unknown>) =>
		void attempt(work, () => {
			setRemoved(null);
			refreshBin();
		});

	const shown = arrangeOwn(ownTerms, { query, sort });
	// A term is changed where it stands in the list; a new one, or one that the list does not show, above it.
	const isInList = shown.some(({ id }) => id === editing?.id);
	const shownForm = editing && (
		<OwnTermForm
			key={editing.id ?? ''}
			term={editing}
			typed={form.editing?.typed}
			earlier={editing.earlier}
			busy={busy}
			existing={existing}
			onLabel={setLabel}
			onType={form.keep}
			onSave={(term) => save(term, form.close)}
			onCancel={() => {
				setFailed(null);
				form.close();
			}}
		/>
	);
	return (
		<div class="column">
			<h1>{notebook.own}</h1>
			<p class="hint">{own.intro}</p>
			<MarkAdded
				isOn={markAdded}
				onChange={(isOn) =>
					void attempt(
						() => writeSettings({ markAdded: isOn }),
						() => {},
					)
				}
			/>
			{removed && (
				<UndoBar key={removed.id} onUndo={() => restore(removed)}>
					{own.removed(removed.label)}
				</UndoBar>
			)}
			{emptied && (
				<UndoBar
					onUndo={() =>
						void attempt(
							() => call('snapshot.restore', { id: emptied.id }),
							() => {
								setEmptied(null);
								refreshBin();
							},
						)
					}
				>
					{kept.binEmptied}
				</UndoBar>
			)}
			<AsideSection list={loaded} />
			{failed && <Failure title={own.saveFailed} code={failed} />}
			{editing && !isInList && shownForm}
			{!editing && (
				<button type="button" class="button primary" onClick={() => void form.open()}>
					{own.add}
				</button>
			)}
			{loaded.kind === 'failed' && <Failure title={notebook.listFailed} code={loaded.code} onRetry={loaded.retry} />}
			{loaded.kind === 'loading' && <p class="loading">{common.loading}</p>}
			{loaded.kind === 'ready' && (
				<>
					{ownTerms.length > 1 && <OwnFilters query={query} sort={sort} onQuery={setQuery} onSort={setSort} />}
					{ownTerms.length > 0 && (
						<ExportSection
							name="own-terms"
							title={notebook.own}
							count={shown.length}
							selection={selection}
							readAll={async () => shown.map(({ id, label }) => ({ id, name: label }))}
						/>
					)}
					<OwnTermsList
						terms={shown}
						isFiltered={ownTerms.length > 0}
						editing={isInList ? editing?.id : undefined}
						form={shownForm}
						edited={form.edited}
						ticks={selection.ticks}
						onEdit={(term) => void form.open(term)}
						onRemove={(term) =>
							void attempt(
								() => call('own.delete', { id: term.id }),
								() => setRemoved(term),
							)
						}
					/>
					{bin.length > 0 && (
						<Bin
							items={bin.map((term) => ({
								id: term.id,
								name: term.label,
								head: <h2>{term.label}</h2>,
								text: term.definition,
								onRestore: () => restore(term),
								onErase: () => empty(() => call('own.erase', { id: term.id })),
							}))}
							onEmptyBin={() => empty(async () => setEmptied(await call('bin.empty', { bin: 'own' })))}
						/>
					)}
				</>
			)}
		</div>
	);
}
