import { simplify } from '../../text/simplify';
import type { Answer, Question } from '../occurrence';
import { balance } from './balance';
import { type Jieba, startJieba } from './jieba';
import { areWords, createWords, type Words } from './words';

/** Cuts questions with jieba, which is loaded at the first one and can be let go of. */
export interface Segmenter {
	/** For each question, for each span, the tokens that touch it. UTF-16 offsets in the question's text. */
	answer(questions: Question[]): Promise<Answer[][]>;
	/** The words of a text as jieba cuts it, in order and without gaps; each as long as in the text, which is read as Simplified. */
	cut(text: string): Promise<string[]>;
	/** Lets go of jieba and its memory; the next question loads it anew. */
	release(): void;
	readonly loaded: boolean;
}

/** What a segmenter is made from. */
export interface SegmenterOptions {
	/** jieba's binary: the background fetches it from the extension, a script reads it from node_modules. */
	load: () => BufferSource | Promise<Response>;
	/** Between two slices of work: settles when others have had their turn. */
	pause?: () => Promise<void>;
}

/** Makes a segmenter; nothing is loaded before the first question. A start that failed is tried again at the next. */
export function createSegmenter({ load, pause = async () => {} }: SegmenterOptions): Segmenter {
	let starting: Promise<{ jieba: Jieba; cutter: Cutter }> | null = null;
	let loaded = false;

	async function withJieba<T>(work: (running: { jieba: Jieba; cutter: Cutter }) => T | Promise<T>): Promise<T> {
		starting ??= startJieba(load()).then((jieba) => ({ jieba, cutter: createCutter(jieba) }));
		const mine = starting;
		try {
			const running = await mine;
			loaded = starting === mine;
			return await work(running);
		} catch (error) {
			if (starting === mine) starting = null;
			throw error;
		}
	}

	return {
		async answer(questions) {
			if (questions.length === 0) return [];
			return withJieba(({ cutter }) => answerInSlices(questions, cutter, pause));
		},
		cut: (text) => withJieba(({ jieba }) => jieba.cut(simplify(text))),
		release() {
			starting = null;
			loaded = false;
		},
		get loaded() {
			return loaded;
		},
	};
}

/** Work goes on for so long before others have their turn (milliseconds): a note that is to be saved does not wait. */
const SLICE = 20;

async function answerInSlices(questions: Question[], cut: Cutter, pause: () => Promise<void>): Promise<Answer[][]> {
	const answers: Answer[][] = [];
	let begun = performance.now();
	for (const { text, spans } of questions) {
		if (performance.now() - begun > SLICE) {
			await new Promise((resolve) => setTimeout(resolve));
			await pause();
			begun = performance.now();
		}
		answers.push(cut(simplify(text), spans));
	}
	return answers;
}

export type Cutter = (text: string, spans: Question['spans']) => Answer[];

/** Makes what answers a question, from a running jieba. */
export function createCutter(jieba: Jieba): Cutter {
	const dictionary = createWords(jieba);
	const { divide } = dictionary;

	/** The tokens that touch a span; one that reaches over an end of it is followed by its parts. */
	function touching(words: string[], from: number, [start, end]: [number, number]): Answer {
		const tokens: Answer = [];
		let at = from;
		for (const word of words) {
			const next = at + word.length;
			if (at < end && next > start) {
				tokens.push([at, next]);
				const parts = at < start || next > end ? divide(word) : [];
				if (parts.length > 1) tokens.push(...touching(parts, at, [start, end]));
			}
			at = next;
		}
		return tokens;
	}

	return (text, spans) =>
		dictionary.knowing(rareLabels(dictionary, text, spans), () => {
			const words = dictionary.cut(text);
			return spans.map((span) => {
				// Of a single character it is only asked in which token it stands.
				const cut = span[1] - span[0] > 1 ? balance({ text, words, span }, dictionary) : words;
				return touching(cut, 0, span);
			});
		});
}

/**
 * How often a label is taken to stand, at least, in the 60 million words of twenty years ago that jieba's dictionary counts: 算力
 * is not among them, 短板 hardly. Labels of whole words need no help, and would win where they should not (创|新型生产要素).
 */
const OF_CHARACTERS = 500;
const BEGUN_BY_CHARACTER = 3;
const ENDED_BY_CHARACTER = 10;
/** What the dictionary counts more often than this is left as it is. */
const RARE = 50;
const LONGEST = 5;

/** Short labels that jieba does not know, or knows as too rare, with the frequency to take. */
function rareLabels(dictionary: Words, text: string, spans: Question['spans']): Map<string, number> {
	const rare = new Map<string, number>();
	for (const [start, end] of spans) {
		const label = text.slice(start, end);
		if (label.length < 2 || label.length > LONGEST) continue;
		const parts = dictionary.cut(label);
		if (areWords(parts)) continue;
		const ofCharacters = parts.length === label.length || label.length === 2;
		if (dictionary.frequency(label) >= RARE) continue;
		rare.set(label, ofCharacters ? OF_CHARACTERS : parts[0]!.length === 1 ? BEGUN_BY_CHARACTER : ENDED_BY_CHARACTER);
	}
	return rare;
}
