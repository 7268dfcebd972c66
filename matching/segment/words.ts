import type { Jieba } from './jieba';

/** Words that jieba's dictionary was counted from; scores are relative to it. */
export const TOTAL = 60_101_967;

/** What jieba's dictionary says of single words. */
export interface Words {
	/** What a word is made of: its likeliest cut into shorter words, 国民生产总值 → 国民, 生产总值. Two characters stay whole. */
	divide(word: string): string[];
	/** How often a word stands in the counted text; 0 for what is no word. */
	frequency(word: string): number;
	/** The same of the dictionary alone, whatever words have been given other frequencies. */
	counted(word: string): number;
	/** jieba's cut of a text. */
	cut(text: string): string[];
	/** Runs something while words have other frequencies than the dictionary's. */
	knowing<T>(words: Map<string, number>, run: () => T): T;
}

/** Whether the parts of something are words of more than one character each. */
export function areWords(parts: string[]): boolean {
	return parts.length > 1 && parts.every((part) => part.length > 1);
}

/** Makes a look-up over jieba's dictionary, which answers by cutting. */
export function createWords(jieba: Jieba): Words {
	const frequencies = new Map<string, number>();
	const divided = new Map<string, string[]>();
	let taught = new Map<string, number>();

	function frequency(word: string): number {
		let known = taught.get(word) ?? frequencies.get(word);
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

	return {
		divide(word) {
			if (word.length < 3) return [word];
			if (taught.size > 0) return divide(word);
			let parts = divided.get(word);
			if (!parts) {
				parts = divide(word);
				divided.set(word, parts);
			}
			return parts;
		},
		frequency,
		counted: (word) => frequencies.get(word) ?? frequency(word),
		cut: (text) => jieba.cut(text),
		knowing(words, run) {
			const own = [...words.keys()].map((word) => [word, frequency(word)] as const);
			taught = words;
			for (const [word, count] of words) jieba.addWord(word, count);
			try {
				return run();
			} finally {
				for (const [word, count] of own) jieba.addWord(word, count);
				taught = new Map();
			}
		},
	};
}
