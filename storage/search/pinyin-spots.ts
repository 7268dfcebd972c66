import { countLetters, TONES } from './spell-pinyin';
import { lineAround, lossOf, POINTS, type Report } from './spots';

/** How a query is looked for in pinyin as `spellPinyin` writes it. */
export interface PinyinQuery {
	letters: number;
	/** From the beginning of any syllable on; one letter only from the first. */
	spelled: RegExp;
	/** By the first letters of syllables; null for what is typed with tones. */
	initials: RegExp | null;
}

const MARKS = ['\u0304', '\u0301', '\u030c', '\u0300'];
const ANY_TONE = `[${TONES.join('')}]?`;

/** Only Latin letters, marks and what stands between syllables are pinyin, no sentence; a figure behind letters is a tone. */
export function readPinyinQuery(query: string): PinyinQuery | undefined {
	if (!/^[\p{Script=Latin}\p{M}\d\s'’\-:]+$/u.test(query) || query.length > 100) return undefined;
	const typed = query
		.replace(/u:/gi, 'ü')
		.toLowerCase()
		.normalize('NFD')
		.replace(/u\u0308/g, 'v')
		.replaceAll('u\u0304\u0308', 'v\u0304');
	const letters = [...typed.matchAll(/([a-z]|\d)([\u0304\u0301\u030c\u0300]?)/g)];
	const parts: string[] = [];
	let hasTones = false;
	for (const { 1: letter = '', 2: mark = '', index } of letters) {
		const tone = TONES[MARKS.indexOf(mark)];
		const isFigure =
			/[1-5]/.test(letter) && /^[a-zv][1-5](?!\d)/.test(typed.slice(index - 1).replace(/^(.)[\u0300-\u036f]/, '$1'));
		hasTones ||= tone !== undefined || isFigure;
		if (!isFigure) parts.push(letter + (tone ?? ANY_TONE));
		// A figure says the tone of the whole syllable; the fifth is none.
		else parts.push(parts.pop() + (letter === '5' ? '' : `(?<=${TONES[Number(letter) - 1]}[a-z]*)`));
	}
	if (parts.length === 0) return undefined;
	const firsts = parts.map((part) => part[0]).join('[^ \\n]* ');
	return {
		letters: parts.length,
		spelled: new RegExp(`${parts.length === 1 ? '(?<![^\\n])' : ''} ${parts.join(' ?')}`, 'g'),
		initials: hasTones || parts.length < 2 ? null : new RegExp(` ${firsts}[^ \\n]*`, 'g'),
	};
}

/** Finds what is typed in the pinyin of many terms. */
export function findPinyin(texts: string, query: PinyinQuery, report: Report): void {
	const { whole, prefix, word } = POINTS.pinyin;
	findInLines(texts, query.spelled, ({ line, start, end, stop }) => {
		const points = start > line ? word : end === stop ? whole : prefix;
		report({ line, start, end, score: points - lossOf(countLetters(texts, line, stop) - query.letters) });
	});
	if (!query.initials) return;
	findInLines(texts, query.initials, ({ line, start, end, stop }) => {
		const points = start > line ? word - 60 : end === stop ? whole - 100 : prefix - 60;
		const syllables = texts.slice(line, stop).split(' ').length - 1;
		report({ line, start, end, score: points - (syllables - query.letters) / 10 });
	});
}

/** Finds the first match in each line, `[line, stop)`. */
function findInLines(
	texts: string,
	pattern: RegExp,
	report: (match: { line: number; start: number; end: number; stop: number }) => void,
): void {
	pattern.lastIndex = 0;
	for (let match = pattern.exec(texts); match; match = pattern.exec(texts)) {
		const [line, stop] = lineAround(texts, match.index);
		report({ line, start: match.index, end: pattern.lastIndex, stop });
		pattern.lastIndex = stop;
	}
}
