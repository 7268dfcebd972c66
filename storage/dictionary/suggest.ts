import type { SearchHit } from '../../messages/protocol';
import { type DictionaryEntry, wordId } from '../../model/dictionary';
import { LIMITS } from '../../model/limits';
import { searchIndex } from '../search/search-service';
import { searchDictionary } from './search-dictionary';

/** A term or word that may be meant, on one line. */
export interface Suggestion {
	id: string;
	name: string;
	/** How it is read, and what it is in English. */
	about: string;
}

/** What is meant by a text that is being typed: terms of that name, words of the dictionary, other terms. */
export async function suggest(text: string, limit: number): Promise<Suggestion[]> {
	const query = text.trim().slice(0, LIMITS.query);
	if (query === '') return [];
	const { hits } = await searchIndex.search({ query, limit });
	const named = hits.filter((hit) => isNamed(hit));
	// The dictionary is large: it is read where there is room for what it has.
	const words = named.length < limit ? await searchDictionary(query, limit - named.length) : [];
	const others = hits.filter((hit) => !isNamed(hit));
	return [...named.map(ofTerm), ...words.map(ofWord), ...others.map(ofTerm)].slice(0, limit);
}

/** Whether what is typed is a name of the term, or how it is read, and does not only stand in what is said of it. */
function isNamed({ match }: SearchHit): boolean {
	return match !== null && match.field !== 'definition' && match.field !== 'note';
}

function ofTerm({ id, prefLabel: { zh, en }, pinyin }: SearchHit): Suggestion {
	return { id, name: zh || en, about: line(pinyin, zh ? en : '') };
}

function ofWord({ simplified, pinyin, senses }: DictionaryEntry): Suggestion {
	return { id: wordId(simplified), name: simplified, about: line(pinyin, senses.slice(0, 2).join('; ')) };
}

function line(...parts: string[]): string {
	return parts.filter((part) => part !== '').join(' · ');
}
