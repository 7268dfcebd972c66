/** An entry of the dictionary, which explains words that no pack has: CC-CEDICT, in English. */
export interface DictionaryEntry {
	simplified: string;
	traditional: string;
	/** Syllable by syllable, with tone marks. */
	pinyin: string;
	/** Each may name other words as `繁體|繁体[pinyin]`. */
	senses: string[];
}

/** A word and its characters, as far as the dictionary has them. */
export interface ExplainedWord {
	entries: DictionaryEntry[];
	/** Of each character of the word that the dictionary has; none of a word of one character. */
	characters: DictionaryEntry[][];
}

/** So many files hold the dictionary. A word lies in that of its first character, so that looking one up reads little. */
export const SHARDS = 64;

/** Which file a word lies in. @param simplified the word in Simplified characters, folded or not */
export function shardOf(simplified: string): number {
	return simplified.toLowerCase().charCodeAt(0) % SHARDS;
}

const FIELD = '\t';
const SENSE = '\u241f';

/** An entry as a line of its file: `simplified`, `traditional` unless it is the same, `pinyin`, senses. */
export function writeEntry({ simplified, traditional, pinyin, senses }: DictionaryEntry): string {
	return [simplified, traditional === simplified ? '' : traditional, pinyin, senses.join(SENSE)].join(FIELD);
}

/** Reads what `writeEntry` wrote. */
export function readEntry(line: string): DictionaryEntry {
	const [simplified = '', traditional = '', pinyin = '', senses = ''] = line.split(FIELD);
	return { simplified, traditional: traditional || simplified, pinyin, senses: senses.split(SENSE) };
}

/** What begins the id of a dictionary's word, where a term's id may stand, too. */
const WORD_ID = 'word:';

/** The id that stands for all entries of a word. */
export function wordId(simplified: string): string {
	return WORD_ID + simplified;
}

/** The word that an id stands for; undefined: it is a term's. */
export function wordOfId(id: string): string | undefined {
	return id.startsWith(WORD_ID) ? id.slice(WORD_ID.length) : undefined;
}

/** And of a text that the reader has selected, of which it is still to be learnt what it is. */
const TEXT_ID = 'text:';

/** The id that stands for a selected text. */
export function textId(text: string): string {
	return TEXT_ID + text;
}

/** The selected text that an id stands for; undefined: it is a term's or a word's. */
export function textOfId(id: string): string | undefined {
	return id.startsWith(TEXT_ID) ? id.slice(TEXT_ID.length) : undefined;
}
