import type { NamedTerm } from '../../messages/protocol';
import { LIMITS } from '../../model/limits';
import { searchIndex } from './search-service';

/** So many terms are told of. */
const MOST = 12;

/** The terms that the search finds for a text by a label, best first; without regard to notes. */
export async function termsLike(text: string): Promise<NamedTerm[]> {
	const { hits } = await searchIndex.search({ query: text.slice(0, LIMITS.query), limit: 4 * MOST });
	return hits
		.filter(({ match }) => match?.field === 'label' || match?.field === 'english')
		.slice(0, MOST)
		.map(({ id, prefLabel, pinyin }) => ({ id, label: prefLabel, pinyin }));
}

/** The terms of whose labels a word is a part. */
export async function termsWith(word: string): Promise<NamedTerm[]> {
	const like = await termsLike(word);
	return like.filter(({ label: { zh, hant } }) => [zh, hant].some((one) => one !== word && one?.includes(word)));
}
