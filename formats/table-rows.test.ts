import { describe, expect, it } from 'vitest';
import { pieces } from './pieces';
import { type TableRow, tableRows } from './table-rows';

const read = async (texts: AsyncIterable<string>) => {
	const rows: TableRow[] = [];
	for await (const row of tableRows(texts)) rows.push(row);
	return rows;
};

describe('a table in pieces', () => {
	it.each<[name: string, text: string, rows: [line: number, ...cells: string[]][]]>([
		[
			'commas',
			'算力,computing power\n芯片,chip',
			[
				[1, '算力', 'computing power'],
				[2, '芯片', 'chip'],
			],
		],
		['tabs, where quotation marks are characters', '"算力\tcomputing\n', [[1, '"算力', 'computing']]],
		['semicolons', '算力;computing power, compute\r\n', [[1, '算力', 'computing power, compute']]],
		['quoted cells', '"a,b","say ""so""",c\n', [[1, 'a,b', 'say "so"', 'c']]],
		[
			'line ends within a cell',
			'a,"b\nc"\nd,e',
			[
				[1, 'a', 'b\nc'],
				[3, 'd', 'e'],
			],
		],
		[
			'blank rows and a mark of byte order',
			'\ufeffa,b\n\n , \nc',
			[
				[1, 'a', 'b'],
				[4, 'c'],
			],
		],
		['cells that are missing', 'a,,c,\n', [[1, 'a', '', 'c', '']]],
		['one row without an end', 'a', [[1, 'a']]],
		['nothing', '', []],
	])('%s', async (_, text, rows) => {
		const expected = rows.map(([line, ...cells]) => ({ line, cells }));
		for (const size of [1, 3, 1000]) expect(await read(pieces(text, size))).toEqual(expected);
	});

	it('tells of a quotation mark that is never closed', async () => {
		await expect(read(pieces('a,b\nc,"d\ne,f', 4))).rejects.toThrow('line 2: a quotation mark');
	});
});
