import { chineseTag, useStrings } from './strings/context';

/** A term that can be opened from where it stands. */
export interface TermLink {
	id: string;
	label: { zh: string; en: string };
}

/** Terms side by side, in the reader's language; choosing one opens it in place. */
export function TermChips({ terms, onOpen }: { terms: TermLink[]; onOpen: (id: string) => void }) {
	const strings = useStrings();
	const { content } = strings;
	return (
		<ul class="chips">
			{terms.map(({ id, label }) => {
				const lang = label[content] ? content : content === 'zh' ? 'en' : 'zh';
				return (
					<li key={id}>
						<button
							type="button"
							class="chip"
							onClick={() => onOpen(id)}
							lang={lang === 'zh' ? chineseTag(strings) : 'en'}
						>
							{label[lang]}
						</button>
					</li>
				);
			})}
		</ul>
	);
}
