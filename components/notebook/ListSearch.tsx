/** What is looked for in a list: it follows each key. */
export function ListSearch({
	label,
	query,
	onQuery,
}: {
	label: string;
	query: string;
	onQuery: (query: string) => void;
}) {
	return (
		<input
			type="search"
			value={query}
			aria-label={label}
			placeholder={label}
			onInput={(event) => onQuery(event.currentTarget.value)}
		/>
	);
}
