import { DIGIT, FAMILIAR, HAN, IGNORED, KIND, LETTER, NUMERAL } from '../lexicon/characters';
import { mayStraddle } from '../lexicon/doubt';
import { folded } from '../lexicon/label-key';
import type { Lexicon } from '../lexicon/lexicon';
import type { EndReason } from '../occurrence';

/** What is known of one end of a candidate without the segmenter: it is right, wrong, or in doubt. */
export type Verdict = EndReason | 'wrong' | 'doubtful';

const NEW = '新'.charCodeAt(0);
const PROVINCE = '省'.charCodeAt(0);
/** What the word 省 is part of beside a province's name: 黑龙江|省会, 广东|省委; not 省|会议. */
const OF_PROVINCE = /^(?:[会會](?![计計议議同展见見上场場谈談晤期])|委(?![托託员員])|府)/;
/** Of what the last word of a name is, its head: 国防|部长, 广东|省长; not 部|长期. */
const HEADED = '省市县縣州部局厅廳署院';
const HEAD = /^[长長](?![期远遠久短年江城三沙春征安治])/;
/** Of a deputy's office the whole name stands before it: 司法部|副部长, not 部副. */
const DEPUTY = /^副[部省市县縣州局厅廳署院主]/;

/** UTF-16 units of an address that are looked at. */
const LONGEST_ADDRESS = 200;

/** What ends a province's name, and a part of it that is named after it: 山东|南部, 河北|东部; no part of 东南部. */
const DIRECTED = '东東西南北';
const PART = /^[东東西南北中]部(?![门門长長])/;

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
		return before === LETTER || '_@'.includes(text[at]!) || isInAddress(text, start) ? 'wrong' : 'text-edge';
	}
	if (kind === DIGIT) {
		if (before === DIGIT || before === LETTER) return 'wrong';
		if (!isDigit(text, at - 1, lexicon)) return 'text-edge';
		// 1，985 is a number, of 990，5G each is one.
		if (text[at] === '，') return /^\d{3}/.test(text.slice(start, start + 3)) ? 'wrong' : 'text-edge';
		return '.,．/-'.includes(text[at]!) ? 'wrong' : 'text-edge';
	}
	if (kind !== HAN || before !== HAN) {
		return before === DIGIT && isNumeral(own, lexicon) ? 'wrong' : 'text-edge';
	}
	if (isNumeral(own, lexicon) && (isNumeral(code, lexicon) || text[at] === '第')) return 'wrong';
	const bound = lexicon.bound.get(folded(own, lexicon));
	if (bound?.first === folded(code, lexicon) && !bound.free.includes(text[at - 1] ?? ' '))
		return bound.own.includes(text[at - 1] ?? ' ') ? 'rule' : 'wrong';
	if (isCounted(text, at, lexicon)) return 'rule';
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
		// Of an address of the web it is a part, no word: sanctions.html.
		return after === LETTER || text[at] === '_' || /^\.[a-z]/.test(text.slice(at, at + 2)) ? 'wrong' : 'text-edge';
	}
	if (kind === DIGIT || (kind === HAN && isNumeral(own, lexicon))) {
		if (after === DIGIT || (kind === DIGIT && after === LETTER)) return 'wrong';
		if ('%％‰℃'.includes(text[at]!)) return 'wrong';
		if ('.,．/'.includes(text[at]!) && isDigit(text, at + 1, lexicon)) return 'wrong';
		if (isNumeral(code, lexicon) || lexicon.measures.includes(String.fromCharCode(folded(code, lexicon))))
			return 'wrong';
		if (kind === DIGIT) return 'text-edge';
	}
	if (kind !== HAN || after !== HAN) return 'text-edge';
	if (own === NEW && '高低'.includes(text[at]!) && '创創'.includes(text[end - 2] ?? ' ')) {
		if (!lexicon.newLevels.includes(text[at + 1] ?? ' ')) return 'wrong';
	}
	if (own === PROVINCE && OF_PROVINCE.test(text.slice(at, at + 2))) return 'wrong';
	if (HEADED.includes(text[end - 1]!) && DEPUTY.test(text.slice(at, at + 2))) return 'rule';
	if (HEADED.includes(text[end - 1]!) && HEAD.test(text.slice(at, at + 2))) return 'wrong';
	if (DIRECTED.includes(text[end - 1]!) && PART.test(text.slice(at, at + 3))) return 'rule';
	return judgePair(own, code, code, lexicon);
}

/** Whether a character is the measure word of a number, which ends before the label: 24家|长三角企业, 38台|风电机组. */
function isCounted(text: string, at: number, lexicon: Lexicon): boolean {
	if (!lexicon.measures.includes(String.fromCharCode(folded(text.charCodeAt(at), lexicon)))) return false;
	return isDigit(text, '余多餘'.includes(text[at - 1] ?? ' ') ? at - 2 : at - 1, lexicon);
}

/** Whether a word may hold two neighbouring characters together; of a `stranger` that no label has, nothing is known. */
function judgePair(before: number, after: number, stranger: number, lexicon: Lexicon): Verdict {
	if ((lexicon.kinds[stranger]! & FAMILIAR) === 0) return 'doubtful';
	return mayStraddle(lexicon.doubts, folded(before, lexicon), folded(after, lexicon))
		? 'doubtful'
		: 'no-straddling-word';
}

/** Whether a common word may stand across a place between two Han characters; what is read over lies beside it. */
export function judgeByCommonWords(text: string, place: number, lexicon: Lexicon): Verdict {
	const { commonDoubts, kinds } = lexicon;
	if (!commonDoubts) return 'doubtful';
	let before = place - 1;
	while ((kinds[text.charCodeAt(before)]! & KIND) === IGNORED) before--;
	let after = place;
	while ((kinds[text.charCodeAt(after)]! & KIND) === IGNORED) after++;
	const [left, right] = [text.charCodeAt(before), text.charCodeAt(after)];
	return mayStraddle(commonDoubts, folded(left, lexicon), folded(right, lexicon)) ? 'doubtful' : 'no-straddling-word';
}

/** Whether a place is in an address of the web, whose words are parts of it: https://news.example/2026/06/04/trade-war-grows. */
function isInAddress(text: string, at: number): boolean {
	return '-/.'.includes(text[at - 1]!) && /(?:\/\/|www\.)\S*$/.test(text.slice(Math.max(0, at - LONGEST_ADDRESS), at));
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
