import { useStrings } from '../strings/context';

/** Makes what is looked up a term of the reader's own, at once. */
export function AddOwn({ onAdd }: { onAdd: () => void }) {
	return (
		<p>
			<button type="button" class="button" data-guarded onClick={onAdd}>
				{useStrings().words.add}
			</button>
		</p>
	);
}
