import type { Earlier } from '../../model/note';
import { formatMoment } from '../format-date';
import { useStrings } from '../strings/context';

/** What the note said before; one of them can be taken up again, and what it replaces is kept in its turn. */
export function EarlierTexts({ earlier, onRestore }: { earlier: Earlier[]; onRestore: (text: string) => void }) {
	const { note, code, common } = useStrings();
	if (earlier.length === 0) return null;
	return (
		<details class="fold earlier">
			<summary>
				{note.earlier} <span class="count">{earlier.length}</span>
			</summary>
			<ol>
				{earlier.map(({ text, written, binned }) => (
					<li key={`${written} ${text.length}`}>
						<p class="count">
							{formatMoment(written, code)}
							{binned && ` · ${note.earlierBinned}`}
						</p>
						{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by the keyboard */}
						<blockquote tabIndex={0}>{text}</blockquote>
						<button type="button" class="button" data-guarded onClick={() => onRestore(text)}>
							{common.restore}
						</button>
					</li>
				))}
			</ol>
		</details>
	);
}
