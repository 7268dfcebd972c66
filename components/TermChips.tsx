import type { Bilingual } from '../model/shared';
import { useStrings } from './strings/context';
import { TermTitle } from './TermTitle';

/** A term that can be opened from where it stands. */
export interface TermLink {
	id: string;
	label: Bilingual;
	/** Absent where nobody has told it. */
	pinyin?: string | undefined;
}

/** How many are shown at once; one or two more are shown rather than folded away. */
const SHOWN = 6;
const SLACK = 2;

/** Terms side by side, each by its Chinese name, pinyin and English; choosing one opens it in place. Many are folded. */
export function TermChips({ terms, onOpen }: { terms: TermLink[]; onOpen: (id: string) => void }) {
	const { entry } = useStrings();
	const shown = terms.length > SHOWN + SLACK ? SHOWN : terms.length;
	return (
		<>
			<Chips terms={terms.slice(0, shown)} onOpen={onOpen} />
			{terms.length > shown && (
				<details class="fold">
					<summary>{entry.moreTerms(terms.length - shown)}</summary>
					<Chips terms={terms.slice(shown)} onOpen={onOpen} />
				</details>
			)}
		</>
	);
}

/** All of them, none folded. */
export function Chips({ terms, onOpen }: { terms: TermLink[]; onOpen: (id: string) => void }) {
	return (
		<ul class="chips">
			{terms.map((term) => (
				<li key={term.id}>
					<Chip term={term} onOpen={onOpen} />
				</li>
			))}
		</ul>
	);
}

/** A single term to open. */
export function Chip({ term, onOpen }: { term: TermLink; onOpen: (id: string) => void }) {
	const { id, label, pinyin = '' } = term;
	return (
		<button type="button" class="chip" onClick={() => onOpen(id)}>
			<TermTitle label={label} pinyin={pinyin} />
		</button>
	);
}
