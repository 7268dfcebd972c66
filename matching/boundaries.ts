import { DIGIT, FAMILIAR, HAN, IGNORED, KIND, LETTER, NUMERAL } from './characters';
import { mayStraddle } from './doubt';
import { folded } from './label-key';
import type { Lexicon } from './lexicon';
import type { EndReason } from './occurrence';

/** What is known of one end of a candidate without the segmenter: it is right, wrong, or to be asked. */
export type Verdict = EndReason | 'wrong' | 'ask';

/** What follows a number that counts something: 十四五岁, 从1到10月. */
const MEASURES =
	'岁个名位人天年月日号分秒周次只条元角万亿千百米里公斤吨克度点层楼倍家件块张项届本册页章节集口户台套辆架艘颗枚户成折厘毫';

/**
 * Pairs that are practically always one word, so that a label which begins with the second is wrong: 创|新动能. After the
 * characters of `free` it is to be asked about (项目|前沿), after those of `own` the label is right (再创|新优势).
 */
const BOUND = new Map(
	Object.entries({
		创新: { free: '原首开草独開', own: '再共争勇续同齐爭續齊' },
		提高: { free: '', own: '' },
		升华: { free: '提上回攀飙飆晋晉跃躍爬抬', own: '' },
		目前: { free: '项科题栏节书条数账纲項題欄節書條數賬綱', own: '' },
		海量: { free: '上沿深航出', own: '' },
		长江: { free: '校省市县会部縣會', own: '' },
	}).map(([pair, sides]) => [pair.charCodeAt(1), { ...sides, first: pair.charCodeAt(0) }] as const),
);

/** What goes on after 创新|高 and 创新|低; before anything else, 创|新高 and 创|新低 are meant. */
const NEW = '新'.charCodeAt(0);
const GOES_ON = '质質水地端技校层層峰速效科级級能新产產素附增碳度估';

/** Judges the start of a candidate. */
export function judgeStart(text: string, start: number, lexicon: Lexicon): Verdict {
	const own = text.charCodeAt(start);
	const kind = lexicon.kinds[own]! & KIND;
	let at = start - 1;
	while (at >= 0 && (lexicon.kinds[text.charCodeAt(at)]! & KIND) === IGNORED) at--;
	if (at < 0) return 'text-edge';
	const code = text.charCodeAt(at);
	const before = lexicon.kinds[code]! & KIND;
	if (kind === LETTER) {
		if (before === DIGIT)
			return /^[A-Z]{3}/.test(text.slice(start, start + 3)) && endsInYear(text, at + 1) ? 'rule' : 'wrong';
		return before === LETTER || '_@'.includes(text[at]!) ? 'wrong' : 'text-edge';
	}
	if (kind === DIGIT) {
		if (before === DIGIT || before === LETTER) return 'wrong';
		return '.,．，/-'.includes(text[at]!) && isDigit(text, at - 1, lexicon) ? 'wrong' : 'text-edge';
	}
	if (kind !== HAN || before !== HAN) {
		return before === DIGIT && isNumeral(own, lexicon) ? 'wrong' : 'text-edge';
	}
	if (isNumeral(own, lexicon) && (isNumeral(code, lexicon) || text[at] === '第')) return 'wrong';
	const bound = BOUND.get(folded(own, lexicon));
	if (bound?.first === folded(code, lexicon) && !bound.free.includes(text[at - 1] ?? ' '))
		return bound.own.includes(text[at - 1] ?? ' ') ? 'rule' : 'wrong';
	return judgePair(code, own, code, lexicon);
}

/** Judges the end of a candidate; `end` is exclusive. */
export function judgeEnd(text: string, end: number, lexicon: Lexicon): Verdict {
	const own = text.charCodeAt(end - 1);
	const kind = lexicon.kinds[own]! & KIND;
	let at = end;
	while (at < text.length && (lexicon.kinds[text.charCodeAt(at)]! & KIND) === IGNORED) at++;
	if (at === text.length) return 'text-edge';
	const code = text.charCodeAt(at);
	const after = lexicon.kinds[code]! & KIND;
	if (kind === LETTER) {
		if (after === DIGIT)
			return /[A-Z]{3}$/.test(text.slice(Math.max(0, end - 3), end)) && isFigure(text, at) ? 'rule' : 'wrong';
		return after === LETTER || text[at] === '_' ? 'wrong' : 'text-edge';
	}
	if (kind === DIGIT || (kind === HAN && isNumeral(own, lexicon))) {
		if (after === DIGIT || (kind === DIGIT && after === LETTER)) return 'wrong';
		if ('%％‰℃'.includes(text[at]!)) return 'wrong';
		if ('.,．/'.includes(text[at]!) && isDigit(text, at + 1, lexicon)) return 'wrong';
		if (isNumeral(code, lexicon) || MEASURES.includes(String.fromCharCode(folded(code, lexicon)))) return 'wrong';
		if (kind === DIGIT) return 'text-edge';
	}
	if (kind !== HAN || after !== HAN) return 'text-edge';
	if (own === NEW && '高低'.includes(text[at]!) && '创創'.includes(text[end - 2] ?? ' ')) {
		if (!GOES_ON.includes(text[at + 1] ?? ' ')) return 'wrong';
	}
	return judgePair(own, code, code, lexicon);
}

/** Whether a word may hold two neighbouring characters together; of a `stranger` that no label has, nothing is known. */
function judgePair(before: number, after: number, stranger: number, lexicon: Lexicon): Verdict {
	if ((lexicon.kinds[stranger]! & FAMILIAR) === 0) return 'ask';
	return mayStraddle(lexicon.doubts, folded(before, lexicon), folded(after, lexicon)) ? 'ask' : 'no-straddling-word';
}

/** Whether a text ends in a year before `end`: 2024|MWC. */
function endsInYear(text: string, end: number): boolean {
	return /(?<![\dA-Za-z])(?:19|20)\d\d$/.test(text.slice(Math.max(0, end - 5), end));
}

/** Whether a year or a percentage begins here, which belongs to no name: MWC|2024, GDP|5.2%. */
function isFigure(text: string, at: number): boolean {
	return /^(?:(?:19|20)\d\d(?![\w-])|\d+(?:\.\d+)?[%％])/.test(text.slice(at, at + 10));
}

function isDigit(text: string, at: number, { kinds }: Lexicon): boolean {
	return at >= 0 && at < text.length && (kinds[text.charCodeAt(at)]! & KIND) === DIGIT;
}

function isNumeral(code: number, { kinds }: Lexicon): boolean {
	return (kinds[code]! & NUMERAL) !== 0;
}
