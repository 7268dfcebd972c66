import type { ComponentChildren } from 'preact';
import { definitionOf, Word } from '../components/entry/Word';
import { Coming, Failure } from '../components/Status';
import { useStrings } from '../components/strings/context';
import type { TermLink } from '../components/TermChips';
import { ask } from '../messages/call';
import { useLoaded } from './use-loaded';

/** Reads a word of the dictionary and shows it; the terms of which it is a part come after it. */
export function WordView({
	word,
	nested = [],
	add,
	onOpen,
}: {
	word: string;
	/** The terms in it, as the page has them. */
	nested?: TermLink[];
	/** Makes what makes it a term of the reader's own, given what it means. */
	add?: (definition: string) => ComponentChildren;
	onOpen: (id: string) => void;
}) {
	const strings = useStrings();
	const { loaded } = useLoaded(word, () => ask('words.get', { word }));
	const around = useLoaded(word, () => ask('words.terms', { word })).loaded;
	if (loaded.kind === 'failed') {
		return <Failure title={strings.entry.failed} code={loaded.code} onRetry={loaded.retry} />;
	}
	if (loaded.kind === 'loading') {
		return (
			<Coming>
				<h1 class="label" lang="zh">
					{word}
				</h1>
			</Coming>
		);
	}
	const terms = [...nested, ...(around.kind === 'ready' ? around.value : [])];
	return (
		<Word
			word={word}
			{...loaded.value}
			terms={[...new Map(terms.map((term) => [term.id, term])).values()]}
			add={
				add?.(definitionOf(loaded.value.entries, strings)) ?? (
					<p>
						<a href={`/notebook.html#/own/${encodeURIComponent(word)}`} target="_blank" rel="noreferrer">
							{strings.panel.addOwn}
						</a>
					</p>
				)
			}
			onOpen={onOpen}
		/>
	);
}
