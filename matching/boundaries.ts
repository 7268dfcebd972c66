import { DIGIT, FAMILIAR, HAN, IGNORED, KIND, LETTER } from './characters';
import { mayStraddle } from './doubt';
import { folded } from './label-key';
import type { Lexicon } from './lexicon';
import type { EndReason } from './occurrence';

/** What is known of one end of a candidate without the segmenter: it is right, wrong, or to be asked. */
export type Verdict = EndReason | 'wrong' | 'ask';

const NUMERALS = '〇零一二三四五六七八九十百千万亿两壹贰叁几数';
/** What follows a number that counts something: 十四五岁, 从1到10月. */
const MEASURES =
	'岁个名位人天年月日号时分秒周次只条元角万亿千百米里公斤吨克度点层楼倍家件块张项期届本册页章节集口户台套辆架艘颗枚户成折厘毫';

/** Judges the start of a candidate. */
export function judgeStart(text: string, start: number, lexicon: Lexicon): Verdict {
	const own = text.charCodeAt(start);
	const kind = lexicon.kinds[own]! & KIND;
	let at = start - 1;
	while (at >= 0 && (lexicon.kinds[text.charCodeAt(at)]! & KIND) === IGNORED) at--;
	if (at < 0) return 'text-edge';
	const code = text.charCodeAt(at);
	const before = lexicon.kinds[code]! & KIND;
	if (kind === LETTER) return before === LETTER || before === DIGIT || '_@'.includes(text[at]!) ? 'wrong' : 'text-edge';
	if (kind === DIGIT) {
		if (before === DIGIT || before === LETTER) return 'wrong';
		return '.,．，/-'.includes(text[at]!) && isDigit(text, at - 1, lexicon) ? 'wrong' : 'text-edge';
	}
	if (kind !== HAN || before !== HAN) {
		return before === DIGIT && isNumeral(own, lexicon) ? 'wrong' : 'text-edge';
	}
	if (isNumeral(own, lexicon) && (isNumeral(code, lexicon) || text[at] === '第')) return 'wrong';
	if (reads(own, '新', lexicon) && reads(code, '创', lexicon)) return judgeCreated(text[at - 1] ?? '');
	return judgePair(code, own, code, lexicon);
}

function reads(code: number, character: string, lexicon: Lexicon): boolean {
	return folded(code, lexicon) === character.charCodeAt(0);
}

/** 创|新… is nearly always 创新; not after a verb-like word (再创|新优势), and 原创, 开创 and their like are to be asked about. */
function judgeCreated(before: string): Verdict {
	if ('再共争勇续同齐'.includes(before || ' ')) return 'rule';
	return '原首开草独開'.includes(before || ' ') ? 'ask' : 'wrong';
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
	if (kind === LETTER) return after === LETTER || after === DIGIT || text[at] === '_' ? 'wrong' : 'text-edge';
	if (kind === DIGIT || (kind === HAN && isNumeral(own, lexicon))) {
		if (after === DIGIT || (kind === DIGIT && after === LETTER)) return 'wrong';
		if ('%％‰℃'.includes(text[at]!)) return 'wrong';
		if ('.,．/'.includes(text[at]!) && isDigit(text, at + 1, lexicon)) return 'wrong';
		const read = String.fromCharCode(folded(code, lexicon));
		if (NUMERALS.includes(read) || MEASURES.includes(read)) return 'wrong';
		if (kind === DIGIT) return 'text-edge';
	}
	if (kind !== HAN || after !== HAN) return 'text-edge';
	return judgePair(own, code, code, lexicon);
}

/** Whether a word may hold two neighbouring characters together; of a `stranger` that no label has, nothing is known. */
function judgePair(before: number, after: number, stranger: number, lexicon: Lexicon): Verdict {
	if ((lexicon.kinds[stranger]! & FAMILIAR) === 0) return 'ask';
	return mayStraddle(lexicon.doubts, folded(before, lexicon), folded(after, lexicon)) ? 'ask' : 'no-straddling-word';
}

function isDigit(text: string, at: number, { kinds }: Lexicon): boolean {
	return at >= 0 && at < text.length && (kinds[text.charCodeAt(at)]! & KIND) === DIGIT;
}

function isNumeral(code: number, lexicon: Lexicon): boolean {
	return NUMERALS.includes(String.fromCharCode(folded(code, lexicon)));
}
