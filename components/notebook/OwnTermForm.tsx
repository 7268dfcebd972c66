import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OwnTermDraft } from '../../messages/protocol';
import type { Earlier } from '../../model/note';
import { EarlierTexts } from '../note/EarlierTexts';
import { useStrings } from '../strings/context';
import { DiscardQuestion } from './DiscardQuestion';
import { termHash } from './route';

/** Another term that has the label already. One of the reader's own can't be there twice; one of a pack can be joined by an own. */
export interface ExistingTerm {
	id: string;
	isOwn: boolean;
}

/** Adds or changes a term of the reader's own. What was typed stays until the store has it, or the reader lets go of it. */
export function OwnTermForm({
	term,
	typed = term,
	earlier = [],
	busy,
	existing,
	onLabel,
	onType,
	onSave,
	onCancel,
}: {
	term: OwnTermDraft;
	/** What was typed over it before, and not saved. */
	typed?: OwnTermDraft | undefined;
	/** What imports replaced. */
	earlier?: Earlier[] | undefined;
	busy: boolean;
	existing: ExistingTerm | null;
	/** What is in the first field, without white space around it. */
	onLabel: (label: string) => void;
	/** Told of what is typed, at each key. */
	onType: (draft: OwnTermDraft) => void;
	onSave: (term: OwnTermDraft) => void;
	onCancel: () => void;
}) {
	const { own, common } = useStrings();
	const [label, setLabel] = useState(typed.label);
	const [altLabels, setAltLabels] = useState(typed.altLabels.join('\n'));
	const [definition, setDefinition] = useState(typed.definition);
	const [isAsking, setIsAsking] = useState(false);
	const first = useRef<HTMLInputElement>(null);
	const isTyped = useRef(false);
	const id = useId();
	useEffect(() => first.current?.focus(), []);

	const draft: OwnTermDraft = {
		...(term.id && { id: term.id }),
		label: label.trim(),
		altLabels: lines(altLabels),
		definition: definition.trim(),
	};
	useEffect(() => onLabel(draft.label), [draft.label]);
	useLayoutEffect(() => {
		if (isTyped.current) onType(draft);
	}, [label, altLabels, definition]);
	const leave = () => {
		if (isSame(draft, term)) onCancel();
		else setIsAsking(!isAsking);
	};
	useEffect(() => first.current?.setCustomValidity(existing?.isOwn ? own.exists(draft.label) : ''));

	return (
		<form
			class="form own-form"
			onInput={() => {
				isTyped.current = true;
			}}
			onSubmit={(event) => {
				event.preventDefault();
				if (!busy) onSave(draft);
			}}
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || event.isComposing) return;
				event.preventDefault();
				leave();
			}}
		>
			<label for={`${id}-label`}>{own.label}</label>
			<input
				id={`${id}-label`}
				ref={first}
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
			<p class={existing?.isOwn ? 'failed' : 'hint'} role="status">
				{existing && (
					<>
						{(existing.isOwn ? own.exists : own.inGlossary)(draft.label)}{' '}
						<a href={termHash(existing.id)}>{own.openExisting}</a>
					</>
				)}
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
			<EarlierTexts
				earlier={earlier}
				onRestore={(text) => {
					isTyped.current = true;
					setDefinition(text);
				}}
			/>
			{isAsking ? (
				<DiscardQuestion
					onDiscard={onCancel}
					onKeep={() => {
						setIsAsking(false);
						first.current?.focus();
					}}
				/>
			) : (
				<div class="row">
					<button type="submit" class="button primary" aria-disabled={busy}>
						{common.save}
					</button>
					<button type="button" class="button" onClick={leave}>
						{common.cancel}
					</button>
				</div>
			)}
		</form>
	);
}

function isSame(draft: OwnTermDraft, { label, altLabels, definition }: OwnTermDraft): boolean {
	return (
		draft.label === label && draft.definition === definition && draft.altLabels.join('\n') === altLabels.join('\n')
	);
}

/** Each line once, without blank ones. */
function lines(text: string): string[] {
	return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
