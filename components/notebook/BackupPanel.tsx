import { useRef } from 'preact/hooks';
import type { ImportResult } from '../../messages/protocol';
import { useStrings } from '../strings/context';

/** What came of the last export or import. */
export type BackupOutcome =
	| { kind: 'none' }
	| { kind: 'busy' }
	| { kind: 'exported'; file: string }
	| { kind: 'imported'; result: ImportResult }
	/** `detail`: where in the file, in English. */
	| { kind: 'failed'; title: string; help: string; detail?: string };

/** Everything the reader wrote, out to a file and in again. */
export function BackupPanel({
	outcome,
	onExport,
	onImport,
}: {
	outcome: BackupOutcome;
	onExport: () => void;
	onImport: (file: File) => void;
}) {
	const strings = useStrings().settings;
	const chooser = useRef<HTMLInputElement>(null);
	const isBusy = outcome.kind === 'busy';
	return (
		<section class="backup" aria-labelledby="backup">
			<h2 id="backup">{strings.backup}</h2>
			<p class="hint">{strings.backupHint}</p>
			<div class="row">
				<button type="button" class="button" aria-disabled={isBusy} onClick={() => isBusy || onExport()}>
					{strings.export}
				</button>
				<button type="button" class="button" aria-disabled={isBusy} onClick={() => isBusy || chooser.current?.click()}>
					{strings.import}
				</button>
				<input
					ref={chooser}
					type="file"
					accept=".json,application/json"
					hidden
					aria-label={strings.import}
					onChange={(event) => {
						const [file] = event.currentTarget.files ?? [];
						if (file) onImport(file);
						// The same file can be chosen again.
						event.currentTarget.value = '';
					}}
				/>
			</div>
			<div role="status">
				{isBusy && <p class="loading">{strings.backupBusy}</p>}
				{outcome.kind === 'exported' && <p>{strings.exported(outcome.file)}</p>}
				{outcome.kind === 'imported' && <Counts result={outcome.result} />}
				{outcome.kind === 'failed' && (
					<div class="failure">
						<p>
							<strong>{outcome.title}</strong> {outcome.help}
						</p>
						{outcome.detail && (
							<p lang="en">
								<code>{outcome.detail}</code>
							</p>
						)}
					</div>
				)}
			</div>
		</section>
	);
}

function Counts({ result: { notes, ownTerms, knowledge, settingsFailed } }: { result: ImportResult }) {
	const strings = useStrings();
	return (
		<ul class="counts">
			<li>
				<strong>{strings.notebook.notes}</strong>{' '}
				{strings.settings.imported(notes.added, notes.updated, notes.unchanged)}
			</li>
			<li>
				<strong>{strings.notebook.own}</strong>{' '}
				{strings.settings.imported(ownTerms.added, ownTerms.updated, ownTerms.unchanged)}
			</li>
			{knowledge.added + knowledge.updated + knowledge.unchanged > 0 && (
				<li>
					<strong>{strings.knowledge.imported}</strong>{' '}
					{strings.settings.imported(knowledge.added, knowledge.updated, knowledge.unchanged)}
				</li>
			)}
			{settingsFailed && <li class="failed">{strings.settings.settingsFailed}</li>}
			{notes.conflicts > 0 && <li>{strings.settings.importConflicts(notes.conflicts)}</li>}
		</ul>
	);
}
