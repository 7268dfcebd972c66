import { type Jieba, startJieba } from './jieba';
import type { Answer, Question } from './occurrence';

/** Cuts questions with jieba, which is loaded at the first one and can be let go of. */
export interface Segmenter {
	/** For each question, for each span, the tokens that touch it. UTF-16 offsets in the question's text. */
	answer(questions: Question[]): Promise<Answer[][]>;
	/** Lets go of jieba and its memory; the next question loads it anew. */
	release(): void;
	readonly loaded: boolean;
}

/** What a segmenter is made from. */
export interface SegmenterOptions {
	/** jieba's binary: the background fetches it from the extension, a script reads it from node_modules. */
	load: () => BufferSource | Promise<Response>;
	/** Labels that jieba must know as words, Simplified. Asked for at each start. */
	words?: () => Iterable<string> | Promise<Iterable<string>>;
	/** Reads what the page's own table did not know as Traditional; keeps the length in UTF-16 units. */
	simplify?: (text: string) => string;
}

/** Makes a segmenter; nothing is loaded before the first question. A start that failed is tried again at the next. */
export function createSegmenter({ load, words = () => [], simplify = (text) => text }: SegmenterOptions): Segmenter {
	let starting: Promise<Jieba> | null = null;
	let loaded = false;

	async function start(): Promise<Jieba> {
		const jieba = await startJieba(load());
		for (const word of await words()) teach(jieba, word);
		return jieba;
	}

	return {
		async answer(questions) {
			if (questions.length === 0) return [];
			const mine = (starting ??= start());
			try {
				const jieba = await mine;
				loaded = starting === mine;
				return questions.map(({ text, spans }) => answerOne(jieba, simplify(text), spans));
			} catch (error) {
				if (starting === mine) starting = null;
				throw error;
			}
		},
		release() {
			starting = null;
			loaded = false;
		},
		get loaded() {
			return loaded;
		},
	};
}

/** How often a label is taken to stand in the 60 million words that jieba's dictionary counts, at least. */
const LEAST_FREQUENCY = 100;

function teach(jieba: Jieba, word: string): void {
	if (jieba.addWord(word) < LEAST_FREQUENCY) jieba.addWord(word, LEAST_FREQUENCY);
}

function answerOne(jieba: Jieba, text: string, spans: Question['spans']): Answer[] {
	const tokens: [number, number][] = [];
	let at = 0;
	for (const word of jieba.cut(text)) tokens.push([at, (at += word.length)]);
	return spans.map(([start, end]) => tokens.filter(([from, to]) => from < end && to > start));
}
