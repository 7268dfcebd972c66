import { EraseButton } from '../EraseButton';
import { useStrings } from '../strings/context';

/** One calm line: so many records were damaged, and are kept. */
export function AsideLine({ count, onExport, onClear }: { count: number; onExport: () => void; onClear: () => void }) {
	const { kept } = useStrings();
	if (count === 0) return null;
	return (
		<div class="row aside" role="status">
			<span>{kept.aside(count)}</span>
			<button type="button" class="button" onClick={onExport}>
				{kept.asideExport}
			</button>
			<EraseButton label={kept.aside(count)} onErase={onClear} />
		</div>
	);
}
