/** What follows a number that counts something: 十四五岁, 从1到10月. */
export const MEASURES =
	'岁个名位人天年月日号分秒周次只条元角万亿千百米里公斤吨克度点层楼倍家件块张项届本册页章节集口户台套辆架艘颗枚户成折厘毫';

/**
 * Pairs that are practically always one word, so that a label which begins with the second is wrong: 创|新动能. After the
 * characters of `free` it is to be asked about (项目|前沿), after those of `own` the label is right (再创|新优势).
 */
export const BOUND: [pair: string, free: string, own: string][] = [
	['创新', '原首开草独開', '再共争勇续同齐爭續齊'],
	['提高', '', ''],
	['升华', '提上回攀飙飆晋晉跃躍爬抬', ''],
	['目前', '项科题栏节书条数账纲項題欄節書條數賬綱', ''],
	['海量', '上沿深航出', ''],
	['长江', '校省市县会部縣會', ''],
];

/** What goes on after 创新|高 and 创新|低; before anything else, 创|新高 and 创|新低 are meant. */
export const NEW_LEVELS = '质質水地端技校層层峰速效科级級能新产產素附增碳度估';
