import { useRef, useState } from 'preact/hooks';
import { useStrings } from './strings/context';
import { takeFocus } from './take-focus';

/** Deletes for good, on a second press, at another place than the first: two in haste delete nothing. */
export function EraseButton({ label, onErase }: { label: string; onErase: () => void }) {
	const { notebook, common } = useStrings();
	const [isAsking, setAsking] = useState(false);
	const wasAsked = useRef(false);
	const cancel = () => setAsking(false);
	if (!isAsking) {
		return (
			<button
				type="button"
				class="button"
				aria-label={`${notebook.erase}${common.colon}${label}`}
				ref={wasAsked.current ? takeFocus : null}
				onClick={() => {
					wasAsked.current = true;
					setAsking(true);
				}}
			>
				{notebook.erase}
			</button>
		);
	}
	return (
		<div
			class="row erase-question"
			role="alertdialog"
			aria-label={`${label}${common.colon}${notebook.eraseSure}`}
			onKeyDown={(event) => event.key === 'Escape' && cancel()}
		>
			<span>{notebook.eraseSure}</span>
			<button type="button" class="button" ref={takeFocus} onClick={cancel}>
				{common.cancel}
			</button>
			<button type="button" class="button danger" onClick={onErase}>
				{notebook.erase}
			</button>
		</div>
	);
}
