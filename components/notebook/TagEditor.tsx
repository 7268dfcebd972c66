import { useId, useState } from 'preact/hooks';
import { LIMITS } from '../../model/limits';
import { Icon } from '../Icon';
import { UndoBar } from '../Status';
import { useStrings } from '../strings/context';
import { parseTags } from './parse-tags';

/** The tags of a note: taken away one by one, added by Enter, a comma or on leaving the field, with Escape, too. */
export function TagEditor({
	tags,
	known,
	onTags,
}: {
	tags: string[];
	/** Tags of other notes, to choose from. */
	known: string[];
	onTags: (tags: string[]) => void;
}) {
	const { arranging } = useStrings();
	const [typed, setTyped] = useState('');
	const [removed, setRemoved] = useState<{ tag: string; at: number } | null>(null);
	const id = useId();
	const isFull = tags.length >= LIMITS.tags;
	const add = (text: string) => {
		setTyped('');
		const next = parseTags(text, tags);
		if (next.length > tags.length) onTags(next);
	};
	return (
		<div class="tag-editor">
			{tags.map((tag, at) => (
				<button
					key={tag}
					type="button"
					class="chip"
					aria-label={arranging.removeTag(tag)}
					onClick={() => {
						onTags(tags.filter((other) => other !== tag));
						setRemoved({ tag, at });
					}}
				>
					#{tag} <Icon name="close" />
				</button>
			))}
			<input
				list={id}
				value={typed}
				maxLength={200}
				readOnly={isFull}
				aria-label={arranging.addTag}
				placeholder={arranging.addTag}
				onInput={({ currentTarget: { value } }) => (/[,，、;；]$/u.test(value) ? add(value) : setTyped(value))}
				onKeyDown={(event) => {
					if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
					if (event.key === 'Enter') event.preventDefault();
					add(typed);
				}}
				onBlur={() => add(typed)}
			/>
			<datalist id={id}>
				{known
					.filter((tag) => !tags.includes(tag))
					.map((tag) => (
						<option key={tag} value={tag} />
					))}
			</datalist>
			<p class="hint" role="status">
				{isFull && arranging.tagsFull(LIMITS.tags)}
			</p>
			{removed && !tags.includes(removed.tag) && (
				<UndoBar key={removed.tag} onUndo={() => onTags(tags.toSpliced(removed.at, 0, removed.tag))}>
					{arranging.tagRemoved(removed.tag)}
				</UndoBar>
			)}
		</div>
	);
}
