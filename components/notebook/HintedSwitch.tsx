import { useId } from 'preact/hooks';
import { Switch } from './Switch';

/** A switch, and below it what it does. */
export function HintedSwitch({
	label,
	hint,
	isOn,
	onChange,
}: {
	label: string;
	hint: string;
	isOn: boolean;
	onChange: (isOn: boolean) => void;
}) {
	const id = useId();
	return (
		<div>
			<Switch label={label} isOn={isOn} describedBy={id} onChange={onChange} />
			<p class="hint" id={id}>
				{hint}
			</p>
		</div>
	);
}
