import { UndoBar } from '../Status';
import { useStrings } from '../strings/context';

/** One calm line: so many records were damaged, and are kept; or, once they are in the bin, the way back. */
export function AsideLine({
	count,
	cleared = false,
	onExport,
	onClear,
	onRestore,
}: {
	count: number;
	/** They were moved to the bin just now. */
	cleared?: boolean;
	onExport: () => void;
	onClear: () => void;
	onRestore: () => void;
}) {
	const { kept, common } = useStrings();
	if (count === 0) return cleared ? <UndoBar onUndo={onRestore}>{kept.asideCleared}</UndoBar> : null;
	const text = kept.aside(count);
	return (
		<div class="row aside" role="status">
			<span>{text}</span>
			<button type="button" class="button" onClick={onExport}>
				{kept.asideExport}
			</button>
			<button type="button" class="button" aria-label={`${kept.asideClear}${common.colon}${text}`} onClick={onClear}>
				{kept.asideClear}
			</button>
		</div>
	);
}
