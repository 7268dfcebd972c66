import type { EntryContrast } from '../../messages/protocol';
import { textIn, textTag, useStrings } from '../strings/context';
import { Chip } from '../TermChips';

/** What tells the term from others that are easily taken for it. */
export function Contrasts({ contrasts, onOpen }: { contrasts: EntryContrast[]; onOpen: (id: string) => void }) {
	const strings = useStrings();
	if (contrasts.length === 0) return null;
	return (
		<details class="fold contrasts">
			<summary>
				{strings.entry.contrasts} <span class="count">{contrasts.length}</span>
			</summary>
			<ul>
				{contrasts.map(({ target, label, pinyin, says }) => (
					<li key={target}>
						<Chip term={{ id: target, label, pinyin }} onOpen={onOpen} />
						<p lang={textTag(strings)}>{textIn(says, strings)}</p>
					</li>
				))}
			</ul>
		</details>
	);
}
