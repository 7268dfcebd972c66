import * as OpenCC from 'opencc-js';

/** Traditional characters, and at the same offsets of the other text the Simplified ones. */
export interface FoldTable {
	from: string;
	to: string;
}

/** Every character of the basic plane that becomes another one in Simplified Chinese. */
export function makeFoldTable(): FoldTable {
	const converters = (['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }));
	const table: FoldTable = { from: '', to: '' };
	for (let code = 0x3400; code <= 0x9fff; code++) {
		const character = String.fromCharCode(code);
		const simplified = converters.map((convert) => convert(character)).find((result) => result !== character);
		if (simplified?.length !== 1) continue;
		table.from += character;
		table.to += simplified;
	}
	return table;
}
