import type { ComponentChildren } from 'preact';
import { chineseTag, useStrings } from '../strings/context';

/** A sentence as it stands on a page, with marks that open the card below it: by pointer, tap or keyboard. */
export function TrySentence({
	terms,
	open,
	onOpen,
	children,
}: {
	/** Ids of the terms that the sentence has, in its order. */
	terms: readonly string[];
	open: string | null;
	onOpen: (id: string) => void;
	/** The card of the term that is open. */
	children: ComponentChildren;
}) {
	const strings = useStrings();
	let nth = 0;
	return (
		<div class="try">
			<p class="try-sentence" lang={chineseTag(strings)}>
				{strings.welcome.sentence.map((part, index) => {
					// Every other part is a term.
					const id = index % 2 ? terms[nth++] : undefined;
					if (id === undefined) return <span key={part}>{part}</span>;
					return (
						<button
							key={part}
							type="button"
							class="sample background try-term"
							aria-expanded={id === open}
							aria-controls="try-card"
							onPointerEnter={() => onOpen(id)}
							onFocus={() => onOpen(id)}
							onClick={() => onOpen(id)}
						>
							{part}
						</button>
					);
				})}
			</p>
			<div id="try-card" class="try-card" aria-live="polite">
				{children ?? <p class="hint">{strings.welcome.hover}</p>}
			</div>
		</div>
	);
}
