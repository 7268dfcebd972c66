import { useEffect, useState } from 'preact/hooks';
import { ask } from '../messages/call';
import type { DictionaryEntry } from '../model/dictionary';

/** Milliseconds without a key until the dictionary is asked: it is large, and the glossary answers first. */
const PAUSE = 150;

/** How many words are shown. */
const LIMIT = 20;

/** What the dictionary finds, nothing where it can't; null until it has answered. */
export function useWords(query: string): DictionaryEntry[] | null {
	const [found, setFound] = useState<{ query: string; words: DictionaryEntry[] }>({
		query: '',
		words: [],
	});
	useEffect(() => {
		if (query === '') return;
		let isWanted = true;
		const timer = setTimeout(async () => {
			const words = await ask('words.search', { query, limit: LIMIT }).catch(() => []);
			if (isWanted) setFound({ query, words });
		}, PAUSE);
		return () => {
			isWanted = false;
			clearTimeout(timer);
		};
	}, [query]);
	return found.query === query ? found.words : null;
}
