/** One thing that is on or off. */
export function Switch({
	label,
	isOn,
	describedBy,
	onChange,
}: {
	label: string;
	isOn: boolean;
	/** Id of what says more about it. */
	describedBy?: string;
	onChange: (isOn: boolean) => void;
}) {
	return (
		<label class="switch">
			<span>{label}</span>
			<input
				type="checkbox"
				role="switch"
				checked={isOn}
				aria-checked={isOn}
				aria-describedby={describedBy}
				onChange={(event) => onChange(event.currentTarget.checked)}
			/>
		</label>
	);
}
