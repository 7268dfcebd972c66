import type { Dictionary } from './dictionary';

/** Exponents that weigh a rare word in an ordinary place against an ordinary word in a rare place. */
const WORD_WEIGHT = 0.7;
const CHANCE_WEIGHT = 0.5;

/**
 * Which pairs of characters make an end of a label doubtful. A dictionary word W straddles the end of a label L where a part
 * of L is read with what comes before it and W begins within L (其|中试|点: 试点). How often that is to be expected follows from
 * the frequency of W and of the words that the rest of L can end. The pairs about which least is at stake are left out: the
 * words behind them are rare, and a cut that jieba makes there is not believed. For the build only.
 *
 * @returns pairs of Simplified characters, those about which most is at stake first
 */
export function doubtfulPairs(
	labels: string[],
	dictionary: Dictionary,
	{ most, familiar }: { most: number; familiar: Set<string> },
): string[] {
	const parts = { heads: new Set<string>(), tails: new Set<string>() };
	for (const label of labels) {
		for (let i = 1; i < label.length; i++) {
			parts.heads.add(label.slice(0, i));
			parts.tails.add(label.slice(i));
		}
	}
	const words = indexWords(parts, dictionary);
	const endingIn = chances(words.endingIn, (part) => splits(part).map(([a, b]) => [a, b] as const), dictionary);
	const beginningWith = chances(
		words.beginningWith,
		(part) => splits(part).map(([a, b]) => [b, a] as const),
		dictionary,
	);
	const stake = new Map<string, number>();
	const add = (pair: string, count: number, chance: number) => {
		if (!familiar.has(pair[0]!) || !familiar.has(pair[1]!)) return;
		stake.set(pair, Math.max(stake.get(pair) ?? 0, count ** WORD_WEIGHT * chance ** CHANCE_WEIGHT));
	};
	for (const label of labels) {
		for (const [head, tail] of splits(label)) {
			const before = endingIn(head);
			for (const [word, count] of words.overTail.get(tail) ?? []) {
				add(label.at(-1)! + word[tail.length]!, count, before);
			}
			const after = beginningWith(tail);
			for (const [word, count] of words.overHead.get(head) ?? []) {
				add(word.at(-head.length - 1)! + label[0]!, count, after);
			}
		}
	}
	return [...stake]
		.sort((a, b) => b[1] - a[1])
		.slice(0, most)
		.map(([pair]) => pair);
}

/**
 * Pairs of characters that common dictionary words hold together, those of the commonest words first: for labels of which nothing
 * is known when the extension is built.
 */
export function commonPairs({ frequencies }: Dictionary, most: number): string[] {
	const counts = new Map<string, number>();
	for (const [word, count] of frequencies) {
		for (let i = 1; i < word.length; i++) {
			const pair = word.slice(i - 1, i + 1);
			counts.set(pair, (counts.get(pair) ?? 0) + count);
		}
	}
	return [...counts]
		.sort((a, b) => b[1] - a[1])
		.slice(0, most)
		.map(([pair]) => pair);
}

function splits(text: string): [head: string, tail: string][] {
	return Array.from({ length: text.length - 1 }, (_, i) => [text.slice(0, i + 1), text.slice(i + 1)]);
}

/** For parts of labels: the words that reach over them, and how many words in the counted text end or begin with them. */
function indexWords({ heads, tails }: { heads: Set<string>; tails: Set<string> }, { frequencies }: Dictionary) {
	const overHead = new Map<string, [string, number][]>();
	const overTail = new Map<string, [string, number][]>();
	const endingIn = new Map<string, number>();
	const beginningWith = new Map<string, number>();
	for (const [word, count] of frequencies) {
		for (let i = 1; i <= word.length; i++) {
			const end = word.slice(-i);
			const beginning = word.slice(0, i);
			if (heads.has(end)) {
				endingIn.set(end, (endingIn.get(end) ?? 0) + count);
				if (i < word.length) push(overHead, end, [word, count]);
			}
			if (tails.has(beginning)) {
				beginningWith.set(beginning, (beginningWith.get(beginning) ?? 0) + count);
				if (i < word.length) push(overTail, beginning, [word, count]);
			}
		}
	}
	return { overHead, overTail, endingIn, beginningWith };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}

/** Chance that text up to (or from) a word border ends (or begins) with a part of a label. */
function chances(
	counts: Map<string, number>,
	divide: (part: string) => (readonly [rest: string, word: string])[],
	{ frequencies, total }: Dictionary,
): (part: string) => number {
	const known = new Map<string, number>();
	return function chance(part: string): number {
		const cached = known.get(part);
		if (cached !== undefined) return cached;
		let sum = (counts.get(part) ?? 0) / total;
		for (const [rest, word] of divide(part)) sum += (chance(rest) * (frequencies.get(word) ?? 0)) / total;
		known.set(part, sum);
		return sum;
	};
}
