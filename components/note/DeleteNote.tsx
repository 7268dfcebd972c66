import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings/context';

/** Deletes on a second press, at another place than the first: one that is made unseen, or twice in haste, deletes nothing. */
export function DeleteNote({ onDelete }: { onDelete: () => void }) {
	const { note, common } = useStrings();
	const [isAsking, setAsking] = useState(false);
	const cancel = useRef<HTMLButtonElement>(null);
	useLayoutEffect(() => cancel.current?.focus(), [isAsking]);
	if (!isAsking) {
		return (
			<button type="button" class="quiet" data-guarded onClick={() => setAsking(true)}>
				{note.remove}
			</button>
		);
	}
	return (
		<div class="delete-note">
			<button ref={cancel} type="button" class="button" onClick={() => setAsking(false)}>
				{common.cancel}
			</button>
			<button type="button" class="button" data-guarded onClick={onDelete}>
				{note.toBin}
			</button>
		</div>
	);
}
