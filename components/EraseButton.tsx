import { useEffect, useState } from 'preact/hooks';
import { useStrings } from './strings/context';

/** Milliseconds within which the second click must come. */
const SURE_FOR = 6_000;

/** Deletes for good, on the second click: the first one asks. */
export function EraseButton({ label, onErase }: { label: string; onErase: () => void }) {
	const { notebook } = useStrings();
	const [asking, setAsking] = useState(false);
	useEffect(() => {
		if (!asking) return;
		const timer = setTimeout(() => setAsking(false), SURE_FOR);
		return () => clearTimeout(timer);
	}, [asking]);
	return (
		<button
			type="button"
			class={asking ? 'button danger' : 'button'}
			aria-label={asking ? undefined : `${notebook.erase} ${label}`}
			onClick={() => (asking ? onErase() : setAsking(true))}
		>
			{asking ? notebook.eraseSure : notebook.erase}
		</button>
	);
}
