import { useRef } from 'preact/hooks';
import type { Bilingual } from '../../model/shared';
import type { Topic } from '../../model/term';
import { chineseOf, textIn, useStrings } from '../strings/context';
import type { TermLink } from '../TermChips';

/** One of the terms that a label can mean. */
export interface Sense extends TermLink {
	topic: Topic | 'own';
	/** Of the pack it comes from; own terms have none. */
	badge: Bilingual | null;
}

/** Two terms that share a label: the likelier first, both a click or an arrow key away. */
export function SenseTabs({
	senses,
	chosen,
	onChoose,
}: {
	senses: Sense[];
	chosen: string;
	onChoose: (id: string) => void;
}) {
	const strings = useStrings();
	const nameOf = ({ label }: Sense) => textIn(label, strings) || chineseOf(label, strings);
	// Of different packs, they are told apart by these; named alike, by where they belong.
	const packOf = ({ badge }: Sense) => (badge ? textIn(badge, strings) : strings.notebook.own);
	const areOfPacks = new Set(senses.map(packOf)).size > 1;
	const alike = new Set(senses.map(nameOf)).size < senses.length;
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
			{senses.map((sense) => (
				<button
					key={sense.id}
					type="button"
					role="tab"
					aria-selected={sense.id === chosen}
					tabIndex={sense.id === chosen ? 0 : -1}
					onClick={() => onChoose(sense.id)}
				>
					{nameOf(sense)}
					{areOfPacks ? (
						<span class="pack-badge"> {packOf(sense)}</span>
					) : (
						alike && <span class="count"> {strings.topic[sense.topic]}</span>
					)}
				</button>
			))}
		</div>
	);
}
