/** One of several, folded into a line. */
export function Select<T extends string>({
	label,
	value,
	options,
	onChange,
}: {
	label: string;
	value: T;
	options: [value: T, text: string][];
	onChange: (value: T) => void;
}) {
	return (
		<select value={value} aria-label={label} onChange={(event) => onChange(event.currentTarget.value as T)}>
			{options.map(([option, text]) => (
				<option key={option} value={option}>
					{text}
				</option>
			))}
		</select>
	);
}
