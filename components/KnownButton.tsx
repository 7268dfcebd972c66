import type { Knowledge } from '../model/knowledge';
import { useStrings } from './strings/context';

/** One button where there is no room for three: pressed while the term is known. */
export function KnownButton({ value, onChoose }: { value: Knowledge; onChoose: (knowledge: Knowledge) => void }) {
	const strings = useStrings().knowledge;
	const isKnown = value === 'known';
	return (
		<button
			type="button"
			class="button known-button"
			aria-pressed={isKnown}
			title={isKnown ? strings.unknowHint : strings.knowHint}
			data-guarded
			onClick={() => onChoose(isKnown ? 'new' : 'known')}
		>
			{strings.is.known}
		</button>
	);
}
