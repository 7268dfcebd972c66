import type { Field } from './block';

/** A place in the joined texts of a block where the query stands. Offsets: UTF-16 within them. */
export interface Spot {
	/** Where its line begins. */
	line: number;
	start: number;
	end: number;
	/** The higher the better. */
	score: number;
}

/** Points by field: for the whole text, its beginning, the beginning of a word in it, another part of it. */
export const POINTS: Record<Field, { whole: number; prefix: number; word: number; part: number }> = {
	label: { whole: 1000, prefix: 900, word: 800, part: 600 },
	english: { whole: 980, prefix: 850, word: 780, part: 0 },
	pinyin: { whole: 950, prefix: 840, word: 700, part: 0 },
	note: { whole: 500, prefix: 450, word: 420, part: 400 },
	definition: { whole: 300, prefix: 300, word: 250, part: 0 },
};

/** How many points a text loses for what it has besides the query: short texts come before long ones. */
export function lossOf(extra: number): number {
	// In steps, so that a letter more or less does not decide: among equals the order of the packs does.
	return Math.floor(Math.min(extra, 400) / 4) * 0.4;
}

/** Folded Latin letters and figures; all else is a word by itself. */
const WORD = /[a-z0-9]/;

/** Hears of each spot. */
export type Report = (spot: Spot) => void;

/** Finds folded words in the texts of a field: as they are typed, or all of them in one line in any order. */
export function findSpots(field: Exclude<Field, 'pinyin'>, texts: string, words: string[], report: Report): void {
	findWhole(field, texts, words.join(' '), report);
	if (words.length > 1) findWords(field, texts, words, report);
}

function findWhole(field: Field, texts: string, query: string, report: Report): void {
	const points = POINTS[field];
	const find = finder(texts, query, points.part > 0);
	let [line, end] = [0, -1];
	for (let at = find(0); at >= 0; ) {
		if (at > end) [line, end] = lineAround(texts, at);
		// Latin counts from the beginning of a word: `art` is in “state of the art”, not in “party”.
		const isWord = beginsWord(texts, at);
		const isWhole = end - line === query.length;
		const found = at === line ? (isWhole ? points.whole : points.prefix) : isWord ? points.word : points.part;
		if (found > 0) {
			report({ line, start: at, end: at + query.length, score: found - lossOf(end - line - query.length) });
		}
		// Nothing that comes later in the line is better than the beginning of a word.
		at = find(isWord ? end : at + 1);
	}
}

function finder(texts: string, query: string, anywhere: boolean): (from: number) => number {
	if (isOneLetter(query)) return (from) => lineBeginningWith(texts, query, from);
	return anywhere ? (from) => texts.indexOf(query, from) : wordFinder(texts, query);
}

/** One Latin letter stands in nearly every text: only texts that begin with it are meant. */
function isOneLetter(query: string): boolean {
	return query.length === 1 && WORD.test(query);
}

function lineBeginningWith(texts: string, query: string, from: number): number {
	if (from === 0 && texts.startsWith(query)) return 0;
	const at = texts.indexOf(`\n${query}`, Math.max(0, from - 1));
	return at < 0 ? -1 : at + 1;
}

function findWords(field: Field, texts: string, words: string[], report: Report): void {
	const rarest = words.reduce((one, other) => (other.length > one.length ? other : one));
	const find = wordFinder(texts, rarest);
	for (let at = find(0); at >= 0; ) {
		const [line, end] = lineAround(texts, at);
		const text = texts.slice(line, end);
		const places = words.map((word) => wordFinder(text, word)(0));
		const [first = -1] = places;
		if (places.every((place) => place >= 0)) {
			const start = line + first;
			const length = words[0]!.length;
			report({ line, start, end: start + length, score: POINTS[field].word - 50 - lossOf(text.length - length) });
		}
		at = find(end);
	}
}

/** Finds a word from an offset on, where a word may begin. */
function wordFinder(text: string, word: string): (from: number) => number {
	return (from) => {
		let at = text.indexOf(word, from);
		while (at >= 0 && !beginsWord(text, at)) at = text.indexOf(word, at + 1);
		return at;
	};
}

function beginsWord(text: string, at: number): boolean {
	return at === 0 || !WORD.test(text[at]!) || !WORD.test(text[at - 1]!);
}

/** The line that an offset lies in, without its break. */
export function lineAround(texts: string, at: number): [begin: number, end: number] {
	return [at === 0 ? 0 : texts.lastIndexOf('\n', at - 1) + 1, texts.indexOf('\n', at)];
}
