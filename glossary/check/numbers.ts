/** A figure as printed, and what it may mean: with its scale word and without, each as a canonical string. */
export interface Figure {
	printed: string;
	values: string[];
}

const SCALES: Record<string, number> = {
	十: 1e1,
	百: 1e2,
	千: 1e3,
	万: 1e4,
	亿: 1e8,
	万亿: 1e12,
	百万: 1e6,
	千万: 1e7,
	千亿: 1e11,
	百亿: 1e10,
	十亿: 1e9,
	hundred: 1e2,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12,
}; // prettier-ignore

const FIGURE =
	/(\d+(?:,\d{3})+|\d+)(\.\d+)?(?:[多余几\s-]*(万亿|百万|千万|十亿|百亿|千亿|[十百千万亿]|hundred|thousand|million|billion|trillion))?/gu;

/** The figures of a text, in Arabic numerals. `1.5 billion` is 1.5 and 1,500,000,000. */
export function readNumbers(text: string): Figure[] {
	return [...text.matchAll(FIGURE)].map(([printed, whole = '', fraction = '', scale]) => {
		const value = Number(whole.replaceAll(',', '') + fraction);
		const scaled = scale === undefined ? [] : [canonical(value * (SCALES[scale] ?? 1))];
		return { printed: printed.trim(), values: [...scaled, canonical(value)] };
	});
}

/**
 * All values that a text by a source may rightly name: its own figures, those it writes in Chinese numerals (第十一次,
 * 三战三捷), the years that 去年 or 明年 mean in it, and what `dating` says of its date.
 */
export function readSeedNumbers(source: string, dating: string): Set<string> {
	const values = new Set(readNumbers(source).flatMap((figure) => figure.values));
	for (const [run] of source.matchAll(/[〇零一二两三四五六七八九十百千万亿]+/gu)) addChinese(run, values);
	for (const [year] of source.matchAll(/[一二][〇零一二三四五六七八九]{3}(?=年)/gu)) {
		values.add([...year].map((digit) => DIGITS.get(digit)).join(''));
	}
	const years = [...dating.matchAll(/(?:19|20)\d\d/g)].map(([year]) => Number(year));
	for (const { values: named } of readNumbers(dating)) for (const value of named) values.add(value);
	for (const [word, distance] of RELATIVE_YEARS) {
		if (source.includes(word)) for (const year of years) values.add(canonical(year + distance));
	}
	return values;
}

const RELATIVE_YEARS: [word: string, distance: number][] = [
	['去年', -1],
	['上年', -1],
	['前年', -2],
	['明年', 1],
];

/** Each part of a run may be a number by itself: 十四五 has 14 in it, 三战三捷 has 3. */
function addChinese(run: string, values: Set<string>): void {
	for (let start = 0; start < run.length; start++) {
		for (let end = start + 1; end <= Math.min(run.length, start + 8); end++) {
			const value = readChineseNumber(run.slice(start, end));
			if (value !== undefined) values.add(canonical(value));
		}
	}
}

const DIGITS = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value] as const));
DIGITS.set('零', 0).set('两', 2);

/** Value of a Chinese numeral such as 十一, 二百五十 or 三千万; `undefined` if it is none. */
export function readChineseNumber(numeral: string): number | undefined {
	let total = 0;
	let section = 0;
	let digit: number | undefined;
	for (const character of numeral) {
		const value = DIGITS.get(character);
		const scale = SCALES[character];
		if (value !== undefined) {
			if (digit !== undefined && digit !== 0) return undefined;
			digit = value;
		} else if (scale !== undefined && scale < 1e4) {
			section += (digit ?? 1) * scale;
			digit = undefined;
		} else if (scale !== undefined) {
			total = (total + section + (digit ?? 0) || 1) * scale;
			section = 0;
			digit = undefined;
		}
	}
	return total + section + (digit ?? 0);
}

/** One spelling for each value: 15亿 and 1.5 billion must meet despite binary fractions. */
function canonical(value: number): string {
	return String(Number(value.toPrecision(12)));
}
