import type { ExplainedWord } from '../../model/dictionary';
import { lookUp } from './look-up';

/** Words longer than this are no dictionary's; characters (code points). */
const LONGEST = 30;

/** What the dictionary has of a word, and of its characters one by one. */
export async function readWord(word: string): Promise<ExplainedWord> {
	const characters = [...word];
	if (characters.length > LONGEST) return { entries: [], characters: [] };
	const [entries, ...each] = await Promise.all([word, ...characters].map((one) => lookUp(one)));
	return { entries: entries ?? [], characters: characters.length > 1 ? each.filter((one) => one.length > 0) : [] };
}
