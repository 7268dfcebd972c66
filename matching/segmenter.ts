import { createDivider } from './divide';
import { type Jieba, startJieba } from './jieba';
import type { Answer, Question } from './occurrence';
import { simplify } from './simplify';

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
}

/** Makes a segmenter; nothing is loaded before the first question. A start that failed is tried again at the next. */
export function createSegmenter({ load }: SegmenterOptions): Segmenter {
	let starting: Promise<Cutter> | null = null;
	let loaded = false;

	return {
		async answer(questions) {
			if (questions.length === 0) return [];
			starting ??= startJieba(load()).then(createCutter);
			const mine = starting;
			try {
				const cut = await mine;
				loaded = starting === mine;
				return questions.map(({ text, spans }) => cut(simplify(text), spans));
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

type Cutter = (text: string, spans: Question['spans']) => Answer[];

function createCutter(jieba: Jieba): Cutter {
	const divide = createDivider(jieba);

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

	return (text, spans) => {
		const words = cutKnowing(jieba, text, spans);
		return spans.map((span) => touching(words, 0, span));
	};
}

/** How often a label that is no word to jieba is taken to stand in the 60 million words that its dictionary counts. */
const NEW_WORD = 100;

/**
 * Cuts a text in which spans may be words that jieba does not know, such as 算力, of which it sees but single characters:
 * they are made known for this one cut.
 */
function cutKnowing(jieba: Jieba, text: string, spans: Question['spans']): string[] {
	const unknown = spans
		.map(([start, end]) => text.slice(start, end))
		.filter((label) => label.length > 1 && label.length < 5 && jieba.cut(label).length === label.length);
	for (const label of unknown) jieba.addWord(label, NEW_WORD);
	const words = jieba.cut(text);
	for (const label of unknown) jieba.addWord(label, 0);
	return words;
}
