import type { Answer, EndReason } from '../occurrence';

/** Single characters that make a longer word of a word without changing its sense: 科技创新型, 投资者, 增长率. */
const SUFFIXES = '型性化者界类式率度级感群圈链力业站场量观人队营区园网额值价费商厂期权';
/** The same before a word. */
const PREFIXES = '新企';
/** Words that say the same as their first character, with which a label may end: 产业链|条, 交通网|络, 老年人|群. */
const SAME_SENSE = new Set(['链条', '网络', '人群']);
/** Words that mean another thing than their parts beside a label: 产业|生态环境, 未来|产业工人. */
const INDIVISIBLE = new Set(['生态环境', '产业工人']);
/** Words that end a name: what follows makes another thing of it (世界银行|业, 北京大学|生, 中国移动|网). */
const NAMES = new Set(['银行', '大学', '电信', '移动', '联通', '公司', '集团', '学院', '委员']);

/** Labels so long stand there by no chance: 走|高质量发展之路 in spite of 走高. */
const LONG = 5;
/** With these a long label ends by no chance: 应急管理部|将 in spite of 部将. */
const OFFICES = '部委局署';

/** A span that is asked about, and the text of the question. */
interface Answered {
	text: string;
	span: [start: number, end: number];
	answer: Answer;
}

/** What the segmenter's tokens say of the start of a span: why it is right, or that it is wrong. */
export function answeredStart({ text, span: [start, end], answer }: Answered): EndReason | 'wrong' {
	const token = divisible(answer, start);
	if (token === undefined) return 'segmenter';
	if (token === 'cut') {
		const isPair = answer.some(([from, to]) => from === start - 1 && to === start + 1);
		return isPair && end - start >= LONG ? 'rule' : 'wrong';
	}
	const [from, to] = token;
	if (to >= end) return 'longer-word';
	if (to - start < 2) return 'wrong';
	return start - from > 1 || PREFIXES.includes(text[from]!) ? 'longer-word' : 'wrong';
}

/** The same of its end. */
export function answeredEnd({ text, span: [start, end], answer }: Answered): EndReason | 'wrong' {
	const token = divisible(answer, end);
	if (token === undefined) return 'segmenter';
	if (token === 'cut') {
		const isSame = ([from, to]: [number, number]) => from === end - 1 && SAME_SENSE.has(text.slice(from, to));
		// Of 银行业 the likeliest parts are 银|行业.
		const isLonger = ([from, to]: [number, number]) =>
			from === start && to === end + 1 && SUFFIXES.includes(text[end]!);
		if (answer.some((token) => isSame(token) || isLonger(token))) return 'longer-word';
		const isPair = answer.some(([from, to]) => from === end - 1 && to === end + 1);
		return isPair && end - start >= LONG && OFFICES.includes(text[end - 1]!) ? 'rule' : 'wrong';
	}
	const [from, to] = token;
	if (from <= start) return 'longer-word';
	if (end - from < 2 || INDIVISIBLE.has(text.slice(from, to))) return 'wrong';
	if (to - end > 1) return 'longer-word';
	return SUFFIXES.includes(text[end]!) && !NAMES.has(text.slice(from, end)) ? 'longer-word' : 'wrong';
}

/**
 * The longest token that reaches over a place, if it is made of words that meet there; 'cut' if none of its parts do,
 * nothing if no token reaches over the place.
 */
function divisible(answer: Answer, place: number): [number, number] | 'cut' | undefined {
	const over = answer.filter(([from, to]) => from < place && to > place);
	const longest = over[0];
	if (!longest) return undefined;
	const shortest = over.at(-1)!;
	const divided = answer.some(
		([from, to]) => (from === place || to === place) && from >= shortest[0] && to <= shortest[1],
	);
	return divided ? longest : 'cut';
}
