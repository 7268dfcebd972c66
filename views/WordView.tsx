import { Word } from '../components/entry/Word';
import { Failure, Loading } from '../components/Status';
import { useStrings } from '../components/strings/context';
import { ask } from '../messages/call';
import { wordId } from '../model/dictionary';
import { useLoaded } from './use-loaded';

/** Reads a word of the dictionary and shows it. */
export function WordView({ word, onOpen }: { word: string; onOpen: (id: string) => void }) {
	const strings = useStrings();
	const { loaded } = useLoaded(word, () => ask('words.get', { word }));
	if (loaded.kind === 'failed') {
		return <Failure title={strings.entry.failed} code={loaded.code} onRetry={loaded.retry} />;
	}
	if (loaded.kind === 'loading') return <Loading />;
	return (
		<Word
			word={word}
			{...loaded.value}
			addOwnAddress={`/notebook.html#/own/${encodeURIComponent(word)}`}
			onOpen={(character) => onOpen(wordId(character))}
		/>
	);
}
