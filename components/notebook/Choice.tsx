import type { ComponentChildren } from 'preact';

/** One of a few, all in sight. */
export function Choice<T extends string>({
	name,
	legend,
	value,
	options,
	onChange,
}: {
	name: string;
	legend: string;
	value: T;
	options: [value: T, label: ComponentChildren, lang?: string][];
	onChange: (value: T) => void;
}) {
	return (
		<fieldset class="choice">
			<legend>{legend}</legend>
			<div class="row">
				{options.map(([option, label, lang]) => (
					<label key={option} {...(lang && { lang })}>
						<input
							type="radio"
							name={name}
							value={option}
							checked={option === value}
							onChange={() => onChange(option)}
						/>
						<span>{label}</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
