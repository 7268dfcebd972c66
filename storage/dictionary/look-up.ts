import { type DictionaryEntry, readEntry, shardOf } from '../../model/dictionary';
import { simplify } from '../../text/simplify';
import type { WordsKnown } from './plain-word';
import { readShard } from './shards';

/** What the dictionary says of a word, in either script: first the entries that are written exactly so. */
export async function lookUp(word: string, read = readShard): Promise<DictionaryEntry[]> {
	const simplified = simplify(word);
	if (simplified === '') return [];
	const shard = await read(shardOf(simplified));
	const entries = [...entriesOf(shard, simplified)].sort((a, b) => oddness(a) - oddness(b));
	const isWritten = ({ traditional }: DictionaryEntry) => traditional === word;
	return simplified === word ? entries : [...entries.filter(isWritten), ...entries.filter((one) => !isWritten(one))];
}

/** Whether the dictionary has a word, and whether any begins so; a file of it is all that is looked through. */
export function wordsKnown(read = readShard): WordsKnown {
	const isIn = async (word: string, end: string) =>
		word !== '' && (await read(shardOf(word))).includes(`\n${word}${end}`);
	return { has: (word) => isIn(word, '\t'), begins: (start) => isIn(start, '') };
}

/** What an entry is least likely to be asked for: it only names another way to write the word, or a family. */
function oddness({ senses: [first = ''] }: DictionaryEntry): number {
	return /^(?:(?:old|archaic|Japanese) )?variant of /.test(first) ? 2 : /^surname /.test(first) ? 1 : 0;
}

function* entriesOf(shard: string, simplified: string): Generator<DictionaryEntry> {
	const head = `\n${simplified}\t`;
	for (let at = shard.indexOf(head); at >= 0; at = shard.indexOf(head, at + 1)) {
		yield readEntry(shard.slice(at + 1, shard.indexOf('\n', at + 1)));
	}
}
