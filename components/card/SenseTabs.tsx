import { useRef } from 'preact/hooks';
import { useStrings } from '../strings/context';
import type { TermLink } from '../TermChips';

/** Two terms that share a label: the likelier first, both a click or an arrow key away. */
export function SenseTabs({
	senses,
	chosen,
	onChoose,
}: {
	senses: TermLink[];
	chosen: string;
	onChoose: (id: string) => void;
}) {
	const strings = useStrings();
	const tabs = useRef<HTMLDivElement>(null);
	const move = (step: number) => {
		const at = senses.findIndex(({ id }) => id === chosen);
		const to = (at + step + senses.length) % senses.length;
		onChoose(senses[to]!.id);
		tabs.current?.querySelectorAll('button')[to]?.focus();
	};
	return (
		<div
			ref={tabs}
			class="senses"
			role="tablist"
			aria-label={strings.card.chooseSense}
			onKeyDown={(event) => {
				if (event.key === 'ArrowRight') move(1);
				if (event.key === 'ArrowLeft' && !event.altKey) move(-1);
			}}
		>
			{senses.map(({ id, label }) => (
				<button
					key={id}
					type="button"
					role="tab"
					aria-selected={id === chosen}
					tabIndex={id === chosen ? 0 : -1}
					onClick={() => onChoose(id)}
				>
					{label[strings.content] || label.zh}
				</button>
			))}
		</div>
	);
}
