import type { SearchHit } from '../../messages/protocol';
import { fold } from '../../text/fold';
import { hasTones, pinyinKey } from '../../text/pinyin-key';
import type { Field, IndexedEntry } from './search-index';

/** The best match of an entry; the higher the score the better. */
interface Scored {
	score: number;
	match: SearchHit['match'];
}

/**
 * Finds entries, best first: whole labels, then beginnings, then parts of labels; pinyin with or without tones,
 * initials; then notes and definitions. Offsets of matches are UTF-16 within the text they name.
 */
export function search(index: IndexedEntry[], query: string, limit: number): SearchHit[] {
	const folded = fold(query.normalize('NFC')).trim().replace(/ +/g, ' ');
	if (folded === '') return [];
	const words = folded.split(' ');
	const pinyin = readPinyinQuery(query);
	const found: { entry: IndexedEntry; best: Scored; order: number }[] = [];
	index.forEach((entry, order) => {
		let best: Scored | undefined;
		for (const field of entry.fields) best = better(best, matchField(field, folded, words));
		if (pinyin) best = better(best, matchPinyin(entry, pinyin));
		if (best) found.push({ entry, best, order });
	});
	found.sort((a, b) => b.best.score - a.best.score || a.order - b.order);
	return found.slice(0, limit).map(({ entry, best }) => ({ ...entry.hit, match: best.match }));
}

function better(one: Scored | undefined, other: Scored | undefined): Scored | undefined {
	return other && (!one || other.score > one.score) ? other : one;
}

/** Points by field: for the whole text, its beginning, the beginning of a word in it, any other part of it. */
const POINTS: Record<Field['field'], { whole: number; prefix: number; word: number; part: number }> = {
	label: { whole: 1000, prefix: 900, word: 800, part: 600 },
	english: { whole: 980, prefix: 850, word: 780, part: 0 },
	pinyin: { whole: 950, prefix: 840, word: 700, part: 0 },
	note: { whole: 500, prefix: 450, word: 420, part: 400 },
	definition: { whole: 300, prefix: 300, word: 250, part: 0 },
};

function matchField(field: Field, query: string, words: string[]): Scored | undefined {
	const whole = matchWhole(field, query);
	return whole ?? (words.length > 1 ? matchWords(field, words) : undefined);
}

function matchWhole(field: Field, query: string): Scored | undefined {
	const { folded } = field;
	let start = folded.indexOf(query);
	if (start < 0) return undefined;
	const points = POINTS[field.field];
	let score = start > 0 ? 0 : folded.length === query.length ? points.whole : points.prefix;
	// Latin counts from the beginning of a word: `art` is in “state of the art”, not in “party”.
	for (let at = start; score === 0 && at >= 0; at = folded.indexOf(query, at + 1)) {
		if (!beginsWord(folded, at)) continue;
		score = points.word;
		start = at;
	}
	return grade(score || points.part, field, start, start + query.length);
}

/** All words stand in the text, each at the beginning of a word, in whatever order. */
function matchWords(field: Field, words: string[]): Scored | undefined {
	let first: [start: number, end: number] | undefined;
	for (const word of words) {
		let at = field.folded.indexOf(word);
		while (at >= 0 && !beginsWord(field.folded, at)) at = field.folded.indexOf(word, at + 1);
		if (at < 0) return undefined;
		first ??= [at, at + word.length];
	}
	if (!first) return undefined;
	return grade(POINTS[field.field].word - 50, field, first[0], first[1]);
}

/** Preferred labels before alternative ones, then short texts before long ones. */
function grade(
	points: number,
	{ field, text, hant, preferred }: Field,
	start: number,
	end: number,
): Scored | undefined {
	if (points <= 0) return undefined;
	const score = points - (preferred ? 0 : 5) - Math.min(text.length - (end - start), 400) / 10;
	return { score, match: { field, text, start, end, ...(hant !== undefined && { hant }) } };
}

function beginsWord(text: string, at: number): boolean {
	return at === 0 || !isWordUnit(text.charCodeAt(at)) || !isWordUnit(text.charCodeAt(at - 1));
}

/** Folded Latin letters and figures; all else is a word by itself. */
function isWordUnit(code: number): boolean {
	return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

interface PinyinQuery {
	letters: string;
	toned: boolean;
}

/** What is asked of pinyin: only Latin letters, marks and what stands between syllables, no sentence. */
function readPinyinQuery(query: string): PinyinQuery | undefined {
	if (!/^[\p{Script=Latin}\p{M}\d\s'’\-:]+$/u.test(query) || query.length > 100) return undefined;
	const toned = hasTones(query);
	const key = pinyinKey(toned ? query : query.replace(/u:/gi, 'ü').replace(/(?<=[a-zü])[1-5](?![\d])/giu, ''));
	const letters = toned ? key.toned : key.plain;
	return letters === '' ? undefined : { letters, toned };
}

function matchPinyin(entry: IndexedEntry, { letters, toned }: PinyinQuery): Scored | undefined {
	const { pinyin, syllables, initials, hit } = entry;
	if (pinyin.plain === '') return undefined;
	const text = hit.pinyin;
	const inPlain = (start: number, end: number) => ({
		field: 'pinyin' as const,
		text,
		start: pinyin.offsets[start]!,
		end: pinyin.offsets[end - 1]! + 1,
	});
	const points = POINTS.pinyin;
	const all = toned ? pinyin.toned : pinyin.plain;
	const extra = Math.min(all.length - letters.length, 400) / 10;
	const positions = toned ? pinyin.tonedOffsets : undefined;
	for (const [nth, at] of [...new Set([0, ...syllables])].entries()) {
		const start = positions ? positions[at]! : at;
		if (!all.startsWith(letters, start)) continue;
		const end = positions ? lastAtOrBefore(positions, start + letters.length) : at + letters.length;
		const score = nth > 0 ? points.word : all.length === letters.length ? points.whole : points.prefix;
		return { score: score - extra, match: inPlain(at, Math.max(end, at + 1)) };
	}
	if (toned || letters.length < 2) return undefined;
	const nth = initials.indexOf(letters);
	if (nth < 0) return undefined;
	const next = syllables[nth + letters.length] ?? pinyin.plain.length;
	const score =
		nth > 0 ? points.word - 60 : initials.length === letters.length ? points.whole - 100 : points.prefix - 60;
	return { score: score - (initials.length - letters.length) / 10, match: inPlain(syllables[nth]!, next) };
}

/** Index of the last offset that is not beyond `offset`. */
function lastAtOrBefore(offsets: number[], offset: number): number {
	let index = offsets.length - 1;
	while (index > 0 && offsets[index]! > offset) index--;
	return index;
}
