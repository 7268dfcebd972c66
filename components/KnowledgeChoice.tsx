import { KNOWLEDGE, type Knowledge } from '../model/knowledge';
import { useStrings } from './strings/context';

/** New, learning or known: all three in sight, one of them pressed. */
export function KnowledgeChoice({ value, onChoose }: { value: Knowledge; onChoose: (knowledge: Knowledge) => void }) {
	const strings = useStrings().knowledge;
	return (
		<fieldset class="segments" aria-label={strings.title}>
			{KNOWLEDGE.map((knowledge) => (
				<button
					key={knowledge}
					type="button"
					aria-pressed={knowledge === value}
					data-guarded
					onClick={() => onChoose(knowledge)}
				>
					{strings.is[knowledge]}
				</button>
			))}
		</fieldset>
	);
}
