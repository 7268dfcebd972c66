import { useId, useState } from 'preact/hooks';
import type { OwnTermDraft } from '../../messages/protocol';
import type { Earlier } from '../../model/note';
import { EarlierTexts } from '../note/EarlierTexts';
import { useStrings } from '../strings/context';

/** Adds or changes a term of the reader's own. What was typed stays until the store has it. */
export function OwnTermForm({
	term,
	earlier = [],
	busy,
	onSave,
	onCancel,
}: {
	term: OwnTermDraft;
	/** What imports replaced. */
	earlier?: Earlier[] | undefined;
	busy: boolean;
	onSave: (term: OwnTermDraft) => void;
	onCancel: () => void;
}) {
	const { own, common } = useStrings();
	const [label, setLabel] = useState(term.label);
	const [altLabels, setAltLabels] = useState(term.altLabels.join('\n'));
	const [definition, setDefinition] = useState(term.definition);
	const id = useId();
	return (
		<form
			class="form own-form"
			onSubmit={(event) => {
				event.preventDefault();
				onSave({
					...(term.id && { id: term.id }),
					label: label.trim(),
					altLabels: lines(altLabels),
					definition: definition.trim(),
				});
			}}
		>
			<label for={`${id}-label`}>{own.label}</label>
			<input
				id={`${id}-label`}
				value={label}
				required
				minLength={2}
				maxLength={100}
				pattern=".*\S.*\S.*"
				title={own.labelHint}
				aria-describedby={`${id}-label-hint`}
				onInput={(event) => setLabel(event.currentTarget.value)}
			/>
			<p class="hint" id={`${id}-label-hint`}>
				{own.labelHint}
			</p>
			<label for={`${id}-alt`}>{own.altLabels}</label>
			<textarea
				id={`${id}-alt`}
				rows={2}
				value={altLabels}
				aria-describedby={`${id}-alt-hint`}
				onInput={(event) => setAltLabels(event.currentTarget.value)}
			/>
			<p class="hint" id={`${id}-alt-hint`}>
				{own.altLabelsHint}
			</p>
			<label for={`${id}-definition`}>{own.definition}</label>
			<textarea
				id={`${id}-definition`}
				rows={4}
				maxLength={10_000}
				value={definition}
				onInput={(event) => setDefinition(event.currentTarget.value)}
			/>
			<EarlierTexts earlier={earlier} onRestore={setDefinition} />
			<div class="row">
				<button type="submit" class="button primary" disabled={busy}>
					{common.save}
				</button>
				<button type="button" class="button" onClick={onCancel}>
					{common.cancel}
				</button>
			</div>
		</form>
	);
}

/** Each line once, without blank ones. */
function lines(text: string): string[] {
	return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
