import type { ComponentChildren, JSX } from 'preact';
import { Words } from '../components/entry/Words';
import { Coming, Failure } from '../components/Status';
import { useStrings } from '../components/strings/context';
import { ask } from '../messages/call';
import { useLoaded } from './use-loaded';

/** Looks a selected text up: shows the term or the word that it is, or else the terms and words in it. */
export function TextView({
	text,
	add = null,
	show,
	onOpen,
}: {
	text: string;
	/** Makes it a term of the reader's own. */
	add?: ComponentChildren;
	/** Shows a term or a word, by its id. */
	show: (id: string) => JSX.Element;
	onOpen: (id: string) => void;
}) {
	const strings = useStrings();
	const { loaded } = useLoaded(text, () => ask('words.in', { text }));
	if (loaded.kind === 'failed') {
		return <Failure title={strings.words.lookUpFailed} code={loaded.code} onRetry={loaded.retry} />;
	}
	if (loaded.kind === 'loading') {
		return (
			<Coming>
				<h1 class="label selected-text">{text}</h1>
			</Coming>
		);
	}
	const { whole, parts } = loaded.value;
	return whole === null ? <Words text={text} parts={parts} add={add} onOpen={onOpen} /> : show(whole);
}
