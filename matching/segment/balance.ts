import { areWords, TOTAL, type Words } from './words';

/** Characters that stand alone as words in any text. */
const ALONE = new Set(
	'全东西南北的了在是和与及或对从向为以于由被把将让使等也都就又还并各该其某每两不很更已曾可能要会应须需到至给用按随自因而但若如前后上下中内外里时年月日个名位条项次种我你他她它这那此本有无来去说看做做一二三四五六七八九十百千万亿',
);

/** A word must be so common, among 60 million, to be preferred to jieba's own cut. */
const COMMON = 50;
/** Common words of so many characters are not cut. */
const LONG = 4;
/** What a word is taken to count at least, and a label of two characters. */
const RARE = 10;
const ORDINARY = 500;
/** So many times likelier is the other cut where nothing else tells two cuts apart. */
const CLEARLY = 3;

/**
 * jieba weighs words one by one and so may leave a content character alone beside a label: 提|高新区|建设. Where the same text
 * cut through the label needs no more words and leaves fewer characters alone (提高|新区|建设), that cut is the better one.
 *
 * The other way round, a cut through the label is given up where the label leaves no content character alone and needs no more
 * words (对|华为|中兴 for 对华|为|中兴).
 *
 * @param words jieba's cut of `text`
 */
export function balance(
	{ text, words, span: [start, end] }: { text: string; words: string[]; span: [number, number] },
	dictionary: Words,
): string[] {
	let at = 0;
	const ends = words.map((word) => {
		at += word.length;
		return at;
	});
	const before = ends.indexOf(start);
	const after = ends.indexOf(end) + 1;
	if (!ends.includes(end) || (start > 0 && !ends.includes(start))) {
		const label = text.slice(start, end);
		const whole = [...dictionary.cut(text.slice(0, start)), label, ...dictionary.cut(text.slice(end))];
		const isRight = isEasier(whole, words, label, dictionary) && isLikelier(whole, words, label, dictionary);
		return isRight ? whole : words;
	}
	// A word of four characters that is common itself stands there by no chance: 有色金属|矿, not 有色|金属矿.
	if (end - start >= LONG && dictionary.counted(text.slice(start, end)) >= COMMON) return words;
	const reach = Math.min(3, end - start - 1);
	const others: string[][] = [];
	if (before >= 0 && isLonely(words[before]!)) {
		for (let i = 1; i <= reach; i++) {
			const word = text.slice(start - 1, start + i);
			if (dictionary.frequency(word) >= COMMON)
				others.push([...words.slice(0, before), word, ...dictionary.cut(text.slice(start + i))]);
		}
	}
	if (after > 0 && after < words.length && isLonely(words[after]!)) {
		for (let i = 1; i <= reach; i++) {
			const word = text.slice(end - i, end + 1);
			if (dictionary.frequency(word) >= COMMON)
				others.push([...dictionary.cut(text.slice(0, end - i)), word, ...words.slice(after + 1)]);
		}
	}
	return others.find((other) => other.length <= words.length && isBetter(other, words, dictionary)) ?? words;
}

/** Whether a cut leaves fewer characters alone or, where as many, is clearly likelier: 水晶|片 rather than 水|晶片. */
function isBetter(other: string[], words: string[], dictionary: Words): boolean {
	const fewer = lonely(words) - lonely(other);
	if (fewer !== 0) return fewer > 0;
	if (other.length !== words.length) return false;
	const [ours, theirs] = differing(words, other);
	const count = (word: string) => dictionary.counted(word) || (word.length === 2 ? ORDINARY : RARE);
	return likelihood(theirs, count) > CLEARLY * likelihood(ours, count);
}

/**
 * Whether a cut that keeps the label whole is as good as jieba's, where they differ. One that leaves a content character alone is
 * so only for a common word: 惠|民生, not 超算|账.
 */
function isEasier(whole: string[], words: string[], label: string, dictionary: Words): boolean {
	if (whole.length > words.length) return false;
	const [ours, theirs] = differing(whole, words);
	const singles = (some: string[]) => some.filter((word) => word.length === 1).length;
	if (lonely(ours) > lonely(theirs) || singles(ours) > singles(theirs)) return false;
	return lonely(ours) === 0 || dictionary.counted(label) >= COMMON;
}

/** The words in which two cuts of a text differ. */
function differing(one: string[], other: string[]): [string[], string[]] {
	let from = 0;
	while (one[from] === other[from]) from++;
	let back = 1;
	while (one.at(-back) === other.at(-back)) back++;
	return [one.slice(from, one.length - back + 1), other.slice(from, other.length - back + 1)];
}

/**
 * Whether the words around the label are as likely as jieba's (学习|主席 rather than 青年学|习主席). Single characters are common
 * beyond comparison; a label of whole words stands for itself, one of two characters is taken to be no rare word.
 */
function isLikelier(whole: string[], words: string[], label: string, dictionary: Words): boolean {
	if (areWords(dictionary.cut(label))) return true;
	const count = (word: string) => {
		if (word.length === 1) return TOTAL;
		return Math.max(word === label && word.length === 2 ? ORDINARY : RARE, dictionary.frequency(word));
	};
	const [ours, theirs] = differing(whole, words);
	return likelihood(ours, count) >= likelihood(theirs, count);
}

/** How likely some words are to stand side by side. */
function likelihood(words: string[], count: (word: string) => number): number {
	return words.reduce((product, word) => (product * count(word)) / TOTAL, 1);
}

function isLonely(word: string): boolean {
	return word.length === 1 && /\p{Script=Han}/u.test(word) && !ALONE.has(word);
}

function lonely(words: string[]): number {
	return words.filter(isLonely).length;
}
