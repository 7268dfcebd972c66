import { useId } from 'preact/hooks';
import type { CallError } from '../../messages/protocol';
import { Failure } from '../Status';
import { useStrings } from '../strings/context';
import { Choice } from './Choice';
import { EXPORT_FORMATS, type ExportChoice } from './export-choice';

/** How far an export is. */
export type ExportState =
	| { kind: 'none' }
	/** `done` of `size` terms; 0 of 0 while it is found out which they are. */
	| { kind: 'busy'; done: number; size: number }
	| { kind: 'done'; file: string; count: number }
	| { kind: 'cancelled' }
	| { kind: 'failed'; code: CallError['code'] };

/** The way out for what a list shows, or what was ticked in it. While it is open, the list has boxes to tick. */
export function ExportPanel({
	isOpen,
	count,
	chosen,
	choice,
	state,
	onToggle,
	onChoice,
	onExport,
	onChooseNone,
	onCancel,
}: {
	isOpen: boolean;
	/** How many terms the list shows, those that are not laid out yet included. */
	count: number;
	/** How many of them are ticked. */
	chosen: number;
	choice: ExportChoice;
	state: ExportState;
	onToggle: (isOpen: boolean) => void;
	onChoice: (choice: ExportChoice) => void;
	onExport: () => void;
	onChooseNone: () => void;
	onCancel: () => void;
}) {
	const { exporting } = useStrings();
	const id = useId();
	const isBusy = state.kind === 'busy';
	return (
		<details class="fold export" open={isOpen} onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
			<summary>{exporting.title}</summary>
			<div class="form export-form">
				<p class="hint">{count === 0 ? exporting.nothing : exporting.hint}</p>
				<Choice
					name={`${id}-format`}
					legend={exporting.format}
					value={choice.format}
					options={EXPORT_FORMATS.map((format) => [format, exporting.formats[format]])}
					onChange={(format) => onChoice({ ...choice, format })}
				/>
				<p class="hint">{exporting.formatHints[choice.format]}</p>
				{choice.format === 'anki' && (
					<div class="anki">
						<label for={`${id}-deck`}>{exporting.deck}</label>
						<input
							id={`${id}-deck`}
							value={choice.deck}
							maxLength={100}
							onInput={({ currentTarget }) => onChoice({ ...choice, deck: currentTarget.value })}
						/>
						<label for={`${id}-type`}>{exporting.noteType}</label>
						<input
							id={`${id}-type`}
							value={choice.noteType}
							maxLength={100}
							aria-describedby={`${id}-type-hint`}
							onInput={({ currentTarget }) => onChoice({ ...choice, noteType: currentTarget.value })}
						/>
						<p class="hint" id={`${id}-type-hint`}>
							{exporting.noteTypeHint}
						</p>
					</div>
				)}
				<div class="row">
					<button
						type="button"
						class="button primary"
						aria-disabled={isBusy || count === 0}
						onClick={() => !isBusy && count > 0 && onExport()}
					>
						{chosen > 0 ? exporting.chosen(chosen) : exporting.all(count)}
					</button>
					{chosen > 0 && (
						<button type="button" class="button" onClick={onChooseNone}>
							{exporting.chooseNone}
						</button>
					)}
				</div>
				<Progress state={state} onCancel={onCancel} />
			</div>
		</details>
	);
}

function Progress({ state, onCancel }: { state: ExportState; onCancel: () => void }) {
	const { exporting, common } = useStrings();
	const isBusy = state.kind === 'busy';
	return (
		<>
			<p role="status" class={state.kind === 'none' ? 'visually-hidden' : undefined}>
				{isBusy && exporting.working}
				{state.kind === 'done' && exporting.done(state.file, state.count)}
				{state.kind === 'cancelled' && exporting.cancelled}
			</p>
			{isBusy && (
				<div class="row">
					<progress aria-label={exporting.working} {...(state.size > 0 && { value: state.done, max: state.size })} />
					{state.size > 0 && <span class="count">{exporting.progress(state.done, state.size)}</span>}
					<button type="button" class="button" onClick={onCancel}>
						{common.cancel}
					</button>
				</div>
			)}
			{state.kind === 'failed' && <Failure title={exporting.failed} code={state.code} />}
		</>
	);
}
