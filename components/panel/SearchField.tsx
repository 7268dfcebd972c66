import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../Icon';
import { useStrings } from '../strings/context';

/**
 * Search over everything. It begins with the focus, unless something else has it; `/` goes to it from anywhere outside of a
 * field. Arrows and Enter work on the results.
 */
export function SearchField({
	query,
	results,
	active,
	onQuery,
	onMove,
	onChoose,
}: {
	query: string;
	/** Id of the list of results, while it is shown. */
	results: string | undefined;
	/** Id of the result that Enter would open. */
	active: string | undefined;
	onQuery: (query: string) => void;
	onMove: (step: 1 | -1) => void;
	onChoose: () => void;
}) {
	const { panel } = useStrings();
	const field = useRef<HTMLInputElement>(null);
	useLayoutEffect(() => {
		if (document.activeElement === document.body) field.current?.focus();
	}, []);
	useEffect(() => {
		const end = new AbortController();
		const hear = (event: KeyboardEvent) => {
			const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
			if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
			event.preventDefault();
			field.current?.select();
		};
		document.addEventListener('keydown', hear, { signal: end.signal });
		return () => end.abort();
	}, []);
	return (
		<search class="search">
			<Icon name="search" />
			<input
				ref={field}
				type="text"
				inputMode="search"
				value={query}
				maxLength={200}
				placeholder={panel.searchHint}
				aria-label={panel.search}
				role="combobox"
				aria-expanded={results !== undefined}
				{...(results && { 'aria-controls': results })}
				aria-autocomplete="list"
				{...(active && { 'aria-activedescendant': active })}
				autocomplete="off"
				spellcheck={false}
				onInput={(event) => onQuery(event.currentTarget.value)}
				onKeyDown={(event) => {
					if (event.isComposing) return;
					if (event.key === 'ArrowDown') onMove(1);
					else if (event.key === 'ArrowUp') onMove(-1);
					else if (event.key === 'Enter') onChoose();
					else if (event.key === 'Escape' && query) onQuery('');
					else return;
					event.preventDefault();
				}}
			/>
		</search>
	);
}
