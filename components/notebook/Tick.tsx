import { useStrings } from '../strings/context';

/** What is ticked in a list; null where a list has no boxes. */
export interface Ticks {
	has: (id: string) => boolean;
	/** `name`: what the term is called. */
	toggle: (id: string, name: string) => void;
}

/** The box of a term that can be ticked. */
export function Tick({ ticks, id, name }: { ticks: Ticks | null; id: string; name: string }) {
	const { exporting } = useStrings();
	if (!ticks) return null;
	return (
		<label class="tick">
			<input
				type="checkbox"
				checked={ticks.has(id)}
				aria-label={exporting.choose(name)}
				onChange={() => ticks.toggle(id, name)}
			/>
		</label>
	);
}
