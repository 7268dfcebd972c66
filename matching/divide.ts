import type { Jieba } from './jieba';

/** Words that jieba's dictionary was counted from; scores are relative to it. */
const TOTAL = 60_101_967;

/**
 * Makes a function that reads a dictionary word as what it is made of: its likeliest cut into shorter words, 国民生产总值 →
 * 国民, 生产总值. Words of two characters stay whole.
 */
export function createDivider(jieba: Jieba): (word: string) => string[] {
	const frequencies = new Map<string, number>();
	const divided = new Map<string, string[]>();

	/** How often a word stands in the counted text; 0 for what is no word. */
	function frequency(word: string): number {
		let known = frequencies.get(word);
		if (known === undefined) {
			known = jieba.cut(word).length === 1 ? jieba.addWord(word) : 0;
			frequencies.set(word, known);
		}
		return known;
	}

	function divide(word: string): string[] {
		const best: { score: number; from: number }[] = [{ score: 0, from: 0 }];
		for (let end = 1; end <= word.length; end++) {
			let top = { score: Number.NEGATIVE_INFINITY, from: end - 1 };
			for (let from = 0; from < end; from++) {
				if (end - from === word.length) continue;
				const count = frequency(word.slice(from, end));
				if (count === 0) continue;
				const score = best[from]!.score + Math.log(count / TOTAL);
				if (score > top.score) top = { score, from };
			}
			best.push(top);
		}
		const parts: string[] = [];
		for (let end = word.length; end > 0; end = best[end]!.from) parts.unshift(word.slice(best[end]!.from, end));
		return parts;
	}

	return (word) => {
		if (word.length < 3) return [word];
		let parts = divided.get(word);
		if (!parts) {
			parts = divide(word);
			divided.set(word, parts);
		}
		return parts;
	};
}
