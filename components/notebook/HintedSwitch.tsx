import { useId } from 'preact/hooks';

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
			<label class="switch">
				<span>{label}</span>
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
				{hint}
			</p>
		</div>
	);
}
