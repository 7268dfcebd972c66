import { type DictionaryEntry, readEntry, SHARDS, shardOf } from '../../model/dictionary';
import { fold } from '../../text/fold';
import { readShard } from './shards';

/** So many files are read at once. */
const AT_ONCE = 8;

/** A line that matches; the lower the score, the likelier it is meant. */
interface Found {
	line: string;
	score: number;
}

/** Finds lines in a file of the dictionary. */
type Find = (shard: string) => Iterable<Found>;

/**
 * Finds words of the dictionary, the likeliest first: what begins with the Chinese that is typed; else what is read so (with or
 * without tones and blanks), and what means it. Reads one file for Chinese, all for anything else.
 */
export async function searchDictionary(query: string, limit: number, read = readShard): Promise<DictionaryEntry[]> {
	const wanted = fold(query.normalize('NFC')).trim();
	if (wanted === '') return [];
	const ways = /\p{Script=Han}/u.test(wanted) ? [beginningWith(wanted)] : [readAs(query), meaning(wanted)];
	const found: Found[] = [];
	const shards = shardsFor(wanted);
	for (let from = 0; from < shards.length; from += AT_ONCE) {
		for (const shard of await Promise.all(shards.slice(from, from + AT_ONCE).map((nth) => read(nth)))) {
			for (const find of ways) found.push(...find(shard));
		}
	}
	found.sort((a, b) => a.score - b.score);
	return [...new Set(found.map(({ line }) => line))].slice(0, limit).map(readEntry);
}

function shardsFor(wanted: string): number[] {
	return /^\p{Script=Han}/u.test(wanted) ? [shardOf(wanted)] : Array.from({ length: SHARDS }, (_, nth) => nth);
}

function beginningWith(wanted: string): Find {
	return function* (shard) {
		for (const { index } of shard.matchAll(new RegExp(`\n${escapePattern(wanted)}`, 'gi'))) {
			const line = lineAt(shard, index + 1);
			yield { line, score: line.indexOf('\t') };
		}
	};
}

const VOWELS: Record<string, string> = {
	a: 'aāáǎà',
	e: 'eēéěè',
	i: 'iīíǐì',
	o: 'oōóǒò',
	u: 'uūúǔù',
	v: 'üǖǘǚǜ',
	ü: 'üǖǘǚǜ',
};

/** By pinyin, if the query is some. A tone that is typed has to be there; figures are read over. */
function readAs(query: string): Find {
	const letters = query
		.normalize('NFC')
		.toLowerCase()
		.replace(/u:/g, 'ü')
		.replace(/[\s'’\d-]/g, '');
	if (!/^\p{Script=Latin}+$/u.test(letters)) return () => [];
	const parts = [...letters].map((letter) => (VOWELS[letter] ? `[${VOWELS[letter]}]` : letter));
	const pattern = new RegExp(`\t${parts.join("[ '’]?")}\t`, 'gi');
	return function* (shard) {
		for (const { index } of shard.matchAll(pattern)) {
			const line = lineAt(shard, index);
			yield { line, score: line.indexOf('\t') };
		}
	};
}

/** By a sense, apart from remarks in brackets and little words before it. */
function meaning(wanted: string): Find {
	const pattern = new RegExp(escapePattern(wanted), 'gi');
	return function* (shard) {
		for (const { index } of shard.matchAll(pattern)) {
			const before = /[\t\u241f;] ?(?:\([^)]*\) )*(?:to |the |an? )?$/i.test(
				shard.slice(Math.max(0, index - 80), index),
			);
			if (!before || !/^(?: \([^)\n]*\))*[\u241f;\n]/.test(shard.slice(index + wanted.length, index + 200))) continue;
			const line = lineAt(shard, index);
			// A word of which this is the first sense comes before one that may also mean it.
			yield { line, score: 100 + line.indexOf('\t') + 10 * countBefore(line, index - shard.lastIndexOf('\n', index)) };
		}
	};
}

function countBefore(line: string, end: number): number {
	return line.slice(0, end).split(/[\u241f;]/).length;
}

function escapePattern(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function lineAt(text: string, at: number): string {
	return text.slice(text.lastIndexOf('\n', at - 1) + 1, text.indexOf('\n', at));
}
