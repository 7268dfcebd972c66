import { startJiebaSync } from '../segment/jieba';
import { loadJieba } from '../segment/segmenter-node';

/** jieba's dictionary: each word with how often it stands in the 60 million words it was counted from. */
export interface Dictionary {
	frequencies: Map<string, number>;
	total: number;
}

/** A word that stands alone on a line of the dictionary, to find the text of it by. */
const ANCHOR = '\n一举两得 ';

/**
 * Reads the dictionary out of jieba's memory, where it lies as text once the first cut has unpacked it (the binary holds it
 * compressed). For the build only.
 */
export function readDictionary(): Dictionary {
	const jieba = startJiebaSync(loadJieba());
	jieba.cut('字典');
	const memory = Buffer.from(jieba.memory.buffer);
	const anchor = memory.indexOf(ANCHOR);
	if (anchor < 0) throw new Error('The dictionary was not found in the memory of jieba-wasm; has its version changed?');
	let start = anchor;
	while (isText(memory[start - 1])) start--;
	let end = anchor;
	while (isText(memory[end])) end++;
	const frequencies = new Map<string, number>();
	let total = 0;
	for (const [, word, count] of memory.toString('utf8', start, end).matchAll(/^(\S+) (\d+)(?: \w*)?$/gm)) {
		frequencies.set(word!, Number(count));
		total += Number(count);
	}
	if (frequencies.size < 300_000)
		throw new Error(`Only ${frequencies.size} words were read from the dictionary of jieba.`);
	return { frequencies, total };
}

function isText(byte: number | undefined): boolean {
	return byte !== undefined && (byte === 10 || byte >= 32);
}
