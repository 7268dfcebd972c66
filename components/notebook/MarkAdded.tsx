import { useId } from 'preact/hooks';
import { useStrings } from '../strings/context';

/** Whether pages show marks on what only this reader has: it says what a page can learn by them. */
export function MarkAdded({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
	const { settings } = useStrings();
	const id = useId();
	return (
		<div class="mark-added">
			<label class="switch">
				<span>{settings.markAdded}</span>
				<input
					type="checkbox"
					role="switch"
					checked={isOn}
					aria-checked={isOn}
					aria-describedby={id}
					onChange={(event) => onChange(event.currentTarget.checked)}
				/>
			</label>
			<p class="hint" id={id}>
				{settings.markAddedHint}
			</p>
		</div>
	);
}
