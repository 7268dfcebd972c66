import type { Lexicon } from '../lexicon/lexicon';
import type { Pattern } from '../lexicon/pattern';
import type { Occurrence } from '../occurrence';
import { judgeByCommonWords, judgeEnd, judgeStart, type Verdict } from './boundaries';
import type { Candidate } from './candidates';
import { findCue } from './cues';
import { type Exception, excepts } from './exceptions';

/** A candidate that may be a term: an occurrence of which an end or both may still be in doubt. */
export interface Judged extends Omit<Occurrence, 'why'> {
	why: { start: Verdict; end: Verdict; cue?: string };
}

/**
 * Which of some overlapping candidates can be terms: not excepted, not cut by a number, with their cue where one is needed.
 *
 * @param exceptions those that surely hold
 */
export function judge(text: string, found: Candidate[], exceptions: Exception[], lexicon: Lexicon): Judged[] {
	const judged: Judged[] = [];
	for (const candidate of found) {
		if (isExcepted(candidate, exceptions)) continue;
		const one = judgeOne(text, candidate, lexicon);
		if (!one) continue;
		const same = judged.find(({ start, end }) => start === one.start && end === one.end);
		if (same) addTerm(same, candidate.pattern);
		else judged.push(one);
	}
	doubtCrossing(judged);
	return judged;
}

/** What the schools of a place teach or are called after: 上海|工程技术大学, 山东|女子学院. */
const SCHOOLS_OF =
	'理工|工[业業程商]|工|[轻輕]工|科[技学學]|[技艺藝][术術]|[师師][范範]|女子|[外中][国國][语語]|外[语語貿贸]|[语語]言|[传傳]媒|[医醫][学學科药藥]|中[医醫]|[药藥]科|[农農][业業林]|林[业業]|[矿礦][业業]|海洋|地[质質]|[财財][经經贸貿]|[经經][贸貿济濟]|金融|[会會][计計]|[审審][计計]|政法|司法|警察|交通|[邮郵][电電]|[电電][子影力]|航[空天]|民族|[对對]外|[体體]育|音[乐樂]|美[术術]|[戏戲][剧劇]|青年|政治|行政|[职職][业業]|建[筑築]|石油|化工|水利|旅游|信息|[资資][讯訊]|[应應]用|城市|文理|[联聯]合|[开開]放|第二';
/** What makes another name of a name: 浙江|大学, 湖南|日报, 北京|青年报, 南京|东路, 重庆|道. */
const NAME_GOES_ON = new RegExp(
	`^(?:(?:${SCHOOLS_OF}){0,3}(?:大[学學](?!生(?![命物态態]))|[学學]院(?![路派]))|(?:[日晚晨早时時商]|青年|[证證]券|[经經][济濟]|科技|[农農]民|[法都]市|工人)[报報](?![告道名价價导導警])|[卫衛][视視]|(?:[电電][视視]|(?:人民)?[广廣]播(?:[电電][视視]?)?)[总總]?[台臺]|[东東西南北中][路街](?![头頭区區段况況])|[路街道](?=$|[与與和、，。口号號\\d]))`,
);
/** What makes another name of a name in English: Zhejiang University, Hong Kong Baptist University, Shanghai Daily, Beijing Guoan. */
const ENGLISH_NAME_GOES_ON =
	/^ (?:(?:[A-Z][a-z]+ (?:and |of )?){0,3}(?:University|Polytechnic|Airlines)|(?:Youth )?Daily|Evening (?:News|Post)|Guoan|Shenhua|SIPG|Evergrande|Luneng|Taishan)\b/;
/** UTF-16 units of the longest that is looked at after a label. */
const LONGEST_NAME = 10;
const LONGEST_ENGLISH_NAME = 60;

/**
 * What makes a name of a term, that of an office or a newspaper: 环保|部, 国家信访|局, 南方农村|报; not 环保|部门, 农村|报告, 恒生指数|报
 * 21066点. A sign with which many words begin does so only where none can.
 */
const TERM_GOES_ON =
	/^(?:部(?![门門分署队隊位件落类類级級委长長])|局(?![面势勢部级級限域促中])|署(?!名)|[厅廳](?!堂)|(?:[委办辦司]|[报報](?!\s*\d))(?=$|\P{Script=Han}|主任|[副长長]|[记記]者|[报報]道))/u;

/** `null`: it is wrong. */
function judgeOne(text: string, { start, end, pattern }: Candidate, lexicon: Lexicon): Judged | null {
	const { label, line, near } = pattern;
	const isName = lexicon.unmarked.names.has(line.term);
	const goesOn = isName ? NAME_GOES_ON : TERM_GOES_ON;
	if (goesOn.test(text.slice(end, end + LONGEST_NAME))) return null;
	if (isName && pattern.letters && ENGLISH_NAME_GOES_ON.test(text.slice(end, end + LONGEST_ENGLISH_NAME))) return null;
	const why: Judged['why'] = { start: judgeStart(text, start, lexicon), end: judgeEnd(text, end, lexicon) };
	if (why.start === 'wrong' || why.end === 'wrong') return null;
	if (near) {
		const cue = findCue(text, { start, end, near }, lexicon);
		if (cue === undefined) return null;
		why.cue = cue;
	}
	if (line.isAdded) doubtAdded(why, { text, start, end }, lexicon);
	return { start, end, label, terms: line.terms, why, nested: [] };
}

function isExcepted({ start, end, pattern: { label, line } }: Candidate, exceptions: Exception[]): boolean {
	return exceptions.some((other) => excepts(other, { start, end, term: line.term, label }));
}

/** Two terms of the same label: the one whose preferred label it is comes first. */
function addTerm(judged: Judged, { line: { term }, label, preferred }: Pattern): void {
	if (judged.terms.includes(term)) return;
	judged.terms = preferred ? [term, ...judged.terms] : [...judged.terms, term];
	if (preferred) judged.label = label;
}

/** Which words may straddle a label that was added is not known ahead; every common one may. */
function doubtAdded(
	why: Judged['why'],
	{ text, start, end }: { text: string; start: number; end: number },
	lexicon: Lexicon,
): void {
	if (isOpen(why.start)) why.start = judgeByCommonWords(text, start, lexicon);
	if (isOpen(why.end)) why.end = judgeByCommonWords(text, end, lexicon);
}

/** Whether an end was judged by the words that may straddle it. */
function isOpen(verdict: Verdict): boolean {
	return verdict === 'no-straddling-word' || verdict === 'doubtful';
}

/** Where two candidates cross (大兴区, 区块链), each makes an end of the other doubtful. */
function doubtCrossing(judged: Judged[]): void {
	for (const [i, after] of judged.entries()) {
		for (const before of judged.slice(0, i)) {
			if (before.start >= after.start || before.end <= after.start || before.end >= after.end) continue;
			if (isAscii(before.label) || isAscii(after.label)) continue;
			if (before.why.end !== 'rule') before.why.end = 'doubtful';
			if (after.why.start !== 'rule') after.why.start = 'doubtful';
		}
	}
}

/** English words are told apart by their blanks. */
function isAscii(label: string): boolean {
	return label.charCodeAt(0) < 0x80 && label.charCodeAt(label.length - 1) < 0x80;
}
