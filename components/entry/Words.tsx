import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings/context';
import { Chips, type TermLink } from '../TermChips';

/** A selected text and what is known in it. */
export function Words({
	text,
	parts,
	add,
	onOpen,
}: {
	text: string;
	/** Words and terms in it or, of a text without Chinese, what the search finds. */
	parts: TermLink[];
	add: ComponentChildren;
	onOpen: (id: string) => void;
}) {
	const { words } = useStrings();
	const isChinese = /\p{Script=Han}/u.test(text);
	return (
		<article class="entry word">
			<h1 class="label selected-text" lang={isChinese ? 'zh' : 'en'}>
				{text}
			</h1>
			{parts.length === 0 ? (
				<p class="empty">{words.nothing}</p>
			) : (
				<section aria-labelledby="parts">
					<h2 id="parts">{isChinese ? words.parts : words.found}</h2>
					<Chips terms={parts} onOpen={onOpen} />
				</section>
			)}
			{add}
			{isChinese && <p class="hint">{words.credit}</p>}
		</article>
	);
}
