/** What a column of a table can hold. */
type Column = 'id' | 'label' | 'english' | 'definition' | 'others' | 'pinyin';

/** Headings that are understood, in lower case; a table without headings has the columns in the order of `PLAIN`. */
const HEADINGS: Record<Column, string[]> = {
	id: ['id', '编号', '編號'],
	label: ['label', 'term', 'chinese', 'zh', '词语', '詞語', '术语', '術語', '中文', '词', '詞'],
	english: ['english', 'en', 'translation', '英文', '英语', '英語', '译名', '譯名'],
	definition: ['definition', 'meaning', '释义', '釋義', '定义', '定義', '解释', '解釋'],
	others: [
		'other labels',
		'other',
		'altlabel',
		'aliases',
		'synonyms',
		'其他写法',
		'其他寫法',
		'别名',
		'別名',
		'又称',
		'又稱',
	],
	pinyin: ['pinyin', '拼音'],
};
const PLAIN: Column[] = ['label', 'english', 'definition', 'others'];

/** Between the labels of one cell. */
const BETWEEN_LABELS = /[|;；]/;

/** What the columns hold, by the first row: its headings, where it has one for the label or the English. */
export function columnsOf(firstRow: string[]): { columns: (Column | undefined)[]; isHeading: boolean } {
	const columns = firstRow.map((cell) => {
		const heading = cell.toLowerCase();
		return (Object.keys(HEADINGS) as Column[]).find((column) => HEADINGS[column].includes(heading));
	});
	const isHeading = columns.includes('label') || columns.includes('english');
	return isHeading ? { columns, isHeading } : { columns: PLAIN, isHeading };
}

/** A row in the form that terms have in JSON, to be checked like those. */
export function rowToTerm(cells: string[], columns: (Column | undefined)[]): unknown {
	const cellOf = (column: Column) => cells[columns.indexOf(column)] ?? '';
	const label = cellOf('label');
	const english = cellOf('english');
	const isChinese = hasHan(label);
	const others = cellOf('others')
		.split(BETWEEN_LABELS)
		.map((other) => other.trim())
		.filter((other) => other !== '');
	const chinese = others.filter(hasHan);
	const foreign = others.filter((other) => !hasHan(other));
	// A list of English terms may have them in its first column.
	if (!isChinese && label !== '' && english !== '') foreign.unshift(label);
	return {
		...(cellOf('id') && { id: cellOf('id') }),
		prefLabel: {
			...(isChinese && { zh: label }),
			...((english || (!isChinese && label)) && { en: english || label }),
		},
		...(cellOf('pinyin') && { pinyin: cellOf('pinyin') }),
		...(others.length + foreign.length > 0 && {
			altLabel: { ...(chinese.length > 0 && { 'zh-Hans': chinese }), ...(foreign.length > 0 && { en: foreign }) },
		}),
		...(cellOf('definition') && { definition: cellOf('definition') }),
	};
}

function hasHan(text: string): boolean {
	return /\p{Script=Han}/u.test(text);
}
