import { useStrings } from '../strings/context';
import { HintedSwitch } from './HintedSwitch';

/** Whether pages show marks on what only this reader has: it says what a page can learn by them. */
export function MarkAdded({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
	const { settings } = useStrings();
	return (
		<div class="mark-added">
			<HintedSwitch label={settings.markAdded} hint={settings.markAddedHint} isOn={isOn} onChange={onChange} />
		</div>
	);
}
