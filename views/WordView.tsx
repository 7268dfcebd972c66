import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { definitionOf, Word } from '../components/entry/Word';
import { Coming, Failure } from '../components/Status';
import { useStrings } from '../components/strings/context';
import type { TermLink } from '../components/TermChips';
import { ask } from '../messages/call';
import { useLoaded } from './use-loaded';

/** Milliseconds within which a word that has come is on the screen. */
const SHOWN = 150;

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
	const explained = useRef(Promise.resolve<unknown>(null));
	const { loaded } = useLoaded(word, () => {
		const answer = ask('words.get', { word });
		explained.current = answer.catch(() => {}).then(shown);
		return answer;
	});
	// Where nothing was searched for yet, this has all terms read: not while the reader waits for the word.
	const around = useLoaded(word, async () => {
		await explained.current;
		return ask('words.terms', { word });
	}).loaded;
	const name = (
		<h1 class="label" lang="zh">
			{word}
		</h1>
	);
	if (loaded.kind === 'failed') {
		return (
			<div class="entry">
				{name}
				<Failure title={strings.entry.failed} code={loaded.code} onRetry={loaded.retry} />
			</div>
		);
	}
	if (loaded.kind === 'loading') return <Coming>{name}</Coming>;
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

/** Resolves when what has come is on the screen, or would be: a view that is not shown is not painted. */
function shown(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, SHOWN));
}
